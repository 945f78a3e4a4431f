namespace NetGen.Benchmarks.Images;

/// <summary>A convolution that is measured, and the shares of the peak that it is to reach, in percent: at 512 bits and at 256.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Loops">Its kernels.</param>
/// <param name="Forward">Forward.</param>
/// <param name="InputGradient">Back to the image; null without a goal.</param>
/// <param name="WeightGradient">Of the weights, with the update; null without a goal.</param>
internal sealed record ConvolutionRow(
    string Name, IConvolutionLoops Loops, (double Widest, double Half)? Forward = null, (double Widest, double Half)? InputGradient = null, (double Widest, double Half)? WeightGradient = null);
