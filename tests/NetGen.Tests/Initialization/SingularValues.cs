namespace NetGen.Tests;

/// <summary>Singular values by one-sided Jacobi rotations (Golub and Van Loan, "Matrix Computations", 8.6.3).</summary>
internal static class SingularValues
{
    /// <summary>The min(rows, columns) singular values in ascending order.</summary>
    /// <param name="matrix">[rows, columns], row-major.</param>
    /// <param name="columns">Length of a row.</param>
    public static double[] Of(ReadOnlySpan<float> matrix, int columns)
    {
        var rows = matrix.Length / columns;
        var vectors = new double[Math.Min(rows, columns)][];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = new double[Math.Max(rows, columns)];
            for (var j = 0; j < vectors[i].Length; j++)
            {
                vectors[i][j] = rows <= columns ? matrix[i * columns + j] : matrix[j * columns + i];
            }
        }

        while (Sweep(vectors))
        {
        }

        return [.. vectors.Select(v => Math.Sqrt(Dot(v, v))).Order()];
    }

    /// <summary>Makes every pair orthogonal once; whether a pair was not.</summary>
    private static bool Sweep(double[][] vectors)
    {
        var rotated = false;
        for (var p = 0; p < vectors.Length; p++)
        {
            for (var q = p + 1; q < vectors.Length; q++)
            {
                rotated |= Rotate(vectors[p], vectors[q]);
            }
        }

        return rotated;
    }

    private static bool Rotate(double[] x, double[] y)
    {
        var (xx, yy, xy) = (Dot(x, x), Dot(y, y), Dot(x, y));
        if (Math.Abs(xy) <= 1e-12 * Math.Sqrt(xx * yy))
        {
            return false;
        }

        var cotangent = (yy - xx) / (2 * xy);
        var tangent = (cotangent < 0 ? -1 : 1) / (Math.Abs(cotangent) + Math.Sqrt(1 + cotangent * cotangent));
        var cosine = 1 / Math.Sqrt(1 + tangent * tangent);
        var sine = cosine * tangent;
        for (var i = 0; i < x.Length; i++)
        {
            (x[i], y[i]) = (cosine * x[i] - sine * y[i], sine * x[i] + cosine * y[i]);
        }

        return true;
    }

    private static double Dot(double[] x, double[] y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
