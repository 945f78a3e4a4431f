namespace NetGen;

/// <summary>Replaces a file as a whole: a crash leaves the old one or the new one, never half of one.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a temporary file in the same folder, forces it onto the disk, and moves it into place. A process that is killed
    /// meanwhile leaves the temporary file behind: the target's name with a random part and ".tmp".
    /// </summary>
    /// <param name="path">The file to replace; a link's target, not the link.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        var target = link?.FullName ?? Path.GetFullPath(path);
        var temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
