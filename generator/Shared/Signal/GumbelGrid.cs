namespace NetGen.Signal;

/// <summary>
/// A normal logit plus Gumbel noise on an equidistant grid: its distribution function, and the same tilted by the square of a
/// probability. Convolutions, of which the parts where the noise's functions are 0 or 1 are sums known beforehand.
/// </summary>
internal sealed class GumbelGrid
{
    /// <summary>Below it the noise's distribution function is 0 to all digits.</summary>
    public const double Low = -4;

    /// <summary>Above it the noise's distribution function is 1 to all digits.</summary>
    public const double High = 40;

    private const double LogitStds = 9;

    private readonly double[] _logits;
    private readonly double[] _logitsBelow;
    private readonly double[] _noise;
    private readonly double[] _tilted;
    private readonly int _lowest;

    public GumbelGrid(double std, double step)
    {
        Reach = (int)(LogitStds * std / step);
        _logits = Logits(std, step);
        _logitsBelow = new double[_logits.Length + 1];
        for (var j = 0; j < _logits.Length; j++)
        {
            _logitsBelow[j + 1] = _logitsBelow[j] + _logits[j];
        }

        _lowest = (int)(Low / step);
        _noise = new double[(int)(High / step) - _lowest + 1];
        _tilted = new double[_noise.Length];
        for (var k = 0; k < _noise.Length; k++)
        {
            // e^(−e^(−y)), and that times e^(−2y).
            var exponential = Math.Exp(-(_lowest + k) * step);
            _noise[k] = Math.Exp(-exponential);
            _tilted[k] = exponential * exponential * _noise[k];
        }
    }

    /// <summary>Grid points that a logit reaches on either side.</summary>
    public int Reach { get; }

    /// <summary>Both convolutions at grid point <paramref name="i"/>.</summary>
    public (double Below, double Tilted) At(int i)
    {
        // Noise at point k and logit at point i − k; from k = highest on the noise's function is 1.
        var highest = _lowest + _noise.Length;
        var from = Math.Max(_lowest, i - Reach);
        var to = Math.Min(highest, i + Reach + 1);
        var below = _logitsBelow[Math.Max(0, Math.Min(_logits.Length, i - highest + Reach + 1))];
        var tilted = 0.0;
        for (var k = from; k < to; k++)
        {
            var logit = _logits[i - k + Reach];
            below += logit * _noise[k - _lowest];
            tilted += logit * _tilted[k - _lowest];
        }

        return (Math.Min(1, below), tilted);
    }

    private double[] Logits(double std, double step)
    {
        var logits = new double[2 * Reach + 1];
        for (var j = -Reach; j <= Reach; j++)
        {
            var u = j * step / std;
            logits[j + Reach] = Math.Exp(-u * u / 2);
        }

        var sum = logits.Sum();
        return [.. logits.Select(weight => weight / sum)];
    }
}
