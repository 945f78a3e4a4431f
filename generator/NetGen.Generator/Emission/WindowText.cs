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
    public static string Info(WindowModel window, WindowOperation operation, bool countsPadding)
    {
        var text = $"Window = new() {{ {(operation == WindowOperation.WeightedSum ? "" : $"Operation = WindowOperation.{operation}, ")}Height = {window.Size.Height}, Width = {window.Size.Width}";
        void Property(string name, int value, int usual)
        {
            if (value != usual)
            {
                text += $", {name} = {Literals.Integer(value)}";
            }
        }

        Property("Stride", window.Stride.Height, 1);
        Property("StrideWidth", window.Stride.Width, 1);
        Property("Dilation", window.Dilation.Height, 1);
        Property("DilationWidth", window.Dilation.Width, 1);
        Property("PaddingTop", window.PaddingBefore.Height, 0);
        Property("PaddingLeft", window.PaddingBefore.Width, 0);
        Property("PaddingBottom", window.PaddingAfter.Height, 0);
        Property("PaddingRight", window.PaddingAfter.Width, 0);
        return text + (window.Ceiling ? ", Ceiling = true" : "") + (countsPadding ? ", CountsPadding = true" : "") + " }";
    }
}
