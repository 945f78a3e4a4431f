using System.ComponentModel;

namespace NetGen.Kernels;

/// <summary>Something that moves over an image and gives another, as constants: sizes and distances of one shape.</summary>
/// <remarks>For generated code, which implements it: what a later version adds has a body. Not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWindow
{
    /// <summary>Rows of pixels of the image it reads.</summary>
    static abstract int Height { get; }

    /// <summary>Pixels of a row of it.</summary>
    static abstract int Width { get; }

    /// <summary>Channels of it.</summary>
    static abstract int Channels { get; }

    /// <summary>Distance in floats between two of these images.</summary>
    static abstract int InputStride { get; }

    /// <summary>Rows of pixels of the image it gives.</summary>
    static abstract int OutputHeight { get; }

    /// <summary>Pixels of a row of it.</summary>
    static abstract int OutputWidth { get; }

    /// <summary>Height of the window.</summary>
    static abstract int WindowHeight { get; }

    /// <summary>Width of the window.</summary>
    static abstract int WindowWidth { get; }

    /// <summary>Pixels from one window to the next, down.</summary>
    static virtual int Stride => 1;

    /// <summary>Pixels from one window to the next, across.</summary>
    static virtual int StrideWidth => 1;

    /// <summary>Pixels by which the first windows begin above the image.</summary>
    static virtual int Padding => 0;

    /// <summary>Pixels by which the first windows begin left of it.</summary>
    static virtual int PaddingWidth => 0;
}
