namespace NetGen.Samples.Pictures;

/// <summary>A picture in both themes, PNG.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Caption">What it shows, for those who cannot see it too.</param>
/// <param name="Subject">The section it belongs to.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Light">Dark on white.</param>
/// <param name="Dark">Light on black.</param>
internal sealed record Picture(string Name, string Caption, string Subject, int Width, int Height, byte[] Light, byte[] Dark)
{
    /// <summary>What a subject is called in a file's name.</summary>
    public static string FileName(string subject) => subject.ToLowerInvariant().Replace(' ', '-');
}
