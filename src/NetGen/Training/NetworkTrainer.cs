using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Kernels;
using NetGen.Threading;

namespace NetGen;

/// <summary>What all generated trainers share: memory, checks, clipping, and the gradients to read.</summary>
/// <typeparam name="TOptimizer">The optimizer.</typeparam>
public abstract class NetworkTrainer<TOptimizer> : ITrainer, ITappedTrainer where TOptimizer : struct, IOptimizer<TOptimizer>
{
    private readonly NetworkParameters _parameters;
    private readonly AlignedBuffer _state;
    private readonly int _inputGradientLength;
    private TOptimizer _optimizer;
    private RandomSource _dropoutNumbers;
    private float _maxGradientNorm = float.PositiveInfinity;
    private AlignedBuffer? _gradients;
    private AlignedBuffer? _inputGradient;
    private int _backwardRows;

    /// <summary>Allocates what training needs.</summary>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="optimizer">The optimizer with its settings.</param>
    /// <param name="batchSize">Rows that one call takes at the most.</param>
    /// <param name="memory">What a pass takes besides.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is not positive, or takes more memory than one buffer holds.</exception>
    /// <exception cref="ArgumentException">The optimizer's state takes more memory than one buffer holds.</exception>
    /// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NetworkTrainer(NetworkParameters parameters, TOptimizer optimizer, int batchSize, TrainingMemory memory)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batchSize);
        _parameters = parameters;
        _optimizer = optimizer;
        BatchSize = batchSize;
        var scratch = BufferSize.OfRows(batchSize, memory.FloatsPerRow, "what a trainer computes", nameof(batchSize));
        _inputGradientLength = BufferSize.OfRows(batchSize, RowLayout.Pad(Info.InputSize), "the gradient of the inputs", nameof(batchSize));
        var state = BufferSize.OfState(parameters.Memory.Length, TOptimizer.StateCount, nameof(optimizer));
        // Few channels lie so close that the last pixel's vector reaches behind the last image.
        Scratch = new AlignedBuffer(scratch + RowLayout.Padding);
        Transposed = new AlignedBuffer(memory.TransposedFloats);
        _state = new AlignedBuffer(state);
        _dropoutNumbers = RandomSource.ForTensor(parameters.Info.Seed, 0, TensorKind.Dropout);
    }

    /// <inheritdoc/>
    public int BatchSize { get; }

    /// <summary>The optimizer; its settings may be changed between steps.</summary>
    public ref TOptimizer Optimizer => ref _optimizer;

    /// <inheritdoc/>
    public float LearningRate
    {
        get => _optimizer.LearningRate;
        set => _optimizer.LearningRate = value;
    }

    /// <inheritdoc/>
    public float MaxGradientNorm
    {
        get => _maxGradientNorm;
        set
        {
            if (!(value > 0))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, "The largest gradient norm must be positive; infinity switches clipping off.");
            }

            _maxGradientNorm = value;
        }
    }

    /// <inheritdoc/>
    public int Threads { get; set => field = Setting.Threads(value); } = 1;

    /// <summary>Everything that a pass writes before it reads it.</summary>
    internal AlignedBuffer Scratch { get; }

    /// <summary>The transposed weights of one layer at a time; written before it is read, too.</summary>
    internal AlignedBuffer Transposed { get; }

    private NetworkInfo Info => _parameters.Info;

    private AlignedBuffer Gradients => _gradients ??= new AlignedBuffer(_parameters.Memory.Length);

    float ITrainer.Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => StepOnClasses(inputs, classes);

    float ITrainer.Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => StepOnValues(inputs, targets);

    float ITrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => BackwardOnClasses(inputs, classes);

    float ITrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => BackwardOnValues(inputs, targets);

    float ITappedTrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ISignalTap tap)
    {
        var rows = RequireClasses(inputs, classes);
        return Compute(new TrainingPass { Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Classes = classes, Tap = tap }, isStep: false);
    }

    float ITappedTrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ISignalTap tap)
    {
        var rows = RequireValues(inputs, targets);
        return Compute(new TrainingPass { Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Targets = targets, Tap = tap }, isStep: false);
    }

    /// <inheritdoc/>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        _optimizer.Exchange(exchange);
        _dropoutNumbers.Exchange(exchange, "dropout");
        for (var value = 0; value < TOptimizer.StateCount; value++)
        {
            var memory = _state.Span.Slice(value * _parameters.Memory.Length, _parameters.Memory.Length);
            ParameterExchange.Run(exchange, _parameters, memory, FormattableString.Invariant($"optimizer.{value}."));
        }
    }

    /// <inheritdoc/>
    public void CopyWeightGradientTo(int layer, Span<float> destination) => CopyGradientTo(layer, TensorNames.Weight, "the weights of this layer", destination);

    /// <inheritdoc/>
    public void CopyBiasGradientTo(int layer, Span<float> destination) => CopyGradientTo(layer, TensorNames.Bias, "the bias of this layer", destination);

    /// <inheritdoc/>
    public void CopyGradientTo(string layer, string tensor, Span<float> destination)
    {
        var found = _parameters.Layers[layer].Tensors[tensor];
        if (!found.IsTrainable)
        {
            throw new ArgumentException($"'{layer}.{tensor}' is not trained by gradients.", nameof(tensor));
        }

        CopyGradientTo(_parameters.Layers[layer].Index, tensor, $"'{layer}.{tensor}'", destination);
    }

    /// <inheritdoc/>
    public void CopyInputGradientTo(Span<float> destination)
    {
        RequireBackward(0);
        RequireLength(destination.Length, _backwardRows * Info.InputSize, "the rows of the last Backward", nameof(destination));
        PaddedRows.CopyTo(ref _inputGradient!.Start, _backwardRows, Info.InputSize, destination);
    }

    /// <summary>One optimizer step on class indices.</summary>
    private protected float StepOnClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
    {
        var rows = RequireClasses(inputs, classes);
        return Compute(new TrainingPass { Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Classes = classes }, isStep: true);
    }

    /// <summary>One optimizer step on values.</summary>
    private protected float StepOnValues(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        var rows = RequireValues(inputs, targets);
        return Compute(new TrainingPass { Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Targets = targets }, isStep: true);
    }

    /// <summary>Loss and gradients on class indices.</summary>
    private protected float BackwardOnClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
    {
        var rows = RequireClasses(inputs, classes);
        return Compute(new TrainingPass { Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Classes = classes }, isStep: false);
    }

    /// <summary>Loss and gradients on values.</summary>
    private protected float BackwardOnValues(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        var rows = RequireValues(inputs, targets);
        return Compute(new TrainingPass { Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Targets = targets }, isStep: false);
    }

    /// <summary>Runs the emitted pass and stores the gradients.</summary>
    /// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract float Run(in TrainingPass pass, ref StoreSink sink);

    /// <summary>Runs the emitted pass and updates the parameters on the way.</summary>
    /// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract float Run(in TrainingPass pass, ref UpdateSink<TOptimizer> sink);

    /// <summary>Runs a network's pass at the widest vectors that the processor has, and shows its signals to who looks on.</summary>
    /// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected static float Run<TKernels, TSink>(in TrainingPass pass, ref TSink sink)
        where TKernels : struct, INetworkKernels where TSink : struct, IGradientSink, allows ref struct
    {
        var loss = Dispatch.Train<TKernels, TSink>(pass, ref sink);
        if (typeof(TSink) == typeof(StoreSink) && pass.Tap is not null)
        {
            Dispatch.SeeSignals<TKernels>(pass);
        }

        return loss;
    }

    private float Compute(TrainingPass pass, bool isStep)
    {
        AddMemory(ref pass);
        pass.Team = TeamPool.Rent(Threads);
        try
        {
            return isStep ? Step(pass) : Backward(pass);
        }
        finally
        {
            TeamPool.Return(pass.Team);
        }
    }

    private float Step(TrainingPass pass)
    {
        // Clipping overwrites the gradients, and without it they are those of parameters that are gone.
        _backwardRows = 0;
        _parameters.MarkChanged();
        if (float.IsFinite(_maxGradientNorm))
        {
            return StepClipped(pass);
        }

        var before = _optimizer;
        _optimizer.BeginStep();
        var sink = Updates();
        var loss = Run(pass, ref sink);
        if (pass.EndsAfter(loss))
        {
            // The pass updated nothing, so the step does not count.
            _optimizer = before;
        }

        return loss;
    }

    private float StepClipped(TrainingPass pass)
    {
        var store = new StoreSink(ref Gradients.Start);
        var loss = Run(pass, ref store);
        if (pass.EndsAfter(loss))
        {
            return loss;
        }

        _optimizer.BeginStep();
        var update = Updates();
        GradientClipping.Apply(Gradients.Span[.._parameters.TrainedLength], _maxGradientNorm, ref update);
        return loss;
    }

    private float Backward(TrainingPass pass)
    {
        _inputGradient ??= new AlignedBuffer(_inputGradientLength);
        _backwardRows = pass.Rows;
        pass.InputGradient = ref _inputGradient.Start;
        var store = new StoreSink(ref Gradients.Start);
        return Run(pass, ref store);
    }

    private UpdateSink<TOptimizer> Updates() =>
        new(in _optimizer, ref _parameters.Memory.Start, ref _state.Start, _parameters.Memory.Length);

    private void AddMemory(ref TrainingPass pass)
    {
        pass.Parameters = ref _parameters.Memory.Start;
        pass.Scratch = ref Scratch.Start;
        pass.Capacity = BatchSize;
        pass.Transposed = ref Transposed.Start;
        pass.Random = ref _dropoutNumbers;
    }

    private int RequireClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
    {
        if (Info.Loss != Loss.SoftmaxCrossEntropy)
        {
            throw new NotSupportedException($"{Info.Name} is trained with {Info.Loss}, which takes values as targets, not class indices.");
        }

        var rows = RequireRows(inputs);
        RequireLength(classes.Length, rows, "the class indices, one for each row of inputs", nameof(classes));
        for (var row = 0; row < rows; row++)
        {
            if ((uint)classes[row] >= (uint)Info.OutputSize)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(classes), classes[row], $"The class index of row {row} must be from 0 to {Info.OutputSize - 1}.");
            }
        }

        return rows;
    }

    private int RequireValues(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        if (Info.Loss == Loss.SoftmaxCrossEntropy)
        {
            throw new NotSupportedException($"{Info.Name} is trained with {Info.Loss}, which takes class indices as targets, not values.");
        }

        var rows = RequireRows(inputs);
        RequireLength(targets.Length, rows * Info.OutputSize, "the targets, one for each output of each row", nameof(targets));
        TargetChecks.Require(Info, targets, nameof(targets));
        return rows;
    }

    private int RequireRows(ReadOnlySpan<float> inputs)
    {
        var rows = ForwardPass.RequireRows(inputs.Length, Info.InputSize, nameof(inputs));
        if (rows < 1 || rows > BatchSize)
        {
            throw new ArgumentException($"The batch holds {rows} rows, but this trainer takes 1 to {BatchSize}.", nameof(inputs));
        }

        // Even where the loss hides it, in a saturated neuron say, it would make weights NaN.
        DatasetChecks.RequireFinite(inputs, Info.InputSize, "input", nameof(inputs));
        Overlap.RequireApart(
            inputs, _parameters.Memory.Span, "The inputs lie in the network's parameters, which a step changes while it reads them: copy them first.", nameof(inputs));
        return rows;
    }

    private void CopyGradientTo(int layer, string name, string what, Span<float> destination)
    {
        RequireBackward(layer);
        var tensor = _parameters.Layers[layer].Tensors.Find(name);
        RequireLength(destination.Length, tensor?.Count ?? 0, what, nameof(destination));
        tensor?.Order.CopyTo(Gradients.Span, destination);
    }

    private void RequireBackward(int layer)
    {
        if ((uint)layer >= (uint)Info.Layers.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"{Info.Name} has the layers 0 to {Info.Layers.Count - 1}.");
        }

        if (_backwardRows == 0)
        {
            throw new InvalidOperationException("There are no gradients yet: call Backward first. Step keeps none.");
        }
    }

    private static void RequireLength(int given, int expected, string what, string parameter)
    {
        if (given != expected)
        {
            throw new ArgumentException($"{expected} values are needed for {what}, but the span holds {given}.", parameter);
        }
    }
}
