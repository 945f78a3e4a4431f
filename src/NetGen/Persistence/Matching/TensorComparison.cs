namespace NetGen;

/// <summary>A file, read in one way, against a declaration.</summary>
internal sealed class TensorComparison
{
    private readonly IReadOnlyList<LayerShape> _layers;
    private readonly IReadOnlyList<FileTensor> _tensors;
    private readonly TensorAssignment _assignment;
    private readonly TensorRole?[] _roles;
    private readonly List<string> _differences;

    /// <summary>Compares.</summary>
    /// <param name="layers">The declaration.</param>
    /// <param name="tensors">The file's tensors.</param>
    /// <param name="assignment">The way to read it.</param>
    /// <param name="allowsExtra">Whether tensors that no layer wants are passed over.</param>
    public TensorComparison(IReadOnlyList<LayerShape> layers, IReadOnlyList<FileTensor> tensors, TensorAssignment assignment, bool allowsExtra)
    {
        _layers = layers;
        _tensors = tensors;
        _assignment = assignment;
        _roles = FindRoles();
        _differences = [.. assignment.Doubts];
        ListMissing();
        ListUnfit(allowsExtra);
    }

    /// <summary>What each tensor is for, in the file's order; null for a tensor that no layer wants.</summary>
    public IReadOnlyList<TensorRole?> Roles => _roles;

    /// <summary>Everything that does not fit, as clauses; empty when the file can be loaded.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Whether some layer finds no weights in this way.</summary>
    public bool LacksWeights => Enumerable.Range(0, _layers.Count).Any(layer => !_roles.Contains(new TensorRole(layer, IsBias: false)));

    private TensorRole?[] FindRoles()
    {
        var roles = new Dictionary<string, TensorRole>(StringComparer.Ordinal);
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            // Two layers of one name are a mistake of their own, reported elsewhere.
            roles[LayerShape.TensorName(_assignment.Names[layer], isBias: false)] = new(layer, IsBias: false);
            roles[LayerShape.TensorName(_assignment.Names[layer], isBias: true)] = new(layer, IsBias: true);
        }

        return [.. _tensors.Select(tensor => roles.TryGetValue(tensor.Name, out var role) ? role : (TensorRole?)null)];
    }

    private void ListMissing()
    {
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            RequireTensor(new(layer, IsBias: false));
            if (_layers[layer].HasBias)
            {
                RequireTensor(new(layer, IsBias: true));
            }
        }
    }

    private void RequireTensor(TensorRole role)
    {
        if (!_roles.Contains(role))
        {
            var name = LayerShape.TensorName(_assignment.Names[role.Layer], role.IsBias);
            _differences.Add($"'{name}' {FileTensor.FormatShape(_layers[role.Layer].Shape(role.IsBias))} is missing");
        }
    }

    private void ListUnfit(bool allowsExtra)
    {
        for (var i = 0; i < _tensors.Count; i++)
        {
            if (_roles[i] is { } role)
            {
                CheckTensor(_tensors[i], role);
            }
            else
            {
                CheckExtra(_tensors[i], allowsExtra);
            }
        }
    }

    private void CheckExtra(FileTensor tensor, bool allowsExtra)
    {
        if (!allowsExtra)
        {
            _differences.Add($"'{tensor.Name}' {tensor.ShapeText} belongs to no layer");
        }
        else if (LayerShape.PrefixOf(tensor.Name) is { } prefix && _assignment.Involved.Contains(prefix))
        {
            _differences.Add(
                $"'{tensor.Name}' {tensor.ShapeText} belongs to no layer, but seems to take part in the network, as a normalization does: " +
                "give each layer its tensors' name to load without it");
        }
    }

    private void CheckTensor(FileTensor tensor, TensorRole role)
    {
        var layer = _layers[role.Layer];
        if (role.IsBias && !layer.HasBias)
        {
            _differences.Add($"'{tensor.Name}' {tensor.ShapeText} is a bias, but layer '{layer.Name}' is declared without one");
            return;
        }

        var wanted = layer.Shape(role.IsBias);
        if (!tensor.Shape.SequenceEqual(wanted))
        {
            var isTransposed = wanted is [var outputs, var inputs] && tensor.Shape is [var rows, var columns] && (rows, columns) == (inputs, outputs);
            _differences.Add($"'{tensor.Name}' is {tensor.ShapeText}, but {FileTensor.FormatShape(wanted)} is declared{(isTransposed ? ": it is transposed, weights are [out, in]" : "")}");
        }

        if (!tensor.Type.IsReadable())
        {
            _differences.Add($"'{tensor.Name}' is stored as {tensor.Type}, but weights must be F32, F64, F16 or BF16");
        }
    }
}
