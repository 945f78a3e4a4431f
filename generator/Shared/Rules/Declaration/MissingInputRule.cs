using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1012: the first layer does not say how large the input is.</summary>
internal sealed class MissingInputRule : DeclarationRule
{
    public override string Id => "NG1012";

    public override string Title => "The network knows the size of its input";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var first = context.Network.Layers[0];
        if (context.Network.Input is null && first is { IsMalformed: false, SaysInputSize: false })
        {
            yield return OnLayer(0, null, first.ReadsImage
                ? $"[{first.KindName}] takes an image of any height and width, so that nothing says how large the network's input is. Say it with [Input(height, width, {Channels(first)})]."
                : $"[{first.KindName}] takes what it is given, so that nothing says how large the network's input is. Say it with [Input(height, width, channels)] or [Input(values)], or begin with [Layer(inputs, outputs)].");
        }
    }

    private static string Channels(LayerModel first) => first.DeclaredInputs is > 0 and var channels ? Text.Invariant($"{channels}") : "channels";
}
