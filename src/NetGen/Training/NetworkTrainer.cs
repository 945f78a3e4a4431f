using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Kernels;
using NetGen.Losses;
using NetGen.Threading;

namespace NetGen;

/// <summary>What all generated trainers share: memory, checks, clipping, and the gradients to read.</summary>
/// <typeparam name="TOptimizer">The optimizer.</typeparam>
public abstract class NetworkTrainer<TOptimizer> : ITrainer, ITappedTrainer where TOptimizer : struct, IOptimizer<TOptimizer>
{
    private readonly NetworkParameters _parameters;
    private readonly BatchChecks _checks;
    private readonly AlignedBuffer _state;
    private readonly BackwardGradients _gradients;
    private TOptimizer _optimizer;
    private RandomSource _dropoutNumbers;
    private float _maxGradientNorm = float.PositiveInfinity;
    private int _isComputing;

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
        _checks = new(parameters, batchSize);
        var scratch = BufferSize.OfRows(batchSize, memory.FloatsPerRow, "what a trainer computes", nameof(batchSize));
        _gradients = new(parameters, BufferSize.OfRows(batchSize, RowLayout.Pad(Info.InputSize), "the gradient of the inputs", nameof(batchSize)));
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

    /// <summary>A weight for each class; empty where they count alike.</summary>
    private protected float[] WeightsOfClasses { get; set; } = [];

    private protected NetworkInfo Info => _parameters.Info;

    private CustomLossMemory CustomLossMemory => field ??= new(Info, BatchSize);

    float ITrainer.Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => OnClasses(inputs, classes, isStep: true);

    float ITrainer.Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ReadOnlySpan<float> weights) => OnClasses(inputs, classes, weights, isStep: true);

    float ITrainer.Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => OnValues(inputs, targets, isStep: true);

    float ITrainer.Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights) => OnValues(inputs, targets, weights, isStep: true);

    float ITrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes) => OnClasses(inputs, classes, isStep: false);

    float ITrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ReadOnlySpan<float> weights) => OnClasses(inputs, classes, weights, isStep: false);

    float ITrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => OnValues(inputs, targets, isStep: false);

    float ITrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights) => OnValues(inputs, targets, weights, isStep: false);

    float ITappedTrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ISignalTap tap)
    {
        var rows = _checks.RequireClasses(inputs, classes);
        return Compute(new TrainingPass { Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Classes = classes, Tap = tap }, isStep: false);
    }

    float ITappedTrainer.Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ISignalTap tap)
    {
        var rows = _checks.RequireValues(inputs, targets);
        return Compute(new TrainingPass { Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Targets = targets, Tap = tap }, isStep: false);
    }

    /// <inheritdoc/>
    public float Step(ReadOnlySpan<float> inputs, LossFunction loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Step(inputs, loss, static (outputs, gradients, given) => given(outputs, gradients));
    }

    /// <inheritdoc/>
    public float Step<TState>(ReadOnlySpan<float> inputs, TState state, LossFunction<TState> loss) where TState : allows ref struct =>
        ComputeCustom(inputs, ref state, loss, isStep: true);

    /// <inheritdoc/>
    public float Backward(ReadOnlySpan<float> inputs, LossFunction loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Backward(inputs, loss, static (outputs, gradients, given) => given(outputs, gradients));
    }

    /// <inheritdoc/>
    public float Backward<TState>(ReadOnlySpan<float> inputs, TState state, LossFunction<TState> loss) where TState : allows ref struct =>
        ComputeCustom(inputs, ref state, loss, isStep: false);

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
    public void CopyWeightGradientTo(int layer, Span<float> destination) => _gradients.CopyTo(layer, TensorNames.Weight, "the weights of this layer", destination);

    /// <inheritdoc/>
    public void CopyBiasGradientTo(int layer, Span<float> destination) => _gradients.CopyTo(layer, TensorNames.Bias, "the bias of this layer", destination);

    /// <inheritdoc/>
    public void CopyGradientTo(string layer, string tensor, Span<float> destination)
    {
        var found = _parameters.Layers[layer].Tensors[tensor];
        if (!found.IsTrainable)
        {
            throw new ArgumentException($"'{layer}.{tensor}' is not trained by gradients.", nameof(tensor));
        }

        _gradients.CopyTo(_parameters.Layers[layer].Index, tensor, $"'{layer}.{tensor}'", destination);
    }

    /// <inheritdoc/>
    public void CopyInputGradientTo(Span<float> destination) => _gradients.CopyInputsTo(destination);

    /// <summary>A step on class indices, or their loss and gradients alone.</summary>
    private protected float OnClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, bool isStep) => ComputeClasses(inputs, classes, weights: default, isStep);

    /// <summary>The same with a weight for each row.</summary>
    private protected float OnClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ReadOnlySpan<float> weights, bool isStep)
    {
        _checks.RequireWeights(inputs, weights);
        return ComputeClasses(inputs, classes, weights, isStep);
    }

    /// <summary>A step on values, or their loss and gradients alone.</summary>
    private protected float OnValues(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, bool isStep) => ComputeValues(inputs, targets, weights: default, isStep);

    /// <summary>The same with a weight for each row.</summary>
    private protected float OnValues(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights, bool isStep)
    {
        _checks.RequireWeights(inputs, weights);
        return ComputeValues(inputs, targets, weights, isStep);
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

    private float ComputeClasses(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes, ReadOnlySpan<float> weights, bool isStep)
    {
        var rows = _checks.RequireClasses(inputs, classes);
        return Compute(new TrainingPass
        {
            Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Classes = classes,
            Weights = RowWeights.Of(weights, WeightsOfClasses, classes, rows, nameof(weights)),
        }, isStep);
    }

    private float ComputeValues(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights, bool isStep)
    {
        var rows = _checks.RequireValues(inputs, targets);
        return Compute(new TrainingPass
        {
            Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, Targets = targets, Weights = RowWeights.Of(weights, [], [], rows, nameof(weights)),
        }, isStep);
    }

    private float ComputeCustom<TState>(ReadOnlySpan<float> inputs, ref TState state, LossFunction<TState> loss, bool isStep) where TState : allows ref struct
    {
        ArgumentNullException.ThrowIfNull(loss);
        var rows = _checks.RequireRows(inputs);
        return Compute(new TrainingPass
        {
            Inputs = ref MemoryMarshal.GetReference(inputs), Rows = rows, CustomLoss = CustomLoss.Of(loss, ref state, CustomLossMemory, rows),
        }, isStep);
    }

    private float Compute(TrainingPass pass, bool isStep)
    {
        if (Interlocked.Exchange(ref _isComputing, 1) != 0)
        {
            throw new InvalidOperationException(
                "This trainer is at a batch already: another thread, or the loss function of that batch, has called it. Give every thread a trainer of its own, and let a loss function leave its trainer alone.");
        }

        var before = (_optimizer, _dropoutNumbers, _gradients.Rows);
        try
        {
            AddMemory(ref pass);
            pass.Team = TeamPool.Rent(Threads);
            return isStep ? Step(pass) : Backward(pass);
        }
        catch
        {
            // What throws is the start of a thread or a loss function, before any gradient is computed.
            (_optimizer, _dropoutNumbers, _gradients.Rows) = before;
            throw;
        }
        finally
        {
            TeamPool.Return(pass.Team);
            Volatile.Write(ref _isComputing, 0);
        }
    }

    private float Step(TrainingPass pass)
    {
        // Clipping overwrites the gradients, and without it they are those of parameters that are gone.
        _gradients.Rows = 0;
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
        var store = new StoreSink(ref _gradients.OfParameters.Start);
        var loss = Run(pass, ref store);
        if (pass.EndsAfter(loss))
        {
            return loss;
        }

        _optimizer.BeginStep();
        var update = Updates();
        GradientClipping.Apply(_gradients.OfParameters.Span[.._parameters.TrainedLength], _maxGradientNorm, ref update);
        return loss;
    }

    private float Backward(TrainingPass pass)
    {
        _gradients.Rows = pass.Rows;
        pass.InputGradient = ref _gradients.OfInputs.Start;
        var store = new StoreSink(ref _gradients.OfParameters.Start);
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
}
