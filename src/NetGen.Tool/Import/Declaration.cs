using System.Globalization;
using System.Security;
using System.Text;
using NetGen.Activations;

namespace NetGen.Tool;

/// <summary>The C# declaration of a network.</summary>
/// <param name="ClassName">The class.</param>
/// <param name="Namespace">Its namespace; null for none.</param>
/// <param name="Weights">The weight file, as the project's item names it.</param>
/// <param name="Layers">The layers.</param>
/// <param name="HasSelfTest">Whether the weight file holds a self-test.</param>
/// <param name="Origin">Where it comes from, for the summary.</param>
internal sealed record Declaration(string ClassName, string? Namespace, string Weights, IReadOnlyList<OnnxLayer> Layers, bool HasSelfTest, string Origin)
{
    /// <summary>Attributes name activations without "Act." unless the class has one of their names.</summary>
    private bool HasPlainNames => !Enum.GetNames<Act>().Contains(ClassName, StringComparer.Ordinal);

    /// <summary>The source text.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        text.Append("using NetGen;\n");
        if (HasPlainNames)
        {
            text.Append("using static NetGen.Act;\n");
        }

        text.Append('\n');
        if (Namespace is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"namespace {Namespace};\n\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"/// <summary>The network of {SecurityElement.Escape(PlainText.Of(Origin))}.</summary>\n");
        text.Append(CultureInfo.InvariantCulture, $"[Network(Weights = {SourceText.Quote(Weights)}{(HasSelfTest ? ", VerifyOnLoad = true" : "")}, Loss = Loss.{ActivationTable.Of(Layers[^1].Activation).MatchingLoss})]\n");
        if (Layers[0].InputShape is [var height, var width, var channels])
        {
            text.Append(CultureInfo.InvariantCulture, $"[Input({height}, {width}, {channels}{(Layers[0].ChannelsFirst ? ", ChannelsFirst = true" : "")})]\n");
        }
        else if (!LayerDeclaration.SaysInputSize(Layers[0]))
        {
            text.Append(CultureInfo.InvariantCulture, $"[Input({Layers[0].Inputs})]\n");
        }

        var above = "input";
        for (var i = 0; i < Layers.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{LayerDeclaration.Write(Layers[i], i, above, HasPlainNames ? "" : "Act.")}\n");
            above = Layers[i].Name;
        }

        return text.Append(CultureInfo.InvariantCulture, $"public partial class {ClassName};\n").ToString();
    }
}
