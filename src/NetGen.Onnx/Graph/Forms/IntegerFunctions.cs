namespace NetGen;

/// <summary>Operators on whole numbers, some of which may be open.</summary>
internal static class IntegerFunctions
{
    private static readonly Dictionary<string, Func<long[], long?>> Functions = new(StringComparer.Ordinal)
    {
        ["Add"] = operands => unchecked(operands[0] + operands[1]),
        ["Sum"] = operands => unchecked(operands[0] + operands[1]),
        ["Sub"] = operands => unchecked(operands[0] - operands[1]),
        ["Mul"] = operands => unchecked(operands[0] * operands[1]),
        ["Div"] = Divide,
        ["Max"] = operands => Math.Max(operands[0], operands[1]),
        ["Min"] = operands => Math.Min(operands[0], operands[1]),
        ["Neg"] = operands => unchecked(-operands[0]),
        ["Abs"] = operands => operands[0] < 0 ? unchecked(-operands[0]) : operands[0],
        ["Equal"] = operands => operands[0] == operands[1] ? 1 : 0,
        ["Greater"] = operands => operands[0] > operands[1] ? 1 : 0,
        ["Less"] = operands => operands[0] < operands[1] ? 1 : 0,
        ["Not"] = operands => operands[0] == 0 ? 1 : 0,
        ["And"] = operands => operands[0] != 0 && operands[1] != 0 ? 1 : 0,
        ["Or"] = operands => operands[0] != 0 || operands[1] != 0 ? 1 : 0,
    };

    /// <summary>The operators; Where is one more.</summary>
    public static IReadOnlyCollection<string> Operators { get; } = [.. Functions.Keys, "Where"];

    /// <summary>How many operands an operator has.</summary>
    public static int Arity(string type) => type switch
    {
        "Where" => 3,
        "Neg" or "Abs" or "Not" => 1,
        _ => 2,
    };

    /// <summary>What an operator computes; open where an operand is that matters.</summary>
    public static Integer Apply(string type, IReadOnlyList<Integer> operands)
    {
        if (type == "Where")
        {
            return operands[0].Value is not { } condition ? default : condition != 0 ? operands[1] : operands[2];
        }

        // The number of rows, times or divided by 1, with 0 added: exporters write this around views.
        if (operands.Count == 2 && operands[0].IsBatch != operands[1].IsBatch)
        {
            var (rows, other) = operands[0].IsBatch ? (operands[0], operands[1].Value) : (operands[1], operands[0].Value);
            if ((type, other) is (("Mul", 1) or ("Add" or "Sum", 0)) || operands[0].IsBatch && (type, other) is (("Div", 1) or ("Sub", 0)))
            {
                return rows;
            }
        }

        return operands.All(operand => operand.Value is not null) ? new(Functions[type]([.. operands.Select(operand => operand.Value!.Value)])) : default;
    }

    /// <summary>Towards 0; the smallest number divided by −1 stays itself, where the processor would fault.</summary>
    private static long? Divide(long[] operands) => operands[1] switch
    {
        0 => null,
        -1 => unchecked(-operands[0]),
        _ => operands[0] / operands[1],
    };
}
