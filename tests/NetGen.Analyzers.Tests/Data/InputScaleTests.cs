namespace NetGen.Analyzers.Tests;

public sealed class InputScaleTests
{
    [Theory]
    [InlineData("InputMean = 33.32, {|NG1401:InputStd = 78.57|}", "33.32", "78.57", "7283", "121")]
    [InlineData("{|NG1401:InputMean = 5|}", "5", "1", "26", "7.21")]
    [InlineData("{|NG1401:InputStd = 0.01|}", "0", "0.01", "0.0001", "0.0141")]
    [InlineData("{|NG1401:InputMean = -100|}, InputStd = 3, Seed = 1", "-100", "3", "10009", "141")]
    [InlineData("{|NG1401:InputMean = 0.2|}, InputStd = 0.1", "0.2", "0.1", "0.05", "0.316")]
    [InlineData("{|NG1401:InputStd = 3.17|}", "0", "3.17", "10.05", "4.48")]
    [InlineData("{|NG1401:InputStd = 1e6|}", "0", "1000000", "1E+12", "1.41E+06")]
    [InlineData("{|NG1401:InputStd = 0|}", "0", "0", "0", "0")]
    public Task Inputs_of_another_scale_are_marked_where_it_comes_from(string arguments, string mean, string std, string moment, string first) => Analysis.Expect(
        $"[Network({arguments})] [Layer(6, 8, Act = ReLU)] [Layer(8, 3)] partial class Net;",
        $"Inputs of mean {mean} and standard deviation {std} have a second moment E[x²] of {moment}, but initial weights are made for 1. " +
        $"As they are, the pre-activations of layer 1 start with a standard deviation of {first} instead of 1.41. " +
        "Standardize the data, as Standardizer.Fit(data).Apply(data) does, and declare mean 0 and standard deviation 1.");

    [Theory]
    [InlineData("InputStd = 57.7", "[Layer(1, 50, Act = Sigmoid)] [Layer(50, 1)]", "% of the Sigmoid neurons start saturated, where almost no gradient passes: the pre-activations of layer 1 have a standard deviation of 11.4. ")]
    [InlineData("InputStd = 80", "[Layer(784, 10, Act = Softmax)]", "As they are, the first loss will be about ")]
    [InlineData("InputStd = 0.01", "[Layer(784, 10, Act = Softmax)]", "As they are, the pre-activations of layer 1 start with a standard deviation of 0.0141 instead of 1.41. ")]
    [InlineData("InputStd = 80", "[Layer(16, 3, Init = Zeros, Act = Softmax)]", "are made for 1. Standardize the data")]
    [InlineData("InputStd = 80", "[Layer(16, 8, Act = Tanh)] [Layer(9, 3)]", "are made for 1. Standardize the data")]
    public async Task The_gravest_that_they_do_is_said(string inputs, string layers, string said)
    {
        var found = await Analysis.AnalyzeGenerated($"[Network({inputs})] {layers} partial class Net;");
        Assert.Contains(said, found.Single(diagnostic => diagnostic.Id == "NG1401").GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[Network(Seed = 1)]")]
    [InlineData("[Network(InputMean = 0.1307, InputStd = 0.3081)]")]
    [InlineData("[Network(InputStd = 0.317)]")]
    [InlineData("[Network(InputStd = 3.16)]")]
    [InlineData("[Network(InputMean = -3, InputStd = 1)]")]
    public Task Inputs_of_about_that_scale_are_fine(string network) =>
        Analysis.Expect($"{network} [Layer(6, 32, Act = ReLU)] [Layer(32, 3)] partial class Net;");
}
