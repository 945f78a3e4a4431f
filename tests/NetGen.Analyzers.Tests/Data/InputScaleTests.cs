namespace NetGen.Analyzers.Tests;

public sealed class InputScaleTests
{
    [Theory]
    [InlineData("InputMean = 33.32, {|NG1401:InputStd = 78.57|}", "33.32", "78.57", "7283")]
    [InlineData("{|NG1401:InputMean = 5|}", "5", "1", "26")]
    [InlineData("{|NG1401:InputStd = 0.01|}", "0", "0.01", "0.0001")]
    [InlineData("{|NG1401:InputMean = -100|}, InputStd = 3, Seed = 1", "-100", "3", "10009")]
    [InlineData("{|NG1401:InputMean = 0.2|}, InputStd = 0.1", "0.2", "0.1", "0.05")]
    [InlineData("{|NG1401:InputStd = 3.17|}", "0", "3.17", "10.05")]
    [InlineData("{|NG1401:InputStd = 1e6|}", "0", "1000000", "1E+12")]
    [InlineData("{|NG1401:InputStd = 0|}", "0", "0", "0")]
    public Task Inputs_of_another_scale_are_marked_where_it_comes_from(string arguments, string mean, string std, string moment) => Analysis.Expect(
        $"[Network({arguments})] [Layer(6, 8, Act = Tanh)] [Layer(8, 3)] partial class Net;",
        $"Inputs of mean {mean} and standard deviation {std} have a second moment E[x²] of {moment}, but initial weights are made for 1. " +
        "Standardize the data, as Standardizer.Fit(data).Apply(data) does, and declare mean 0 and standard deviation 1.");

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
