using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>How emitted code names what moves over an image.</summary>
internal static class WindowText
{
    /// <summary>The members of the library's contract; those that say the usual are left out.</summary>
    public static void Emit(CodeWriter writer, ValueShape input, int inputStride, ValueShape output, WindowModel window)
    {
        void Member(string name, int value, int usual = -1)
        {
            if (value != usual)
            {
                writer.Line($"static int IWindow.{name} => {Literals.Integer(value)};");
            }
        }

        Member("Height", input.Height);
        Member("Width", input.Width);
        Member("Channels", input.Channels);
        Member("InputStride", inputStride);
        Member("OutputHeight", output.Height);
        Member("OutputWidth", output.Width);
        Member("WindowHeight", window.Size.Height);
        Member("WindowWidth", window.Size.Width);
        Member("Stride", window.Stride.Height, 1);
        Member("StrideWidth", window.Stride.Width, 1);
        Member("Padding", window.PaddingBefore.Height, 0);
        Member("PaddingWidth", window.PaddingBefore.Width, 0);
    }

    /// <summary>The property of a layer's description.</summary>
    public static string Info(WindowInfo window)
    {
        var text = $"Window = new() {{ {(window.Operation == WindowOperation.WeightedSum ? "" : $"Operation = WindowOperation.{window.Operation}, ")}Height = {window.Height}, Width = {window.Width}";
        void Property(string name, int value, int usual)
        {
            if (value != usual)
            {
                text += $", {name} = {Literals.Integer(value)}";
            }
        }

        Property(nameof(window.Stride), window.Stride, 1);
        Property(nameof(window.StrideWidth), window.StrideWidth, 1);
        Property(nameof(window.Dilation), window.Dilation, 1);
        Property(nameof(window.DilationWidth), window.DilationWidth, 1);
        Property(nameof(window.PaddingTop), window.PaddingTop, 0);
        Property(nameof(window.PaddingLeft), window.PaddingLeft, 0);
        Property(nameof(window.PaddingBottom), window.PaddingBottom, 0);
        Property(nameof(window.PaddingRight), window.PaddingRight, 0);
        return text + (window.Ceiling ? ", Ceiling = true" : "") + (window.CountsPadding ? ", CountsPadding = true" : "") + " }";
    }
}
