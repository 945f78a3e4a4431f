using NetGen.Model;

namespace NetGen.Generator.Planning;

/// <summary>
/// The scratch of a training pass. Per step: outputs y, where needed the pre-activations z, and with dropout the mask m and what
/// it leaves, r; all are kept until the end. Gradients take the first buffer that nobody reads any more.
/// </summary>
internal sealed class TrainingBuffers
{
    /// <summary>The network's input.</summary>
    public const string Input = "x";

    /// <summary>The same in padded rows, where steps need them.</summary>
    public const string PaddedInput = "padded";

    private readonly List<TrainingBuffer> _kept = [];
    private readonly List<LayerPlan> _terms;
    private readonly BufferAllocation _gradients;
    private readonly NetworkPlan _plan;

    public TrainingBuffers(NetworkPlan plan)
    {
        _plan = plan;
        if (plan.PadsInput)
        {
            Keep(PaddedInput, RowLayout.Pad(plan.Network.InputSize));
        }

        foreach (var step in plan.Steps)
        {
            Keep(Outputs(step), step.OutputStride);
            if (step.KeepsPreActivation)
            {
                Keep(Sums(step), step.OutputStride);
            }

            if (step.Step.Dropout > 0)
            {
                Keep(Mask(step), step.OutputStride);
                Keep(Result(step), step.OutputStride);
            }
        }

        var backward = new BackwardPlan(plan);
        _terms = [.. plan.Steps.Where(step => !step.AddsInputGradient && !backward.WritesFirst(step, 0))];
        _gradients = BufferAllocation.Of([.. plan.Steps.Select(GradientLifetime), .. _terms.Select(TermLifetime)]);
    }

    /// <summary>Where gradients were, once the pass is over: room for one step's values.</summary>
    public TrainingBuffer Free => new("sums", KeptFloats);

    /// <summary>All buffers: what is kept, then those of gradients.</summary>
    public IEnumerable<TrainingBuffer> All =>
        _kept.Concat(_gradients.Floats.Select((_, buffer) => new TrainingBuffer(BufferNames.OfGradient(buffer), KeptFloats + _gradients.StartOf(buffer))));

    /// <summary>Floats per row of all buffers.</summary>
    public int FloatsPerRow => KeptFloats + _gradients.TotalFloats;

    private int KeptFloats { get; set; }

    /// <summary>The buffer that holds the gradient of a step's outputs, and then that of its pre-activations.</summary>
    public string Gradient(LayerPlan step) => BufferNames.OfGradient(_gradients.BufferOf[step.Number - 1]);

    /// <summary>The buffer for a gradient that is to be added to another.</summary>
    public string Term(LayerPlan step) => BufferNames.OfGradient(_gradients.BufferOf[_plan.Steps.Count + _terms.IndexOf(step)]);

    public static string Outputs(LayerPlan step) => $"{step.ValueName}{step.LayerNumber}";

    /// <summary>What the step's kernel writes, and what the derivative of its activation is computed from.</summary>
    public static string Sums(LayerPlan step) => step.KeepsPreActivation ? $"z{step.LayerNumber}" : Outputs(step);

    public static string Mask(LayerPlan step) => $"m{step.LayerNumber}";

    /// <summary>What the steps after it read.</summary>
    public static string Result(LayerPlan step) => step.Step.Dropout > 0 ? $"r{step.LayerNumber}" : Outputs(step);

    public string[] Inputs(LayerPlan step) => [.. step.Step.Sources.Select(source => _plan.Producer(source) is { } producer ? Result(producer) : _plan.PadsInput ? PaddedInput : Input)];

    private void Keep(string name, int floats)
    {
        _kept.Add(new(name, KeptFloats));
        KeptFloats += floats;
    }

    /// <summary>From the loss, at 0, or the last of its readers, to the step's own turn; the last step is the first.</summary>
    private Lifetime GradientLifetime(LayerPlan step) =>
        new(step == _plan.Head ? 0 : _plan.ReadersOf(step.Number).Min(BackwardTime), BackwardTime(step), step.OutputStride);

    /// <summary>In the step's own turn: for a kind that has one source and cannot add to a gradient that is there.</summary>
    private Lifetime TermLifetime(LayerPlan step) => new(BackwardTime(step), BackwardTime(step), step.Step.Sources[0].GradientStride);

    private int BackwardTime(LayerPlan step) => _plan.Steps.Count - step.Number + 1;
}
