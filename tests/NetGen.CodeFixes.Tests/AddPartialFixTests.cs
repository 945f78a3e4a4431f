namespace NetGen.CodeFixes.Tests;

public sealed class AddPartialFixTests
{
    [Theory]
    [InlineData("public class {|NG1005:Net|};\n", "public partial class Net;\n")]
    [InlineData("class {|NG1005:Net|};\n", "partial class Net;\n")]
    [InlineData("internal sealed class {|NG1005:Net|}\n{\n}\n", "internal sealed partial class Net\n{\n}\n")]
    public Task A_class_becomes_partial(string declaration, string mended) => FixTest<AddPartialFixProvider>.ExpectEverywhere(
        $"// A network.\n[Layer(4, 3)]\n{declaration}", $"// A network.\n[Layer(4, 3)]\n{mended}");

    [Fact]
    public Task The_types_around_it_become_partial_too() => FixTest<AddPartialFixProvider>.Expect(
        "class Outer\n{\n    struct Inner\n    {\n        [Layer(4, 3)] // one\n        class {|NG1005:Net|};\n\n        [Layer(3, 2)]\n        partial class {|NG1005:Other|};\n    }\n}\n",
        "partial class Outer\n{\n    partial struct Inner\n    {\n        [Layer(4, 3)] // one\n        partial class Net;\n\n        [Layer(3, 2)]\n        partial class Other;\n    }\n}\n");

    [Fact]
    public Task Nothing_is_offered_where_partial_is_not_enough() => FixTest<AddPartialFixProvider>.Expect(
        "[Layer(4, 3)]\nstatic class {|NG1005:Net|};\n", "[Layer(4, 3)]\nstatic class {|NG1005:Net|};\n");
}
