using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// QR factorization by Householder reflections (Golub and Van Loan, "Matrix Computations", 5.2). Vectors run along rows
/// only, element by element without FMA: the same bits whatever the width of the vectors.
/// </summary>
internal static class HouseholderQr
{
    /// <summary>
    /// Replaces A = Q R by Q, the diagonal of R positive. That choice is what makes Q uniform (Haar) when A is Gaussian
    /// (Mezzadri 2007, "How to generate random matrices from the classical compact groups").
    /// </summary>
    /// <param name="matrix">A of shape [rows, columns], row-major; becomes Q.</param>
    /// <param name="rows">At least <paramref name="columns"/>.</param>
    /// <param name="columns">The number of orthonormal vectors.</param>
    public static void Orthonormalize(Span<double> matrix, int rows, int columns)
    {
        var factors = new double[columns];
        var signs = new double[columns];
        var projection = new double[columns];
        for (var k = 0; k < columns; k++)
        {
            (factors[k], signs[k]) = MakeReflector(matrix, rows, columns, k);
            Reflect(matrix, rows, columns, k, factors[k], projection);
        }

        // Q = H₁ H₂ ... applied to the identity from the last to the first; each column takes its reflector's place.
        for (var k = columns - 1; k >= 0; k--)
        {
            Row(matrix, columns, k)[(k + 1)..].Clear();
            Reflect(matrix, rows, columns, k, factors[k], projection);
            ReplaceReflector(matrix, rows, columns, k, factors[k], signs[k]);
        }
    }

    /// <summary>Replaces column k from its diagonal down by v, where I − factor · v vᵀ maps it onto the diagonal.</summary>
    /// <returns>The factor 2 / vᵀv, and the sign of the diagonal of R.</returns>
    private static (double Factor, double Sign) MakeReflector(Span<double> matrix, int rows, int columns, int k)
    {
        var squares = 0.0;
        for (var row = k; row < rows; row++)
        {
            squares += matrix[row * columns + k] * matrix[row * columns + k];
        }

        ref var diagonal = ref matrix[k * columns + k];
        var norm = Math.Sqrt(squares);
        var sign = diagonal > 0 ? -1.0 : 1.0;
        var factor = norm == 0 ? 0 : 1 / (norm * (norm + Math.Abs(diagonal)));
        diagonal -= sign * norm;
        return (factor, sign);
    }

    /// <summary>Applies I − factor · v vᵀ, v in column k, to the columns right of it.</summary>
    private static void Reflect(Span<double> matrix, int rows, int columns, int k, double factor, Span<double> projection)
    {
        var sum = projection[(k + 1)..];
        sum.Clear();
        for (var row = k; row < rows; row++)
        {
            AddScaled(sum, matrix[row * columns + k], Row(matrix, columns, row)[(k + 1)..]);
        }

        for (var row = k; row < rows; row++)
        {
            AddScaled(Row(matrix, columns, row)[(k + 1)..], -(factor * matrix[row * columns + k]), sum);
        }
    }

    /// <summary>Replaces v in column k by sign · (e − factor · v vᵀe), e the unit vector of row k.</summary>
    private static void ReplaceReflector(Span<double> matrix, int rows, int columns, int k, double factor, double sign)
    {
        var scale = -(sign * factor * matrix[k * columns + k]);
        for (var row = k; row < rows; row++)
        {
            matrix[row * columns + k] *= scale;
        }

        matrix[k * columns + k] += sign;
    }

    private static Span<double> Row(Span<double> matrix, int columns, int row) => matrix.Slice(row * columns, columns);

    /// <summary>target += scale · source.</summary>
    private static void AddScaled(Span<double> target, double scale, ReadOnlySpan<double> source)
    {
        var targets = MemoryMarshal.Cast<double, Vector<double>>(target);
        var sources = MemoryMarshal.Cast<double, Vector<double>>(source);
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] += sources[i] * scale;
        }

        for (var i = targets.Length * Vector<double>.Count; i < target.Length; i++)
        {
            target[i] += source[i] * scale;
        }
    }
}
