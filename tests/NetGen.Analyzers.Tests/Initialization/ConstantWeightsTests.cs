namespace NetGen.Analyzers.Tests;

public sealed class ConstantWeightsTests
{
    private const string Apart = ": all 8 neurons start identical, and the first step moves them all along one direction. Use Init = Xavier.";

    [Theory]
    [InlineData("{|NG1102:Init = Ones|}", "Init = Ones")]
    [InlineData("{|NG1102:Init = Constant|}", "Init = Constant, Value = 0")]
    [InlineData("{|NG1102:Init = Constant|}, Value = 0.1", "Init = Constant, Value = 0.1")]
    [InlineData("Value = -2, {|NG1102:Init = Init.Constant|}", "Init = Constant, Value = -2")]
    [InlineData("Init = Normal, {|NG1102:Std = 0|}", "Init = Normal, Std = 0 (every weight 0)")]
    [InlineData("Init = Normal, Mean = 0.5, {|NG1102:Std = 0|}", "Init = Normal, Std = 0 (every weight 0.5)")]
    [InlineData("Init = TruncatedNormal, {|NG1102:Std = 0|}, Mean = -1", "Init = TruncatedNormal, Std = 0 (every weight -1)")]
    [InlineData("Init = Uniform, Low = 0.3, {|NG1102:High = 0.3|}", "Init = Uniform, Low = High = 0.3")]
    [InlineData("Init = Uniform, {|NG1102:Low = 1|}", "Init = Uniform, Low = High = 1")]
    [InlineData("Init = Uniform, {|NG1102:High = -1|}", "Init = Uniform, Low = High = -1")]
    [InlineData("Init = Sparse, {|NG1102:Std = 0|}", "Init = Sparse, Std = 0 (every weight 0)")]
    [InlineData("{|NG1102:Init = Sparse|}", "Init = Sparse, Sparsity = 0.9 (8 zeros for 8 outputs)")]
    [InlineData("Init = Sparse, {|NG1102:Sparsity = 0.876|}, Std = 1", "Init = Sparse, Sparsity = 0.876 (8 zeros for 8 outputs)")]
    public Task Every_spelling_of_equal_weights_is_marked_where_it_makes_them_equal(string arguments, string spelling) =>
        Analysis.Expect($"[Layer(6, 8, {arguments}, Act = Tanh)] [Layer(8, 4)] partial class Net;", spelling + Apart);

    [Theory]
    [InlineData("Init = Sparse, Sparsity = 0.875, Std = 1")]
    [InlineData("Init = Sparse, Sparsity = 0, Std = 1e-30")]
    public Task Sparse_weights_of_which_one_is_left_are_fine(string arguments) =>
        Analysis.Expect($"[Layer(6, 8, {arguments}, Act = Tanh)] [Layer(8, 4)] partial class Net;");
}
