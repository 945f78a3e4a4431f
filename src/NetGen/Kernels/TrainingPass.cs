using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Losses;
using NetGen.Threading;

namespace NetGen.Kernels;

/// <summary>What one pass over a batch reads and writes.</summary>
/// <remarks>For generated code; not meant to be used otherwise, and may change with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct TrainingPass
{
    /// <summary>[rows, inputs].</summary>
    public ref float Inputs;

    /// <summary>Rows of this batch.</summary>
    public int Rows;

    /// <summary>Targets of a loss that takes classes, [rows].</summary>
    public ReadOnlySpan<int> Classes;

    /// <summary>Targets of a loss that takes values, [rows, outputs].</summary>
    public ReadOnlySpan<float> Targets;

    /// <summary>∂loss/∂x, [rows, inputs], rows padded to 16; a null reference when it is not wanted.</summary>
    public ref float InputGradient;

    /// <summary>The numbers that dropout draws.</summary>
    public ref RandomSource Random;

    /// <summary>The network's parameters.</summary>
    internal ref float Parameters;

    /// <summary>Scratch for the transposed weights of one layer.</summary>
    internal ref float Transposed;

    /// <summary>Scratch of the trainer.</summary>
    internal ref float Scratch;

    /// <summary>Rows that the scratch was made for.</summary>
    internal int Capacity;

    /// <summary>What rows count.</summary>
    internal RowWeights Weights;

    /// <summary>The user's loss, instead of the declared one.</summary>
    internal CustomLoss CustomLoss;

    /// <summary>Who computes; null for the calling thread alone.</summary>
    internal WorkerTeam? Team;

    /// <summary>Who looks on; null for nobody.</summary>
    internal ISignalTap? Tap;

    /// <summary>Whether ∂loss/∂x is wanted.</summary>
    public readonly bool WantsInputGradient => !Unsafe.IsNullRef(ref InputGradient);

    /// <summary>Whether the pass ends after the loss: a step whose loss is not finite must not reach the parameters.</summary>
    /// <param name="loss">The mean loss of the batch.</param>
    public readonly bool EndsAfter(float loss) => !WantsInputGradient && !float.IsFinite(loss);

    /// <summary>Shows a layer's pre-activations and activations to who looks on.</summary>
    /// <param name="layer">The layer's position, counted from 0.</param>
    /// <param name="sums">z, [rows, outputs].</param>
    /// <param name="outputs">φ(z), [rows, outputs].</param>
    public readonly void SeeSignal(int layer, ref float sums, ref float outputs) => Tap?.SeeSignal(layer, ref sums, ref outputs, Rows);

    /// <summary>Shows the gradient of a layer's pre-activations to who looks on.</summary>
    /// <param name="layer">The layer's position, counted from 0.</param>
    /// <param name="gradient">∂loss/∂z, [rows, outputs].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void SeeGradient(int layer, ref float gradient) => Tap?.SeeGradient(layer, ref gradient, Rows);

    /// <summary>The same of a layer whose weights' gradient is the product of that gradient and its inputs, or a sum of such.</summary>
    /// <param name="layer">The layer's position, counted from 0.</param>
    /// <param name="gradient">∂loss/∂z, [rows, outputs].</param>
    /// <param name="inputs">x, [rows, inputs].</param>
    /// <param name="stride">Distance in floats between two rows of inputs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void SeeGradient(int layer, ref float gradient, ref float inputs, int stride)
    {
        if (Tap is not null)
        {
            Tap.SeeGradient(layer, ref gradient, Rows);
            Tap.SeeWeightGradient(layer, ref gradient, ref inputs, stride, Rows);
        }
    }

    /// <summary>The part of the scratch that follows <paramref name="floatsPerRow"/> floats for every row.</summary>
    public readonly ref float After(int floatsPerRow) => ref Unsafe.Add(ref Scratch, (nint)floatsPerRow * Capacity);
}
