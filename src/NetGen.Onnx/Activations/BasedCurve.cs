namespace NetGen;

/// <summary>A curve as a function of factor · z + offset, where the operators have computed this first and take nothing else of the sums z.</summary>
/// <param name="Base">Factor and offset; the same object wherever the same operator gave it.</param>
/// <param name="Curve">The function.</param>
internal sealed record BasedCurve(Scaling Base, Curve Curve)
{
    /// <summary>What an activation is composed of has fewer before its first bend.</summary>
    private const int MostBases = 4;

    /// <summary>The curves of an operator's result: of every base that all of its operands have, and of itself where it is only scaled.</summary>
    /// <param name="operands">The operands that come from the layer, in their order.</param>
    /// <param name="combine">The operator, for one curve per such operand.</param>
    /// <param name="result">The result as a function of z.</param>
    public static IReadOnlyList<BasedCurve> Combine(IReadOnlyList<IReadOnlyList<BasedCurve>> operands, Func<IReadOnlyList<Curve>, Curve> combine, Curve result)
    {
        var curves = new List<BasedCurve>();
        foreach (var based in operands[0])
        {
            var same = operands.Select(operand => operand.FirstOrDefault(other => ReferenceEquals(other.Base, based.Base))?.Curve).OfType<Curve>().ToArray();
            if (same.Length == operands.Count)
            {
                curves.Add(based with { Curve = combine(same) });
            }
        }

        if (result.FindAffine() is var (factor, offset) && factor != 0 && Scaling.Of(factor, offset) is { IsNone: false } scaling)
        {
            curves.Add(new(scaling, Curve.Identity));
        }

        return curves.Count > MostBases ? curves[^MostBases..] : curves;
    }
}
