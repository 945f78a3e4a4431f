using System.ComponentModel;

namespace NetGen.Kernels;

/// <summary>A pool's shape, as constants, emitted by the generator.</summary>
/// <remarks>For generated code, which implements it: what a later version adds has a body. Not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPool : IWindow
{
    /// <summary>Whether it gives the mean of a window; its largest value otherwise.</summary>
    static abstract bool IsMean { get; }

    /// <summary>Whether padding counts in a mean.</summary>
    static virtual bool CountsPadding => false;

    /// <summary>Pixels by which windows may end below the image and still count in a mean.</summary>
    static virtual int PaddingBottom => 0;

    /// <summary>Pixels by which windows may end right of it and still count in a mean.</summary>
    static virtual int PaddingRight => 0;
}
