namespace NetGen;

/// <summary>The version that written files name.</summary>
internal static class LibraryVersion
{
    public static string Text { get; } = typeof(LibraryVersion).Assembly.GetName().Version!.ToString(3);
}
