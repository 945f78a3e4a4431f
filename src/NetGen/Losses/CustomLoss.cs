using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Activations;
using NetGen.Kernels;
using NetGen.Simd;

namespace NetGen.Losses;

/// <summary>A user's loss of one batch: it is shown outputs in rows without padding, and what it says of them goes through a last activation that the declared loss is one with.</summary>
internal readonly unsafe ref struct CustomLoss
{
    private readonly Delegate? _function;
    private readonly delegate*<Delegate, ref byte, ReadOnlySpan<float>, Span<float>, float> _call;
    private readonly ref byte _state;
    private readonly Span<float> _outputs;
    private readonly Span<float> _gradients;
    private readonly Act _head;

    private CustomLoss(
        Delegate function, delegate*<Delegate, ref byte, ReadOnlySpan<float>, Span<float>, float> call, ref byte state, CustomLossMemory memory, int rows)
    {
        _function = function;
        _call = call;
        _state = ref state;
        _outputs = memory.Outputs(rows);
        _gradients = memory.Gradients(rows);
        _head = memory.Head;
    }

    /// <summary>Whether there is one.</summary>
    public bool IsGiven => _function is not null;

    /// <summary>A loss for some rows.</summary>
    /// <param name="function">The user's.</param>
    /// <param name="state">What it is handed.</param>
    /// <param name="memory">Where it finds outputs and leaves gradients.</param>
    /// <param name="rows">Rows of the batch.</param>
    public static CustomLoss Of<TState>(LossFunction<TState> function, ref TState state, CustomLossMemory memory, int rows) where TState : allows ref struct =>
        new(function, &Call<TState>, ref Unsafe.As<TState, byte>(ref state), memory, rows);

    /// <summary>The loss, and its gradient with respect to what the emitted pass takes it of: the outputs, or the logits where the declared loss does.</summary>
    /// <param name="outputs">The same, [rows, stride]; logits become outputs.</param>
    /// <param name="count">Values per row.</param>
    /// <param name="stride">Distance in floats between two rows, a multiple of 16.</param>
    /// <param name="gradient">[rows, stride]; its padding becomes 0.</param>
    /// <returns>The loss; NaN when a gradient is not finite, so that the pass ends as with a loss that is none.</returns>
    public float Gradient<V, S>(ref float outputs, int count, int stride, ref float gradient) where V : struct where S : struct, ISimd<V>
    {
        var rows = _outputs.Length / count;
        if (_head == Act.Softmax)
        {
            Softmax.Apply<V, S>(ref outputs, rows, count, stride);
        }

        CopyOutputs(ref outputs, count, stride);
        if (_head == Act.Sigmoid)
        {
            Elementwise.Apply<V, S, Sigmoid>(default, ref MemoryMarshal.GetReference(_outputs), RowLayout.Pad(_outputs.Length));
        }

        _gradients.Clear();
        var loss = _call(_function!, ref _state, _outputs, _gradients);
        var isFinite = NonFinite.IndexIn(_gradients) < 0;
        if (_head == Act.Sigmoid)
        {
            Elementwise.MultiplyByDerivative<V, S, Sigmoid>(
                default, ref MemoryMarshal.GetReference(_outputs), ref MemoryMarshal.GetReference(_gradients), RowLayout.Pad(_outputs.Length));
        }

        CopyGradients(ref gradient, count, stride);
        if (_head == Act.Softmax)
        {
            Softmax.Backward<V, S>(ref outputs, ref gradient, rows, count, stride);
        }

        return isFinite ? loss : float.NaN;
    }

    private static float Call<TState>(Delegate function, ref byte state, ReadOnlySpan<float> outputs, Span<float> gradients) where TState : allows ref struct =>
        Unsafe.As<LossFunction<TState>>(function)(outputs, gradients, Unsafe.As<byte, TState>(ref state));

    private void CopyOutputs(ref float source, int count, int stride)
    {
        for (var start = 0; start < _outputs.Length; start += count)
        {
            MemoryMarshal.CreateReadOnlySpan(ref source, count).CopyTo(_outputs[start..]);
            source = ref Unsafe.Add(ref source, stride);
        }
    }

    private void CopyGradients(ref float destination, int count, int stride)
    {
        for (var start = 0; start < _gradients.Length; start += count)
        {
            var row = MemoryMarshal.CreateSpan(ref destination, stride);
            _gradients.Slice(start, count).CopyTo(row);
            row[count..].Clear();
            destination = ref Unsafe.Add(ref destination, stride);
        }
    }
}
