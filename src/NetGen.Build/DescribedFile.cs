namespace NetGen.Build;

/// <summary>
/// A weight file with the text about it and the copy to embed. Both are renewed when the file's content is another than the text
/// was made of, and only then: times tell nothing, for a file that replaces another may be older, or as old.
/// </summary>
/// <param name="weights">The weight file.</param>
/// <param name="description">The text; its last line names the content that it is about.</param>
/// <param name="copy">The copy, beside the text; there is none of a file that cannot be read.</param>
internal sealed class DescribedFile(string weights, string description, string copy)
{
    /// <summary>Renews them where they are not of the file's content.</summary>
    public void Update()
    {
        var content = FileContent.Hash(weights);
        if (content is not null && IsAbout(content) && File.Exists(copy))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(description))!);
        if (content is not null)
        {
            // Without a text, a build that is stopped here begins anew.
            File.Delete(description);
            content = FileContent.Copy(weights, copy);
        }

        if (content is null)
        {
            File.Delete(copy);
        }

        Write(WeightDescription.Of(content is null ? weights : copy) + WeightDescription.ContentLine(content ?? ""));
    }

    private bool IsAbout(string content) =>
        File.Exists(description) && File.ReadAllText(description).EndsWith("\n" + WeightDescription.ContentLine(content), StringComparison.Ordinal);

    /// <summary>The compiler runs again for a text that is written, and so the same text is not written twice.</summary>
    private void Write(string text)
    {
        if (!File.Exists(description) || File.ReadAllText(description) != text)
        {
            File.WriteAllText(description, text);
        }
    }
}
