namespace NetGen.Model;

/// <summary>What moves over an image, as an attribute declares it.</summary>
/// <param name="Noun">"kernel" or "window".</param>
/// <param name="Argument">The argument that says its height, and its width too unless that is given.</param>
/// <param name="WidthArgument">The argument that says its width.</param>
/// <param name="Window">What is declared.</param>
/// <param name="IsSame">Whether the padding follows from the image's size.</param>
/// <param name="Given">The named arguments as written.</param>
internal sealed record DeclaredWindow(string Noun, string Argument, string WidthArgument, WindowModel Window, bool IsSame, EquatableArray<string> Given)
{
    /// <summary>Whether padding must be less than it: a window would lie outside wholly.</summary>
    public bool LimitsPadding { get; init; }

    /// <summary>What is declared, however wrong; a padding that <see cref="IsSame"/> makes superfluous is no size.</summary>
    public IEnumerable<DeclaredSize> Sizes => new DeclaredSize[]
    {
        new(WidthArgument, Window.Size.Width, 1),
        new("Stride", Window.Stride.Height, 1),
        new("StrideWidth", Window.Stride.Width, 1),
        new("Dilation", Window.Dilation.Height, 1),
        new("DilationWidth", Window.Dilation.Width, 1),
    }.Concat(IsSame ? [] : Paddings).Where(size => Given.Contains(size.Argument)).Prepend(new(Argument, Window.Size.Height, 1));

    /// <summary>The padding, above and left.</summary>
    public IEnumerable<DeclaredSize> Paddings => [new("Padding", Window.PaddingBefore.Height, 0), new("PaddingWidth", Window.PaddingBefore.Width, 0)];

    /// <summary>The argument at fault where the height or the width is.</summary>
    public string ArgumentOf(bool isHeight) => isHeight || !Given.Contains(WidthArgument) ? Argument : WidthArgument;

    /// <inheritdoc cref="LayerModel.WhyIgnored"/>
    public string? WhyIgnored(string argument) => argument switch
    {
        "Dilation" when Window.Size.Height == 1 && (Window.Size.Width == 1 || Given.Contains("DilationWidth")) => "there is one pixel only to be set apart",
        "DilationWidth" when Window.Size.Width == 1 => "there is one pixel only to be set apart",
        "Ceiling" when IsSame && Window.Ceiling => "Same says how many windows there are",
        "CountPadding" when IsSame => "with Same, padding never counts",
        "CountPadding" when Window is { PaddingBefore: { Height: 0, Width: 0 } } => "there is no padding",
        _ => null,
    };
}
