namespace NetGen;

/// <summary>A curve as a function of what operators have computed first, where they take nothing else of the source's numbers.</summary>
/// <param name="Base">What was computed first; the same object wherever the same operator gave it.</param>
/// <param name="Curve">The function.</param>
internal sealed record BasedCurve(CurveBase Base, Curve Curve)
{
    /// <summary>What an activation is composed of has fewer before its first bend.</summary>
    private const int MostBases = 4;

    /// <summary>The curves of an operator's result, of every base that all of its operands have.</summary>
    /// <param name="operands">The operands, in their order.</param>
    /// <param name="combine">The operator, for one curve per operand.</param>
    public static IReadOnlyList<BasedCurve> Combine(IReadOnlyList<IReadOnlyList<BasedCurve>> operands, Func<IReadOnlyList<Curve>, Curve> combine)
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

        return curves;
    }

    /// <summary>One base more, which the value itself is; the oldest gives way.</summary>
    public static IReadOnlyList<BasedCurve> Append(IReadOnlyList<BasedCurve> bases, CurveBase itself) =>
        [.. bases.Skip(bases.Count - MostBases + 1), new(itself, Curve.Identity)];
}
