namespace NetGen.Tests.Plain;

/// <summary>What the trainers on this thread were given since the last <see cref="Clear"/>; off unless asked for.</summary>
internal static class PlainLog
{
    [ThreadStatic]
    private static List<PlainStep>? _steps;

    [ThreadStatic]
    private static int _batchSize;

    public static IReadOnlyList<PlainStep> Steps => _steps!;

    public static int BatchSize => _batchSize;

    public static void Clear() => _steps = [];

    public static void Stop() => _steps = null;

    public static void Start(int batchSize) => _batchSize = batchSize;

    public static void Add(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, float rate, float maxNorm) =>
        _steps?.Add(new(inputs.ToArray(), targets.ToArray(), rate, maxNorm));
}
