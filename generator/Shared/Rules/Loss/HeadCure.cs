using NetGen.Activations;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>A last activation and a loss that go together, and what they are for.</summary>
/// <param name="Choice">What to write, as in "Act = Sigmoid and Loss = BinaryCrossEntropy".</param>
/// <param name="Use">When to write it, as in "for yes or no".</param>
/// <param name="Remedy">The change that does it.</param>
internal sealed record HeadCure(string Choice, string Use, Remedy Remedy)
{
    /// <summary>Whether it goes with what the head gives: classes are a row's, not an image's.</summary>
    private bool IsPossible { get; init; } = true;

    /// <summary>Probabilities of classes of which one holds.</summary>
    public static HeadCure Classes(PlacedLayer head) => Create(head, Act.Softmax, Loss.SoftmaxCrossEntropy, "for one of several classes", "classes")
        with { IsPossible = head.Network.Layers[head.End].OutputShape is { IsImage: false } or { Pixels: 1 } };

    /// <summary>The probability of a yes, or of each of several labels.</summary>
    public static HeadCure Labels(PlacedLayer head) =>
        Create(head, Act.Sigmoid, Loss.BinaryCrossEntropy, head.Network.OutputSize == 1 ? "for yes or no" : "where several labels may hold", "labels");

    /// <summary>Numbers of any size, under the error that is declared, or the squared one.</summary>
    public static HeadCure Values(PlacedLayer head) =>
        Create(head, Act.Linear, head.Network.LossIsError ? head.Network.Loss : Loss.MeanSquaredError, "for values of any size", "values");

    /// <summary>Numbers above zero.</summary>
    public static HeadCure PositiveValues(PlacedLayer head) => Create(head, Act.Softplus, head.Network.Loss, "for positive ones", "positive values");

    /// <summary>Numbers that the activation can give, under the loss that Auto chooses for it: written out, NG1308 would ask whether they are.</summary>
    public static HeadCure ReachableValues(PlacedLayer head)
    {
        var use = OutputRange.Of(head.ActivationModel) is { } range ? $"for values {range.Text}" : $"for values that {head.Activation} can give";
        return new(
            $"Loss = Auto ({head.ActivationModel.MatchingLoss})",
            use,
            new($"Use Loss = Auto {use}", new[] { ArgumentEdit.Set(Violation.NoLayer, Loss.Auto) }.ToEquatableArray()) { Purpose = "reachable values" });
    }

    /// <summary>"Use this for that, or this for that", without a full stop.</summary>
    public static string Advice(IEnumerable<HeadCure> cures) => $"Use {string.Join(", or ", cures.Where(cure => cure.IsPossible).Select(cure => $"{cure.Choice} {cure.Use}"))}";

    public static Remedy[] Remedies(IEnumerable<HeadCure> cures) => [.. cures.Where(cure => cure.IsPossible).Select(cure => cure.Remedy)];

    private static HeadCure Create(PlacedLayer head, Act activation, Loss loss, string use, string purpose)
    {
        var network = head.Network;
        var lossInstead = network.IsLossGiven ? network.Loss : ActivationTable.Of(activation).MatchingLoss;
        var edits = new List<ArgumentEdit>();
        var choices = new List<string>();
        if (activation != head.Activation)
        {
            choices.Add($"Act = {activation}");
            edits.Add(head.WithActivation(activation));
            if (head.ActivationGives("Slope"))
            {
                edits.Add(ArgumentEdit.Remove(head.End, "Slope"));
            }
        }

        if (loss != lossInstead)
        {
            choices.Add($"Loss = {loss}");
            edits.Add(ArgumentEdit.Set(Violation.NoLayer, loss));
        }

        var choice = string.Join(" and ", choices);
        return new(choice, use, new($"Use {choice} {use}", edits.ToEquatableArray()) { Purpose = purpose });
    }
}
