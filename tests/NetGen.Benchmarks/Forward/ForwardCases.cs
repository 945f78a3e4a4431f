using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Forward;

/// <summary>The networks and batches whose forward pass is measured.</summary>
internal static class ForwardCases
{
    public const string Scalar = "1-8-1 tanh";
    public const string SmallTanh = "8-32-32-1 tanh";
    public const string SmallRelu = "8-32-32-1 ReLU";
    public const string Digit = "64-32-10 tanh";
    public const string DigitSoftmax = "64-32-10 tanh, softmax";
    public const string Image = "784-128-10 tanh, softmax";
    public const string WideImage = "784-512-256-10 tanh, softmax";
    public const string Deep = "10 x 512 tanh";
    public const string Square = "2048-2048 linear";

    /// <summary>Rows of the batches in which the tiny networks are measured.</summary>
    public const int TinyBatch = 240;

    /// <summary>All networks, one row per call.</summary>
    public static IEnumerable<ForwardCase> OneRow() => [.. Tiny(1), ImageRows(1), .. Large()];

    /// <summary>The networks whose weights lie in the first-level cache.</summary>
    public static IEnumerable<ForwardCase> Tiny(int rows) =>
    [
        ForwardCase.Of(Scalar, new ScalarNet(), rows, ForwardLoops.Of),
        ForwardCase.Of(SmallTanh, new SmallTanhNet(), rows, ForwardLoops.Of),
        ForwardCase.Of(SmallRelu, new SmallReluNet(), rows, ForwardLoops.Of),
        ForwardCase.Of(Digit, new DigitNet(), rows, ForwardLoops.Of),
        ForwardCase.Of(DigitSoftmax, new DigitSoftmaxNet(), rows, ForwardLoops.Of),
    ];

    /// <summary>784-128-10.</summary>
    public static ForwardCase ImageRows(int rows) => ForwardCase.Of(Image, new ImageNet(), rows, ForwardLoops.Of);

    /// <summary>One layer of 2048.</summary>
    public static ForwardCase SquareRows(int rows) => ForwardCase.Of(Square, new SquareNet(), rows, ForwardLoops.Of);

    private static IEnumerable<ForwardCase> Large() =>
    [
        ForwardCase.Of(WideImage, new WideImageNet(), 1, ForwardLoops.Of),
        ForwardCase.Of(Deep, new DeepNet(), 1, ForwardLoops.Of),
    ];
}
