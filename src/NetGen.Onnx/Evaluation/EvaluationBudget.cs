namespace NetGen;

/// <summary>What one evaluation may take: it is naive, and a small file can ask for much.</summary>
internal sealed class EvaluationBudget
{
    private const long MostNumbers = 1 << 26;
    private const long MostSteps = 1L << 33;

    private long _numbers = MostNumbers;
    private long _steps = MostSteps;

    /// <summary>Takes the memory of a tensor; how many numbers it has.</summary>
    /// <exception cref="NotSupportedException">It is too large.</exception>
    public int Take(IReadOnlyList<int> shape)
    {
        var count = 1L;
        foreach (var size in shape)
        {
            count = size < 0 || count > MostNumbers ? long.MaxValue : count * size;
        }

        _numbers = count <= _numbers ? _numbers - count : throw new NotSupportedException(FormattableString.Invariant($"the model computes more than {MostNumbers} numbers"));
        return (int)count;
    }

    /// <summary>Takes the time of some multiply-adds.</summary>
    /// <exception cref="NotSupportedException">They are too many.</exception>
    public void Spend(double steps) =>
        _steps = steps <= _steps ? _steps - (long)steps : throw new NotSupportedException(FormattableString.Invariant($"the model computes more than {MostSteps} multiply-adds"));
}
