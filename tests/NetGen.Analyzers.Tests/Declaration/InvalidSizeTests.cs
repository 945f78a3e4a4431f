namespace NetGen.Analyzers.Tests;

public sealed class InvalidSizeTests
{
    [Fact]
    public Task Sizes_below_one_are_marked() => Analysis.Expect(
        "[Layer({|NG1002:0|}, {|NG1002:int.MinValue|})] partial class Net;",
        "A layer has at least 1 input, not 0.",
        "A layer has at least 1 output, not -2147483648.");

    [Fact]
    public Task The_smallest_layer_is_fine() => Analysis.Expect("[Layer(1, 1)] partial class Net;");

    [Fact]
    public Task Too_many_parameters_mark_the_class() => Analysis.Expect(
        "[Layer(40000, 40000)] partial class {|NG1002:Net|};",
        "'Net' takes room for 1,601,280,256 parameters, but a network holds at most 1,000,000,000. Make its layers smaller.");

    [Fact]
    public Task Many_parameters_are_fine() => Analysis.Expect("[Layer(30000, 30000)] partial class Net;");

    [Fact]
    public async Task The_largest_numbers_do_not_overflow()
    {
        var found = Assert.Single(await Analysis.AnalyzeGenerated(
            "[Layer(int.MaxValue, int.MaxValue)] [Layer(int.MaxValue, int.MaxValue)] [Layer(int.MaxValue, int.MaxValue)] partial class Net;"));
        Assert.Equal("NG1002", found.Id);
    }
}
