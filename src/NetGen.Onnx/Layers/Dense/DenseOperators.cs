namespace NetGen;

/// <summary>Products of matrices.</summary>
internal static class DenseOperators
{
    public static IReadOnlyDictionary<string, Func<EvaluatedNode, EvaluatedTensor>> All { get; } = new Dictionary<string, Func<EvaluatedNode, EvaluatedTensor>>
    {
        ["Gemm"] = Gemm,
        ["MatMul"] = MatMul,
    };

    /// <summary>alpha · a · b + beta · c.</summary>
    private static EvaluatedTensor Gemm(EvaluatedNode node)
    {
        var (left, right) = (Matrix(node, 0, "transA"), Matrix(node, 1, "transB"));
        var (alpha, beta, bias) = (node.Node.Float("alpha", 1), node.Node.Float("beta", 1), node.Find(2));
        var product = Multiply(node, left, right);
        return node.Give(product.Shape, place => alpha * product.At(place) + (bias is null ? 0 : beta * bias.At(place)));
    }

    private static EvaluatedTensor Matrix(EvaluatedNode node, int input, string transposes)
    {
        var matrix = node.Input(input);
        return matrix.Shape is not [var rows, var columns] ? throw node.Refuse("multiplies what is no matrix")
            : node.Node.Integer(transposes, 0) == 0 ? matrix
            : node.Give([columns, rows], place => matrix.Values[place[1] * columns + place[0]]);
    }

    /// <summary>A vector is a row on the left, a column on the right, and the size of 1 is left out again.</summary>
    private static EvaluatedTensor MatMul(EvaluatedNode node)
    {
        var (left, right) = (node.Input(0), node.Input(1));
        var product = Multiply(
            node,
            left.Shape.Count == 1 ? node.Reshape(left, [1, .. left.Shape]) : left,
            right.Shape.Count == 1 ? node.Reshape(right, [.. right.Shape, 1]) : right);
        var shape = product.Shape.ToList();
        if (right.Shape.Count == 1)
        {
            shape.RemoveAt(shape.Count - 1);
        }

        if (left.Shape.Count == 1)
        {
            shape.RemoveAt(shape.Count - (right.Shape.Count == 1 ? 1 : 2));
        }

        return node.Reshape(product, shape);
    }

    private static EvaluatedTensor Multiply(EvaluatedNode node, EvaluatedTensor left, EvaluatedTensor right)
    {
        int[] before = [.. left.Shape], behind = [.. right.Shape];
        if (before is not [.. var leftBatch, var rows, var length] || behind is not [.. var rightBatch, var other, var columns] || length != other
            || EvaluatedTensor.CommonShape([leftBatch, rightBatch]) is not { } batch)
        {
            throw node.Refuse($"multiplies {ShapeText.Format(left.Shape.Select(size => (long)size))} by {ShapeText.Format(right.Shape.Select(size => (long)size))}");
        }

        node.Spend(batch.Aggregate((double)rows * length * columns, (count, size) => count * size));
        var axes = batch.Length;
        int[] first = new int[axes + 2], second = new int[axes + 2];
        return node.Give([.. batch, rows, columns], place =>
        {
            place.AsSpan(0, axes + 1).CopyTo(first);
            place.CopyTo(second, 0);
            var sum = 0.0;
            for (var k = 0; k < length; k++)
            {
                first[axes + 1] = second[axes] = k;
                sum += left.At(first) * right.At(second);
            }

            return sum;
        });
    }
}
