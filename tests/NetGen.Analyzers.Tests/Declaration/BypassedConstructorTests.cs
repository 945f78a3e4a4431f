namespace NetGen.Analyzers.Tests;

public sealed class BypassedConstructorTests
{
    [Theory]
    [InlineData("{|NG1022:Net|} { public Net(int size) : this() => Size = size; int Size { get; } }", "Net(int)")]
    [InlineData("{|NG1022:Net|} { int _size; private Net(string[] names, int? size) { _size = names.Length + size ?? 0; } }", "Net(string[], int?)")]
    [InlineData("{|NG1022:Net|} { public Net(ulong seed) : this() { System.Console.WriteLine(seed); } }", "Net(ulong)")]
    public Task A_constructor_that_loading_does_not_run_is_said(string type, string constructor) => Analysis.Expect(
        $"[Layer(8, 4)] partial class {type}",
        $"Net.Load and other ways to a new network call Net(), which is generated: {constructor} does not run there. Write Net() too, or give the members that it sets their values where they are declared.");

    [Theory]
    [InlineData("partial class Net { }")]
    [InlineData("partial class Net { static Net() { System.Console.WriteLine(); } }")]
    [InlineData("partial class Net { public Net(int seed) : this((ulong)seed) { } }")]
    [InlineData("partial class Net { Net(string text) { } }")]
    [InlineData("partial class Net { public Net() { } public Net(int size) : this() => Size = size; int Size { get; } }")]
    [InlineData("abstract partial class Net { protected Net(int size) => Size = size; int Size { get; } }")]
    public Task Where_none_is_missed_nothing_is_said(string type) => Analysis.Expect($"[Layer(8, 4)] {type}");
}
