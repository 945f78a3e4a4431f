namespace NetGen.Analyzers.Tests;

public sealed class DoubleSoftmaxTests
{
    private const string Message = "Softmax stands here and again in the last layer, which then sees only probabilities and can hardly tell classes apart. Use another activation here, such as Act = ReLU.";

    [Fact]
    public Task A_hidden_softmax_before_a_softmax_is_marked() => Analysis.Expect(
        "[Layer(6, 8, Act = Tanh)] [Layer(8, 8, {|NG1301:Act = Softmax|})] [Layer(8, 3, Act = Softmax)] partial class Net;", Message);

    [Fact]
    public Task Each_of_several_is_marked_but_not_the_last() => Analysis.Expect(
        "[Layer(6, 8, {|NG1301:Act = Act.Softmax|})] [Layer(8, 8, {|NG1301:Act = Act.Softmax|})] [Layer(8, 3, Act = Act.Softmax)] partial class Net;", Message, Message);

    [Fact]
    public Task One_softmax_at_the_end_is_fine() => Analysis.Expect("[Layer(6, 8, Act = Tanh)] [Layer(8, 3, Act = Softmax)] partial class Net;");
}
