using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1019: Same pads otherwise than PyTorch, in a network whose rows are PyTorch's.</summary>
internal sealed class UnequalPaddingRule : DeclarationRule
{
    public override string Id => "NG1019";

    public override string Title => "A network with rows as PyTorch has them pads as PyTorch does";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Info;

    public override bool HoldsForGivenWeights => false;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        for (var i = 0; context.Network.ChannelsFirst && i < context.Network.Layers.Count; i++)
        {
            // Without a stride PyTorch's own padding='same' puts the odd one at the end, too.
            if (context.Network.Layers[i].MovingWindow is { IsSame: true, Window: { Stride: not { Height: 1, Width: 1 } } window } && context.Shapes.ReadImage(i) is not null && window.PaddingBefore != window.PaddingAfter)
            {
                yield return OnLayer(
                    i,
                    "Same",
                    $"Here Same adds {window.PaddingBefore} pixels before the image and {window.PaddingAfter} behind it, as TensorFlow does; PyTorch's layers, whose rows this network takes, add as many on both sides. For weights or figures from PyTorch write its Padding.");
            }
        }
    }
}
