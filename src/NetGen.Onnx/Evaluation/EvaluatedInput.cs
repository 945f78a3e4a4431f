using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>The shape that a row has where it goes into a graph.</summary>
internal static class EvaluatedInput
{
    /// <summary>The shape, of one row or of as many as the model wants; [1, values] where the model does not say it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The input.</param>
    /// <param name="count">Numbers of a row.</param>
    /// <exception cref="ArgumentException">The input has another number of them.</exception>
    public static int[] ShapeOf(OnnxModel model, string name, int count)
    {
        if (model.Graph.Input.Concat(model.Graph.ValueInfo).FirstOrDefault(value => value.Name == name)?.Type?.TensorType?.Shape is not { } declared)
        {
            return [1, count];
        }

        // As when layers are read: of two sizes or more the first counts rows, and so does a single one that is open.
        var sizes = declared.Dim.Select(dim => dim.HasDimValue ? dim.DimValue : -1).ToArray();
        var hasBatch = sizes.Length > 1 || sizes is [< 0];
        if (hasBatch && sizes[0] < 1)
        {
            sizes[0] = 1;
        }

        var known = Layout.Product((hasBatch ? sizes.Skip(1) : sizes).Where(size => size >= 0));
        if (sizes.Count(size => size < 0) == 1 && known > 0 && count % known == 0)
        {
            sizes[Array.FindIndex(sizes, size => size < 0)] = count / known;
        }

        var width = Layout.Product(hasBatch ? sizes.Skip(1) : sizes);
        return width == count || sizes.Length == 1 && hasBatch ? Array.ConvertAll(sizes.Length == 1 && hasBatch ? [count] : sizes, size => (int)Math.Min(size, int.MaxValue))
            : throw new ArgumentException(FormattableString.Invariant($"The model's input '{name}' is {ShapeText.Format(sizes)}, but the row holds {count} values."));
    }
}
