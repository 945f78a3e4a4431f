namespace NetGen;

/// <summary>The tensors of one module of a PyTorch state_dict: "2.weight" and "2.bias", or "fc1.weight" and "fc1.bias".</summary>
/// <param name="Prefix">What stands before ".weight" and ".bias".</param>
/// <param name="Weight">The weights' index among the file's tensors; −1 without.</param>
/// <param name="Bias">The bias's index; −1 without.</param>
internal sealed record TensorGroup(string Prefix, int Weight, int Bias)
{
    /// <summary>The groups of a file, by prefix; tensors with other names belong to none.</summary>
    public static TensorGroup[] Find(IReadOnlyList<TensorInfo> tensors) =>
    [
        .. Enumerable.Range(0, tensors.Count)
            .Select(index => (Index: index, Prefix: PrefixOf(tensors[index].Name)))
            .Where(tensor => tensor.Prefix is not null)
            .GroupBy(tensor => tensor.Prefix!, StringComparer.Ordinal)
            .Select(group => new TensorGroup(
                group.Key,
                IndexOf(group.Select(tensor => tensor.Index), index => IsWeight(tensors[index].Name)),
                IndexOf(group.Select(tensor => tensor.Index), index => !IsWeight(tensors[index].Name)))),
    ];

    /// <summary>
    /// The groups in the order of their numbers, when that is all their prefixes differ in: 0, 2, 4 of a Sequential, fc1, fc2.
    /// Null when it is not.
    /// </summary>
    public static TensorGroup[]? SortByNumber(TensorGroup[] groups)
    {
        var numbered = groups.Select(group => (Group: group, Parts: SplitAtLastNumber(group.Prefix))).ToArray();
        var isSequence = numbered.All(item => item.Parts.Number >= 0)
            && numbered.Select(item => (item.Parts.Before, item.Parts.After)).Distinct().Count() == 1
            && numbered.Select(item => item.Parts.Number).Distinct().Count() == groups.Length;
        return isSequence ? [.. numbered.OrderBy(item => item.Parts.Number).Select(item => item.Group)] : null;
    }

    private static (string Before, long Number, string After) SplitAtLastNumber(string prefix)
    {
        var end = prefix.Length;
        while (end > 0 && !IsDigit(prefix[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && IsDigit(prefix[start - 1]))
        {
            start--;
        }

        const int MostDigits = 18;
        return start == end || end - start > MostDigits
            ? (prefix, -1, "")
            : (prefix[..start], long.Parse(prefix[start..end], System.Globalization.CultureInfo.InvariantCulture), prefix[end..]);
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsWeight(string name) => name.EndsWith(LayerShape.WeightSuffix, StringComparison.Ordinal);

    private static string? PrefixOf(string name) =>
        IsWeight(name) ? name[..^LayerShape.WeightSuffix.Length]
        : name.EndsWith(LayerShape.BiasSuffix, StringComparison.Ordinal) ? name[..^LayerShape.BiasSuffix.Length]
        : null;

    private static int IndexOf(IEnumerable<int> indices, Func<int, bool> isMeant) => indices.Where(isMeant).DefaultIfEmpty(-1).First();
}
