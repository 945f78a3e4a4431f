namespace NetGen.Samples.Trials;

/// <summary>One network: what was predicted, measured before the first step, and learned.</summary>
/// <param name="Subject">What it has in common with those it is compared with.</param>
/// <param name="Activation">The activation of the hidden layers.</param>
/// <param name="Initializer">How all weights are drawn, in words.</param>
/// <param name="Signals">Predicted beside measured, before training.</param>
/// <param name="Activations">[layers][rows · outputs], before training.</param>
/// <param name="Losses">The loss of every step.</param>
/// <param name="Accuracy">On the test rows, after training.</param>
/// <param name="HasDiverged">The loss became NaN or infinite.</param>
/// <param name="Rules">What the analyzer says of the declaration.</param>
internal sealed record Trial(
    string Subject,
    Act Activation,
    string Initializer,
    SignalComparison Signals,
    float[][] Activations,
    IReadOnlyList<float> Losses,
    double Accuracy,
    bool HasDiverged,
    IReadOnlyList<RuleMessage> Rules)
{
    private const int Epochs = 8;

    /// <summary>Hidden layers.</summary>
    public int Depth => Activations.Length - 1;

    public string Verdict => HasDiverged ? $"loss became NaN at step {Losses.Count + 1}"
        : Accuracy < 0.2 ? "learned nothing"
        : Accuracy < 0.9 ? "learned a part"
        : "learned";

    public static Trial Run<TNetwork>(string subject, string initializer, LabData data, RuleMessages rules) where TNetwork : class, INetwork<TNetwork>
    {
        var network = TNetwork.Create(seed: 1);
        var signals = SignalProbe.Compare(network, data.Probe);
        var activations = SignalProbe.Activations(network, data.Probe.Features);
        var losses = new List<float>();
        var hasDiverged = false;
        try
        {
            network.Fit(data.Train, new Sgd(0.02f) { Momentum = 0.9f }, new() { Epochs = Epochs, StepProgress = report => losses.Add(report.Loss) });
        }
        catch (TrainingDivergedException)
        {
            hasDiverged = true;
        }

        return new(
            subject, TNetwork.Info.Layers[0].Activation, initializer, signals, activations, losses, network.Evaluate(data.Test).Accuracy, hasDiverged,
            rules.Of(TNetwork.Info.Name));
    }
}
