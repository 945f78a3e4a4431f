using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers;

/// <summary>The window that an attribute describes: a height, and a width that is the same unless given.</summary>
internal static class WindowParser
{
    /// <summary>The padding is resolved where it depends on the image.</summary>
    /// <param name="arguments">The attribute's arguments.</param>
    /// <param name="window">Size, stride and dilation.</param>
    /// <param name="input">What it moves over.</param>
    public static WindowModel WithPadding(AttributeArguments arguments, WindowModel window, ValueShape input)
    {
        if (arguments.Named("Same", false))
        {
            return WindowModel.Same(window, new(input.Height, input.Width));
        }

        var padding = Extent(arguments, "Padding", 0);
        return window with { PaddingBefore = padding, PaddingAfter = padding };
    }

    /// <summary>A named height with its width.</summary>
    public static Extent Extent(AttributeArguments arguments, string name, int fallback) => WithWidth(arguments, name, arguments.Named(name, fallback));

    /// <summary>A height with the width that is named after it.</summary>
    public static Extent WithWidth(AttributeArguments arguments, string name, int height) => new(height, arguments.Named(name + "Width", height));

    /// <summary>The shape of an image of windows; that of 0 values where none fits, which is reported.</summary>
    public static ValueShape ShapeOf(WindowModel window, ValueShape input, int channels)
    {
        var windows = window.Over(new(input.Height, input.Width));
        return ValueShape.OfImage(Math.Max(0, windows.Height), Math.Max(0, windows.Width), channels);
    }
}
