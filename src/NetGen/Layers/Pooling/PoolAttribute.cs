namespace NetGen;

/// <summary>A pool over an image: what all of them can be told.</summary>
/// <param name="size">The window's height, and its width unless <see cref="SizeWidth"/> says otherwise.</param>
public abstract class PoolAttribute(int size) : NetworkLayerAttribute
{
    /// <summary>The window's height.</summary>
    public int Size { get; } = size;

    /// <summary>The window's width; its height unless given.</summary>
    public int SizeWidth { get; set; }

    /// <summary>Pixels from one window to the next; the window's size unless given.</summary>
    public int Stride { get; set; }

    /// <summary>The same across; <see cref="Stride"/> unless given, and then the window's width.</summary>
    public int StrideWidth { get; set; }

    /// <summary>Pixels by which the first windows begin outside, above and left, and the last may end outside; 0 unless given.</summary>
    public int Padding { get; set; }

    /// <summary>The same across; <see cref="Padding"/> unless given.</summary>
    public int PaddingWidth { get; set; }

    /// <summary>Whether windows reach outside so far that the output is ⌈size / stride⌉ pixels large, the odd pixel at the end.</summary>
    public bool Same { get; set; }

    /// <summary>Whether a last window that is not whole counts, unless it begins outside.</summary>
    public bool Ceiling { get; set; }
}
