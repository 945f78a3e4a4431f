namespace NetGen;

/// <summary>
/// Finds for each tensor of a file the layer that it belongs to, and everything that does not fit. By name when any name is a
/// declared one; otherwise, for as many modules as layers, by the modules' numbers, or by shapes that leave one possibility.
/// </summary>
internal sealed class TensorMatching
{
    private readonly IReadOnlyList<LayerShape> _layers;
    private readonly IReadOnlyList<TensorInfo> _tensors;
    private readonly TensorRole?[] _roles;
    private readonly string[] _tensorPrefixes;
    private readonly List<string> _differences = [];

    private TensorMatching(IReadOnlyList<LayerShape> layers, IReadOnlyList<TensorInfo> tensors)
    {
        _layers = layers;
        _tensors = tensors;
        _roles = new TensorRole?[tensors.Count];
        _tensorPrefixes = [.. layers.Select(layer => layer.Name)];
    }

    /// <summary>What each tensor is for, in the file's order; null for a tensor that no layer wants.</summary>
    public IReadOnlyList<TensorRole?> Roles => _roles;

    /// <summary>Everything that does not fit, as clauses; empty when the file can be loaded.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Compares a file with a declaration.</summary>
    /// <param name="layers">The declaration.</param>
    /// <param name="tensors">The file's tensors.</param>
    /// <param name="allowsExtra">Whether tensors that no layer wants are passed over.</param>
    public static TensorMatching Match(IReadOnlyList<LayerShape> layers, IReadOnlyList<TensorInfo> tensors, bool allowsExtra)
    {
        var matching = new TensorMatching(layers, tensors);
        if (!matching.AssignNames())
        {
            matching.AssignModules();
        }

        matching.ListMissing();
        matching.ListUnfit(allowsExtra);
        return matching;
    }

    /// <summary>Names mean what they say as soon as one of them is declared.</summary>
    private bool AssignNames()
    {
        var roles = new Dictionary<string, TensorRole>(StringComparer.Ordinal);
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            // Two layers of one name are a mistake of their own, reported elsewhere.
            roles[_layers[layer].WeightName] = new(layer, IsBias: false);
            roles[_layers[layer].BiasName] = new(layer, IsBias: true);
        }

        for (var i = 0; i < _tensors.Count; i++)
        {
            _roles[i] = roles.TryGetValue(_tensors[i].Name, out var role) ? role : null;
        }

        return _roles.Any(role => role is not null);
    }

    private void AssignModules()
    {
        var groups = TensorGroup.Find(_tensors);
        if (groups.Length != _layers.Count)
        {
            return;
        }

        if (TensorGroup.SortByNumber(groups) is { } ordered)
        {
            Assign(ordered);
        }
        else
        {
            AssignShapes(groups);
        }
    }

    private void AssignShapes(TensorGroup[] groups)
    {
        var groupsByShape = groups.ToLookup(ShapesOf, StringComparer.Ordinal);
        var layersByShape = _layers.ToLookup(ShapesOf, StringComparer.Ordinal);
        if (!layersByShape.All(layers => groupsByShape[layers.Key].Count() == layers.Count()))
        {
            return;
        }

        foreach (var alike in layersByShape.Where(layers => layers.Count() > 1))
        {
            var prefixes = groupsByShape[alike.Key].Select(group => $"'{group.Prefix}'").ToArray();
            _differences.Add(
                $"{string.Join(", ", prefixes)} fit the layers {string.Join(", ", alike.Select(layer => $"'{layer.Name}'"))} alike: " +
                "give each layer its tensors' name, as in Name = \"" + prefixes[0].Trim('\'') + "\"");
        }

        Assign([.. _layers.Select((layer, index) =>
            groupsByShape[ShapesOf(layer)].ElementAt(_layers.Take(index).Count(other => ShapesOf(other) == ShapesOf(layer))))]);
    }

    private string ShapesOf(TensorGroup group) =>
        (group.Weight < 0 ? "" : _tensors[group.Weight].ShapeText) + (group.Bias < 0 ? "" : _tensors[group.Bias].ShapeText);

    private static string ShapesOf(LayerShape layer) =>
        TensorInfo.FormatShape(layer.Shape(isBias: false)) + (layer.HasBias ? TensorInfo.FormatShape(layer.Shape(isBias: true)) : "");

    private void Assign(TensorGroup[] groups)
    {
        for (var layer = 0; layer < groups.Length; layer++)
        {
            _tensorPrefixes[layer] = groups[layer].Prefix;
            if (groups[layer].Weight >= 0)
            {
                _roles[groups[layer].Weight] = new(layer, IsBias: false);
            }

            if (groups[layer].Bias >= 0)
            {
                _roles[groups[layer].Bias] = new(layer, IsBias: true);
            }
        }
    }

    private void ListMissing()
    {
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            RequireTensor(new(layer, IsBias: false), LayerShape.WeightSuffix);
            if (_layers[layer].HasBias)
            {
                RequireTensor(new(layer, IsBias: true), LayerShape.BiasSuffix);
            }
        }
    }

    private void RequireTensor(TensorRole role, string suffix)
    {
        if (!_roles.Contains(role))
        {
            _differences.Add($"'{_tensorPrefixes[role.Layer]}{suffix}' {TensorInfo.FormatShape(_layers[role.Layer].Shape(role.IsBias))} is missing");
        }
    }

    private void ListUnfit(bool allowsExtra)
    {
        for (var i = 0; i < _tensors.Count; i++)
        {
            var tensor = _tensors[i];
            if (_roles[i] is not { } role)
            {
                if (!allowsExtra)
                {
                    _differences.Add($"'{tensor.Name}' {tensor.ShapeText} belongs to no layer");
                }
            }
            else if (role.IsBias && !_layers[role.Layer].HasBias)
            {
                _differences.Add($"'{tensor.Name}' {tensor.ShapeText} is a bias, but layer '{_layers[role.Layer].Name}' is declared without one");
            }
            else
            {
                CheckTensor(tensor, _layers[role.Layer].Shape(role.IsBias));
            }
        }
    }

    private void CheckTensor(TensorInfo tensor, long[] wanted)
    {
        if (!tensor.Shape.SequenceEqual(wanted))
        {
            var isTransposed = wanted is [var outputs, var inputs] && tensor.Shape is [var rows, var columns] && (rows, columns) == (inputs, outputs);
            _differences.Add($"'{tensor.Name}' is {tensor.ShapeText}, but {TensorInfo.FormatShape(wanted)} is declared{(isTransposed ? ": it is transposed, weights are [out, in]" : "")}");
        }

        if (!tensor.Type.IsReadable())
        {
            _differences.Add($"'{tensor.Name}' is stored as {tensor.Type}, but weights must be F32, F64, F16 or BF16");
        }
    }
}
