namespace NetGen.Analyzers.Tests;

public sealed class UnsuitableTypeTests
{
    [Theory]
    [InlineData("class {|NG1005:Net|};", "'Net' is not partial; add 'partial'")]
    [InlineData("static partial class {|NG1005:Net|};", "it is static; remove 'static', a network has instances")]
    [InlineData("file partial class {|NG1005:Net|};", "'Net' is file-local and cannot have a second file; remove 'file'")]
    [InlineData("partial class {|NG1005:Net|}<T> where T : Missing;", "a constraint of its type parameter 'T' is unknown; mend it")]
    [InlineData("partial class {|NG1005:Net|}<T, T>;", "two type parameters of 'Net' have the same name; rename one")]
    [InlineData("partial class {|NG1005:Net|} { Net() { } public Net() { } }", "it has two parameterless constructors; remove one")]
    [InlineData("partial class {|NG1005:Net|} { class Net<T>; }", "'Net' contains a type of its own name; rename one")]
    [InlineData("private partial class {|NG1005:Net|};", "'Net' stands in no class and can only be public or internal; change its accessibility")]
    [InlineData("partial record {|NG1005:Net|};", "it is a record; declare a partial class")]
    [InlineData("partial interface {|NG1005:Net|};", "it is an interface; declare a partial class")]
    [InlineData("partial struct {|NG1005:Net|};", "it is a struct; declare a partial class")]
    [InlineData("partial class {|NG1005:Net|}(int size) { int Size => size; }", "it has a primary constructor; write an ordinary one")]
    [InlineData("partial class {|NG1005:Net|} { public required int Size { get; set; } }", "its member 'Size' is required, but networks are also created by factories; remove 'required'")]
    [InlineData("partial class {|NG1005:Net|} : Base; class Base { public Base(int size) { } }", "its base class 'Base' has no parameterless constructor; add one")]
    public Task A_class_that_cannot_be_completed_is_marked(string declaration, string reason) =>
        Analysis.Expect($"[Layer(4, 3)] {declaration}", $"'Net' cannot be a network because {reason}.");

    [Fact]
    public Task A_type_around_the_class_must_be_partial_too() => Analysis.Expect(
        "class Outer { [Layer(4, 3)] partial class {|NG1005:Net|}; }",
        "'Net' cannot be a network because 'Outer' is not partial; add 'partial'.");

    [Fact]
    public Task An_unknown_base_class_is_the_compilers_error() =>
        Analysis.Expect("[Layer(4, 3)] partial class Net : Bas;");

    [Fact]
    public Task Partial_on_another_declaration_is_enough() =>
        Analysis.Expect("[Layer(4, 3)] sealed partial class Net; partial class Net { Net(string text) { } }");

    [Fact]
    public Task A_base_class_with_a_protected_constructor_is_fine() =>
        Analysis.Expect("abstract class Base { protected Base() { } } [Layer(4, 3)] partial class Net : Base;");
}
