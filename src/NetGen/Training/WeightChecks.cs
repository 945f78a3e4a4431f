namespace NetGen;

/// <summary>Refuses weights by which a loss cannot be multiplied.</summary>
internal static class WeightChecks
{
    private static readonly ValueRange Allowed = new(0, float.MaxValue);

    /// <summary>Throws where the weights of classes are not as many as these, or can make no loss.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="classes">The classes that the network tells apart.</param>
    /// <param name="parameter">The parameter that they were given by.</param>
    /// <exception cref="ArgumentException">The length is another, one is negative, NaN or infinite, or all are 0.</exception>
    public static void RequireOfClasses(ReadOnlySpan<float> weights, int classes, string parameter)
    {
        if (weights.Length != classes)
        {
            throw new ArgumentException($"The network tells {classes} classes apart, but {weights.Length} classes have weights: give one for each.", parameter);
        }

        Require(weights, "class", parameter);
        if (!weights.ContainsAnyExcept(0f))
        {
            throw new ArgumentException($"The weights of all {classes} classes are 0, so that nothing would be learned: give one of them a weight greater than 0.", parameter);
        }
    }

    /// <summary>Throws at the first weight that is negative, NaN or infinite.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="owner">What each belongs to: a row, a class.</param>
    /// <param name="parameter">The parameter that they were given by.</param>
    /// <exception cref="ArgumentException">There is one.</exception>
    public static void Require(ReadOnlySpan<float> weights, string owner, string parameter)
    {
        var index = Allowed.IndexOutside(weights);
        if (index >= 0)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"The weight of {owner} {index} (counted from 0) is {weights[index]}, but weights are finite and at least 0: leave out what is not to be learned by a weight of 0."), parameter);
        }
    }
}
