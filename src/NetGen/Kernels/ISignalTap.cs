namespace NetGen.Kernels;

/// <summary>Looks on while a training pass computes. Rows are padded to 16 floats, and images lie as <see cref="ImageLayout"/> says.</summary>
internal interface ISignalTap
{
    /// <summary>What a layer's activation was applied to, and what it gave.</summary>
    /// <param name="layer">The layer's position, counted from 0.</param>
    /// <param name="sums">z, [rows, outputs].</param>
    /// <param name="outputs">φ(z), [rows, outputs], before dropout.</param>
    /// <param name="rows">Rows.</param>
    void SeeSignal(int layer, ref float sums, ref float outputs, int rows);

    /// <summary>The gradient of the batch's mean loss by z.</summary>
    /// <param name="layer">The layer's position, counted from 0.</param>
    /// <param name="gradient">∂loss/∂z, [rows, outputs].</param>
    /// <param name="rows">Rows.</param>
    void SeeGradient(int layer, ref float gradient, int rows);

    /// <summary>The two factors of a row's weight gradient, ∂loss/∂z xᵀ; over an image the sum of such products over all pixels.</summary>
    /// <param name="layer">The layer's position, counted from 0.</param>
    /// <param name="gradient">∂loss/∂z, [rows, outputs].</param>
    /// <param name="inputs">x, [rows, inputs].</param>
    /// <param name="stride">Distance in floats between two rows of inputs.</param>
    /// <param name="rows">Rows.</param>
    void SeeWeightGradient(int layer, ref float gradient, ref float inputs, int stride, int rows);
}
