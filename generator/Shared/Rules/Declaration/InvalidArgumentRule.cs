using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Rules;

/// <summary>NG1003: a parameter is out of its range, or an enum has an undefined value.</summary>
internal sealed class InvalidArgumentRule : DeclarationRule
{
    public override string Id => "NG1003";

    public override string Title => "Arguments lie in their ranges";

    public override DiagnosticSeverity Severity => DiagnosticSeverity.Error;

    public override bool PreventsEmission => true;

    public override bool StopsAnalysis => true;

    public override IEnumerable<Violation> Check(RuleContext context)
    {
        var network = context.Network;
        for (var i = 0; i < network.Layers.Count; i++)
        {
            var layer = network.Layers[i];
            foreach (var (argument, message) in CheckLayer(layer))
            {
                yield return OnLayer(i, argument, message);
            }

            if (layer.IsMalformed)
            {
                yield return OnLayer(i, null, $"An argument of this layer is missing or of another type. Write {layer.Usage}.");
            }
        }

        if (network.Input is { IsMalformed: true })
        {
            yield return OnInput(null, "An argument of the input is missing or of another type. Write [Input(height, width, channels)] or [Input(values)] with whole numbers.");
        }

        foreach (var (argument, message) in CheckNetwork(network))
        {
            yield return OnNetwork(argument, message);
        }
    }

    private static IEnumerable<(string Argument, string Message)> CheckNetwork(NetworkModel network)
    {
        if (network.HasUndefinedLoss)
        {
            yield return ("Loss", Undefined(network.Loss));
        }

        if (!Enum.IsDefined(typeof(Precision), network.Precision))
        {
            yield return ("Precision", Undefined(network.Precision));
        }

        if (!(Math.Abs(network.InputMean) <= 1e15))
        {
            yield return ("InputMean", OutOfRange("InputMean", network.InputMean, "from -1E+15 to 1E+15"));
        }

        if (!(network.InputStd is >= 0 and <= 1e15))
        {
            yield return ("InputStd", OutOfRange("InputStd", network.InputStd, "from 0 to 1E+15"));
        }
    }

    private static IEnumerable<(string Argument, string Message)> CheckLayer(LayerModel layer)
    {
        if (!Enum.IsDefined(typeof(Act), layer.Activation.Kind))
        {
            yield return (layer.ActivationArgument, Undefined(layer.Activation.Kind));
        }

        if (!(layer.Activation.Slope is >= 0 and <= 1e15))
        {
            yield return ("Slope", OutOfRange("Slope", layer.Activation.Slope, "from 0 to 1E+15"));
        }

        if (!(layer.Dropout >= 0 && layer.Dropout < 1))
        {
            yield return ("Dropout", OutOfRange("Dropout", layer.Dropout, "at least 0 and below 1"));
        }

        foreach (var fault in layer is { IsMalformed: false, MovingWindow: { } moving } ? CheckPadding(moving) : [])
        {
            yield return fault;
        }

        if (layer is WeightedLayerModel weighted)
        {
            foreach (var fault in CheckWeights(weighted))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<(string Argument, string Message)> CheckPadding(DeclaredWindow moving)
    {
        foreach (var padding in moving.Paddings.Where(padding => moving.Given.Contains(padding.Argument)))
        {
            var size = padding.Argument == "Padding" ? moving.Window.Size.Height : moving.Window.Size.Width;
            if (moving.IsSame)
            {
                yield return (padding.Argument, $"Same = true pads as the image asks for, so that {padding.Argument} cannot be given too. Remove one of them.");
            }
            else if (moving.LimitsPadding && size > 0 && padding.Value >= size)
            {
                yield return (padding.Argument, Text.Invariant($"{padding.Argument} = {padding.Value} is out of range: it must be from 0 to {size - 1}, less than the window's {size} pixels."));
            }
        }
    }

    private static IEnumerable<(string Argument, string Message)> CheckWeights(WeightedLayerModel layer)
    {
        var initializer = layer.Initializer;
        foreach (var (argument, value, smallest, largest) in new[]
        {
            ("Gain", initializer.Gain, 1e-15, 1e15),
            ("Mean", initializer.Mean, -1e30, 1e30),
            ("Std", initializer.Std, 0, 1e30),
            ("Low", initializer.Low, -1e30, 1e30),
            ("High", initializer.High, -1e30, 1e30),
            ("Value", initializer.Value, -1e30, 1e30),
            ("Scale", initializer.Scale, 1e-30, 1e30),
            ("BiasValue", layer.BiasValue, -1e30, 1e30),
        })
        {
            // A default may follow from another argument, which is then the one to report.
            if (layer.GivenArguments.Contains(argument) && !(value >= smallest && value <= largest))
            {
                yield return (argument, OutOfRange(argument, value, $"from {Text.Number(smallest)} to {Text.Number(largest)}"));
            }
        }

        if (!(initializer.Sparsity is >= 0 and < 1))
        {
            yield return ("Sparsity", OutOfRange("Sparsity", initializer.Sparsity, "at least 0 and below 1"));
        }

        if (initializer.Kind == Init.Uniform && initializer.Low > initializer.High)
        {
            yield return (layer.GivenArguments.Contains("Low") ? "Low" : "High", $"Low = {Text.Number(initializer.Low)} is above High = {Text.Number(initializer.High)}. Exchange them.");
        }

        foreach (var (argument, value) in new (string, Enum)[] { ("Init", initializer.Kind), ("Mode", initializer.Mode), ("Distribution", initializer.Distribution) })
        {
            if (!Enum.IsDefined(value.GetType(), value))
            {
                yield return (argument, Undefined(value));
            }
        }
    }

    private static string OutOfRange(string argument, double value, string allowed) =>
        $"{argument} = {Text.Number(value)} is out of range: it must be {allowed}.";

    /// <summary>By its number: an undefined value has no name, and ToString would write its sign as the culture does.</summary>
    private static string Undefined(Enum value) =>
        $"'{Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}' is not a member of {value.GetType().Name}. Use one of its members.";
}
