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

    /// <summary>Whether some layer finds no module in this way.</summary>
    public bool LacksModule => _layers.Where((layer, index) => !_roles.Contains(new TensorRole(index, layer.Tensors[0]))).Any();

    private TensorRole?[] FindRoles()
    {
        var roles = new Dictionary<string, TensorRole>(StringComparer.Ordinal);
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            foreach (var tensor in _layers[layer].Tensors)
            {
                // Two layers of one name are a mistake of their own, reported elsewhere.
                roles[TensorNames.Of(_assignment.Names[layer], tensor.Name)] = new(layer, tensor);
            }
        }

        return [.. _tensors.Select(tensor => roles.TryGetValue(tensor.Name, out var role) ? role : (TensorRole?)null)];
    }

    private void ListMissing()
    {
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            foreach (var tensor in _layers[layer].Tensors)
            {
                RequireTensor(new(layer, tensor));
            }
        }
    }

    private void RequireTensor(TensorRole role)
    {
        if (!_roles.Contains(role))
        {
            _differences.Add($"'{TensorNames.Of(_assignment.Names[role.Layer], role.Tensor.Name)}' {role.Tensor.ShapeText} is missing");
        }
    }

    private void ListUnfit(bool allowsExtra)
    {
        for (var i = 0; i < _tensors.Count; i++)
        {
            if (_roles[i] is { } role)
            {
                CheckTensor(_tensors[i], role.Tensor);
            }
            else
            {
                CheckExtra(_tensors[i], allowsExtra);
            }
        }
    }

    private void CheckExtra(FileTensor tensor, bool allowsExtra)
    {
        var (module, name) = TensorNames.Split(tensor.Name);
        if (name == TensorNames.Bias && _layers.Where((_, index) => _assignment.Names[index] == module).LastOrDefault() is { } layer)
        {
            _differences.Add($"'{tensor.Name}' {tensor.ShapeText} is a bias, but layer '{layer.Name}' is declared without one");
        }
        else if (!allowsExtra)
        {
            _differences.Add($"'{tensor.Name}' {tensor.ShapeText} belongs to no layer");
        }
        else if (_assignment.Involved.Contains(tensor.Name))
        {
            _differences.Add(
                $"'{tensor.Name}' {tensor.ShapeText} belongs to no layer, but seems to take part in the network, as a normalization does: " +
                "give each layer its tensors' name to load without it");
        }
    }

    private void CheckTensor(FileTensor tensor, TensorInfo wanted)
    {
        if (tensor.ShapeText != wanted.ShapeText)
        {
            var isTransposed = wanted.Shape is [var outputs, var inputs] && tensor.Shape is [var rows, var columns] && (rows, columns) == (inputs, outputs);
            _differences.Add($"'{tensor.Name}' is {tensor.ShapeText}, but {wanted.ShapeText} is declared{(isTransposed ? ": it is transposed, weights are [out, in]" : "")}");
        }

        if (!tensor.Type.IsReadable())
        {
            _differences.Add($"'{tensor.Name}' is stored as {tensor.Type}, but weights must be F32, F64, F16 or BF16");
        }
    }
}
