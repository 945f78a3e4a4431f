namespace NetGen.Analyzers.Tests;

public sealed class BoundedHeadTests
{
    private const string Values = "Use Act = Linear for values of any size";

    [Theory]
    [InlineData("Sigmoid", "from 0 to 1", "Loss = BinaryCrossEntropy")]
    [InlineData("HardSigmoid", "from 0 to 1", "Act = Sigmoid and Loss = BinaryCrossEntropy")]
    [InlineData("Tanh", "from -1 to 1", "Act = Sigmoid and Loss = BinaryCrossEntropy")]
    [InlineData("HardTanh", "from -1 to 1", "Act = Sigmoid and Loss = BinaryCrossEntropy")]
    [InlineData("Softsign", "from -1 to 1", "Act = Sigmoid and Loss = BinaryCrossEntropy")]
    public Task One_output_with_two_ends_is_marked(string head, string range, string yesOrNo) => Analysis.Expect(
        $"[Network(Loss = Loss.MeanSquaredError)] [Layer(6, 32, Act = ReLU)] [Layer(32, 1, {{|NG1308:Act = {head}|}})] partial class Net;",
        $"{head} on the last layer gives outputs {range} only: targets beyond cannot be learnt. {Values}, or {yesOrNo} for yes or no.");

    [Theory]
    [InlineData("MeanAbsoluteError")]
    [InlineData("Huber")]
    public Task Losses_for_outliers_are_for_values(string loss) => Analysis.Expect(
        $"[Network(Loss = Loss.{loss})] [Layer(6, 8, Act = Tanh)] [Layer(8, 3, {{|NG1308:Act = Sigmoid|}})] partial class Net;",
        $"Sigmoid on the last layer gives outputs from 0 to 1 only: targets beyond cannot be learnt. {Values}, or Loss = BinaryCrossEntropy where several labels may hold, " +
        "or Act = Softmax and Loss = SoftmaxCrossEntropy for one of several classes.");

    [Theory]
    [InlineData("[Layer(1, 8, Act = Sigmoid)]")]
    [InlineData("[Layer(1, 8, Act = Sigmoid)] [Layer(8, 8, Act = Tanh)]")]
    public Task A_function_of_one_number_has_values(string hidden) => Analysis.Expect(
        $"[Network(Loss = Loss.MeanSquaredError)] {hidden} [Layer(8, 1, {{|NG1308:Act = Sigmoid|}})] partial class Net;",
        $"Sigmoid on the last layer gives outputs from 0 to 1 only: targets beyond cannot be learnt. {Values}, or Loss = BinaryCrossEntropy for yes or no.");

    [Theory]
    [InlineData("InputMean = 0, InputStd = 1", "Sigmoid", "0 and standard deviation 1")]
    [InlineData("InputMean = 0.5, InputStd = 0.51", "Sigmoid", "0.5 and standard deviation 0.51")]
    [InlineData("InputMean = 0.9, InputStd = 0.5", "HardSigmoid", "0.9 and standard deviation 0.5")]
    [InlineData("InputMean = 1.2, InputStd = 0.4", "Tanh", "1.2 and standard deviation 0.4")]
    [InlineData("InputStd = 1.01", "Tanh", "0 and standard deviation 1.01")]
    public Task An_autoencoder_of_inputs_that_do_not_fit_is_marked(string inputs, string head, string moments) => Analysis.Expect(
        $"[Network(Loss = Loss.MeanSquaredError, {inputs})] [Layer(16, 8, Act = Tanh)] [Layer(8, 16, {{|NG1308:Act = {head}|}})] partial class Net;",
        $"{head} on the last layer gives outputs {(head == "Tanh" ? "from -1 to 1" : "from 0 to 1")} only, but not all inputs of mean {moments}, which they are to equal, lie there. {Values}.");

    [Theory]
    [InlineData("Loss = Loss.MeanSquaredError", "Sigmoid")]
    [InlineData("Loss = Loss.Huber", "Tanh")]
    [InlineData("Loss = Loss.MeanSquaredError, InputMean = 0.5, InputStd = 0.5", "Sigmoid")]
    [InlineData("Loss = Loss.MeanAbsoluteError, InputMean = 0.1307, InputStd = 0.3081", "Sigmoid")]
    [InlineData("Loss = Loss.MeanSquaredError, InputMean = 0, InputStd = 1", "Tanh")]
    [InlineData("Loss = Loss.MeanSquaredError, InputMean = -0.7, InputStd = 0.6", "Softsign")]
    public Task An_autoencoder_of_inputs_that_fit_or_are_not_declared_is_fine(string network, string head) => Analysis.Expect(
        $"[Network({network})] [Layer(16, 8, Act = ReLU)] [Layer(8, 16, Act = {head})] partial class Net;");

    /// <summary>Exclusive or, labels and targets of ±1 as textbooks have them; actions and colours.</summary>
    [Theory]
    [InlineData("[Layer(2, 2, Act = Sigmoid)] [Layer(2, 1, Act = Sigmoid)]")]
    [InlineData("[Layer(2, 8, Act = Tanh)] [Layer(8, 1, Act = Tanh)]")]
    [InlineData("[Layer(6, 1, Act = Sigmoid)]")]
    [InlineData("[Layer(6, 32, Act = ReLU)] [Layer(32, 3, Act = Sigmoid)]")]
    [InlineData("[Layer(6, 32, Act = ReLU)] [Layer(32, 3, Act = Tanh)]")]
    [InlineData("[Layer(6, 32, Act = ReLU)] [Layer(32, 1, Act = Linear)]")]
    [InlineData("[Layer(6, 32, Act = ReLU)] [Layer(32, 1, Act = Softplus)]")]
    public Task What_may_be_meant_is_fine(string layers) => Analysis.Expect($"[Network(Loss = Loss.MeanSquaredError)] {layers} partial class Net;");

    [Theory]
    [InlineData("", "Tanh")]
    [InlineData("[Network(Loss = Loss.Auto)]", "Tanh")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)]", "Sigmoid")]
    public Task A_loss_that_is_chosen_by_the_head_or_made_for_it_is_fine(string network, string head) =>
        Analysis.Expect($"{network} [Layer(6, 32, Act = ReLU)] [Layer(32, 1, Act = {head})] partial class Net;");

    [Fact]
    public Task A_clipped_rectifier_is_one_sided_first() => Analysis.Expect(
        "[Network(Loss = Loss.Huber)] [Layer(6, 32, Act = ReLU)] [Layer(32, 1, {|NG1304:Act = ReLU6|})] partial class Net;",
        "ReLU6 on the last layer cannot give outputs below 0 or above 6, and an output that is either gets no gradient. Use Act = Linear for values of any size, or Act = Softplus for positive ones.");
}
