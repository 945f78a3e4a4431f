namespace NetGen;

/// <summary>What may be computed with constants: a multiple of what the file holds, so that a small file cannot ask for much memory.</summary>
internal sealed class FoldingBudget
{
    private const int Multiple = 8;

    private long _left = 8192;

    /// <summary>Allows more for numbers that the file holds.</summary>
    public void Add(OnnxTensor stored)
    {
        if (stored.IsReadable)
        {
            _left += Multiple * stored.Count;
        }
    }

    /// <summary>Takes a part.</summary>
    /// <param name="count">How many numbers are computed.</param>
    /// <exception cref="WeightFormatException">Nothing is left.</exception>
    public void Take(long count)
    {
        if (count > _left)
        {
            throw new WeightFormatException("The model computes far more numbers from its constants than it holds: export it with constants folded (do_constant_folding, onnxsim).");
        }

        _left -= count;
    }
}
