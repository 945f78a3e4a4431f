namespace NetGen.Analyzers.Tests;

/// <summary>Which lengths are certain: NG1406 speaks for them, and is silent for the others.</summary>
public sealed class ConstantLengthTests
{
    [Theory]
    [InlineData("new float[5]")]
    [InlineData("new float[] { 1, 2, 3, 4, 5 }")]
    [InlineData("new[] { 1f, 2f, 3f, 4f, 5f }")]
    [InlineData("new float[5] { 1, 2, 3, 4, 5 }")]
    [InlineData("[1, 2, 3, 4, 5]")]
    [InlineData("stackalloc float[5]")]
    [InlineData("stackalloc float[] { 1, 2, 3, 4, 5 }")]
    [InlineData("stackalloc[] { 1f, 2f, 3f, 4f, 5f }")]
    [InlineData("new float[Size]")]
    [InlineData("new float[Net.InputSize + 1]")]
    [InlineData("stackalloc float[Size]")]
    [InlineData("new float[(int)5L]")]
    [InlineData("new float[(byte)5]")]
    [InlineData("new float[sizeof(int) + 1]")]
    [InlineData("new float[5].AsSpan()")]
    [InlineData("new float[9].AsSpan(4)")]
    [InlineData("new float[9].AsSpan(2, 5)")]
    [InlineData("new float[9].AsSpan(2..7)")]
    [InlineData("any.AsSpan(2, 5)")]
    [InlineData("any.AsSpan(length: 5, start: 2)")]
    [InlineData("any.AsSpan().Slice(2, 5)")]
    [InlineData("new float[9].AsSpan().Slice(4)")]
    [InlineData("any.AsSpan()[2..7]")]
    [InlineData("any.AsSpan()[..5]")]
    [InlineData("any.AsSpan()[^7..^2]")]
    [InlineData("any.AsSpan(^5..)")]
    [InlineData("any[2..7]")]
    [InlineData("any[^5..]")]
    [InlineData("(new float[9])[..^4]")]
    [InlineData("new float[9].AsSpan()[4..]")]
    [InlineData("new float[9].AsSpan()[^7..7]")]
    [InlineData("new float[9].AsSpan()[1..^3]")]
    [InlineData("any.AsSpan(0, 5).ToArray()")]
    [InlineData("new Span<float>(any, 2, 5)")]
    [InlineData("new ReadOnlySpan<float>(new float[5])")]
    [InlineData("(ReadOnlySpan<float>)new float[5]")]
    [InlineData("(float[])new float[5]")]
    [InlineData("flag ? new float[5] : any.AsSpan(0, 5)")]
    [InlineData("GC.AllocateUninitializedArray<float>(5)")]
    [InlineData("GC.AllocateArray<float>(5, pinned: true)")]
    [InlineData("default")]
    [InlineData("default(ReadOnlySpan<float>)")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("Span<float>.Empty")]
    [InlineData("ReadOnlySpan<float>.Empty")]
    [InlineData("Array.Empty<float>()")]
    [InlineData("new Span<float>()")]
    public Task A_length_is_read_from_an_expression(string expression) => Expect("", expression, isCertain: true);

    [Theory]
    [InlineData("var row = new float[5];")]
    [InlineData("float[] row = [1, 2, 3, 4, 5];")]
    [InlineData("float[] row = { 1, 2, 3, 4, 5 };")]
    [InlineData("Span<float> row = stackalloc float[5];")]
    [InlineData("ReadOnlySpan<float> row = stackalloc[] { 1f, 2f, 3f, 4f, 5f };")]
    [InlineData("Span<float> row = new float[5];")]
    [InlineData("Span<float> row = flag ? stackalloc float[5] : new float[5];")]
    [InlineData("float[] row; row = new float[5];")]
    [InlineData("scoped Span<float> row; row = stackalloc float[5];")]
    [InlineData("var whole = new float[9]; var row = whole.AsSpan(4);")]
    [InlineData("var n = 5; var row = new float[n];")]
    [InlineData("const int n = 5; var row = new float[n];")]
    [InlineData("int rows = 1, size = 5; var row = new float[rows * size];")]
    [InlineData("var other = new float[5]; var row = new float[other.Length];")]
    [InlineData("var other = new float[11]; var row = new float[other.AsSpan().Length / 2];")]
    [InlineData("var row = new float[5]; row[0] = 1; row[1] += row[2]; Array.Fill(row, 2f); foreach (var x in row) { Console.WriteLine(x); }")]
    [InlineData("var row = new float[5]; row.AsSpan().Clear(); var alias = row; if (row is { Length: > 2 }) { }")]
    [InlineData("var row = new float[5]; Action fill = () => row[0] = 1; fill();")]
    [InlineData("var row = new float[5]; for (var i = 0; i < row.Length; i++) { row[i] = i; }")]
    public Task A_local_that_is_assigned_once_is_followed(string before) => Expect(before, "row", isCertain: true);

    [Fact]
    public Task A_lambda_and_a_local_function_see_the_local_too() => UsageCode.Expect(
        "void M(Net net) { var row = new float[5]; Func<int> answer = () => net.Classify({|NG1406:row|}); int Local() => net.Classify({|NG1406:row|}); answer(); Local(); }",
        "'Net.Classify' takes one row of 4 values, but this span holds 5. Pass one row at a time.",
        "'Net.Classify' takes one row of 4 values, but this span holds 5. Pass one row at a time.");

    [Theory]
    [InlineData("any")]
    [InlineData("new float[count]")]
    [InlineData("new float[count * 5]")]
    [InlineData("new float[Changing]")]
    [InlineData("stackalloc float[count]")]
    [InlineData("[1, 2, 3, 4, ..any]")]
    [InlineData("any.AsSpan(5)")]
    [InlineData("any.AsSpan(0, count)")]
    [InlineData("any.AsSpan(count..)")]
    [InlineData("any.AsSpan()[5..]")]
    [InlineData("any.AsSpan()[1..^1]")]
    [InlineData("any.AsSpan()[where]")]
    [InlineData("any[..^5]")]
    [InlineData("Make(5)")]
    [InlineData("flag ? new float[5] : new float[4]")]
    [InlineData("flag ? new float[5] : any")]
    [InlineData("any ?? new float[5]")]
    [InlineData("flag switch { true => new float[5], false => new float[4] }")]
    [InlineData("memory.Span")]
    [InlineData("Field")]
    [InlineData("new float[3].AsSpan(2, 5)")]
    [InlineData("new float[3].AsSpan().Slice(5)")]
    [InlineData("(new float[3])[..5]")]
    [InlineData("new ArraySegment<float>(any, 0, 5)")]
    [InlineData("new float[(byte)count]")]
    [InlineData("(float[])(object)any")]
    public Task An_expression_that_is_not_certain_is_passed_over(string expression) => Expect("", expression, isCertain: false);

    [Theory]
    [InlineData("var row = new float[5]; row = new float[4];")]
    [InlineData("var row = new float[5]; if (flag) { row = new float[4]; }")]
    [InlineData("float[] row; if (flag) { row = new float[5]; } else { row = any; }")]
    [InlineData("var row = new float[5]; Array.Resize(ref row, 4);")]
    [InlineData("var row = new float[5]; Replace(out row);")]
    [InlineData("Replace(out var row);")]
    [InlineData("var row = new float[5]; Action replace = () => row = new float[4]; replace();")]
    [InlineData("var row = new float[5]; Local(); void Local() { row = new float[4]; }")]
    [InlineData("var row = new float[5]; ref var alias = ref row; alias = new float[4];")]
    [InlineData("var row = new float[5]; (row, var x) = (new float[4], 1);")]
    [InlineData("Span<float> row = new float[5]; Shorten(ref row);")]
    [InlineData("Span<float> row = new float[5]; row.ShortenThis();")]
    [InlineData("Span<float> row = new float[5]; row.ShortenExtended();")]
    [InlineData("Span<float> row = new float[5]; Console.WriteLine(row.ShortenedLength);")]
    [InlineData("float[]? row = null; row ??= new float[4];")]
    [InlineData("var n = 5; n--; var row = new float[n];")]
    [InlineData("var n = 5; n -= 1; var row = new float[n];")]
    [InlineData("var n = 5; if (flag) { n = 4; } var row = new float[n];")]
    [InlineData("var n = 5; int.TryParse(\"4\", out n); var row = new float[n];")]
    [InlineData("Five five = default; Span<float> row = five;")]
    [InlineData("uint a = 1, b = 2; var row = new float[(a - b) / 429496729];")]
    [InlineData("if (Field is not float[] row) { return; }")]
    [InlineData("foreach (var row in new[] { new float[5] })")]
    [InlineData("for (var n = 5; n > 4; n--) { } var row = any;")]
    [InlineData("for (var row = new float[5]; row.Length > 0; row = row[1..])")]
    [InlineData("float[] row = any; for (var n = 5; n < 9; n++, row = new float[n])")]
    public Task A_local_that_may_change_is_passed_over(string before) => Expect(before, "row", isCertain: false);

    [Fact]
    public Task Parameters_and_results_are_not_certain() => UsageCode.Expect(
        "float[] Make() => new float[5]; void M(Net net, float[] row) { row = new float[5]; net.Classify(row); net.Classify(Make()); } void N(Net net, int n = 5) => net.Classify(new float[n]);");

    [Theory]
    [InlineData("int Classify(float[] row) => row.Length;", "own.Classify(new float[5])")]
    [InlineData("int Classify(ReadOnlySpan<float> row) => row.Length;", "own.Classify(new float[5])")]
    [InlineData("static int Classify(ReadOnlySpan<float> row, int k) => k;", "Own.Classify(new float[5], 1)")]
    [InlineData("void Forward(float[] row, float[] result) { }", "own.Forward(new float[5], new float[5])")]
    [InlineData("void Forward(ReadOnlySpan<int> row, Span<int> result) { }", "own.Forward(new int[5], new int[5])")]
    public Task A_users_own_method_is_not_the_generated_one(string method, string call) => UsageCode.ExpectFile(
        $"[Layer(4, 2)] public partial class Own {{ public {method} }} class User {{ void M(Own own) {{ {call}; }} }}");

    [Fact]
    public Task Methods_of_these_names_elsewhere_mean_nothing() => UsageCode.ExpectFile(
        "class Other { public void Forward(ReadOnlySpan<float> x, Span<float> y) { } public void Step(float[] x) { } } class User { void M(Other other) { other.Forward(new float[5], new float[1]); other.Step(new float[5]); Backward(); } void Backward() { } }");

    [Fact]
    public Task A_network_through_its_contract_is_not_certain() => UsageCode.Expect(
        "void M<T>(T net, INetwork<Net> other, ITrainer trainer) where T : class, INetwork<T> { net.Forward(new float[5], new float[1]); other.Forward(new float[5], new float[1]); trainer.Step(new float[5], new int[2]); }");

    [Fact]
    public Task A_test_that_expects_the_exception_is_right() => UsageCode.ExpectFile(
        "static class Assert { public static void Throws<T>(Action code) { } public static void ThrowsAny(Func<object> code) { } } class User { void M(Net net) { Assert.Throws<ArgumentException>(() => net.Classify(new float[5])); Assert.ThrowsAny(() => { return net.Classify([]); }); } }");

    [Fact]
    public async Task Beside_another_error_in_the_declaration_nothing_is_said() => await Analysis.Expect(
        "[Layer(4, 8)] [Layer({|NG1001:9|}, 3, Act = Softmax)] partial class Net; class User { void M(Net net) => net.Classify(new float[5]); }",
        "'Layer(9, 3)' takes 9 inputs, but the layer before gives 8. Make both numbers the same.");

    [Theory]
    [InlineData("var row = row;")]
    [InlineData("var row = row.AsSpan(row.Length);")]
    [InlineData("var n = n + 1; var row = new float[n];")]
    [InlineData("var row = new float[];")]
    [InlineData("Span<float> row = stackalloc float[];")]
    [InlineData("var row = new float[5")]
    [InlineData("float[] row = new float[2, 3];")]
    [InlineData("var row = any.AsSpan(0, 0, 0).Slice();")]
    public async Task Half_typed_code_is_passed_over(string before) => Assert.DoesNotContain(
        await Analysis.AnalyzeGenerated($"[Layer(4, 3, Act = Softmax)] partial class Net; class User {{ void M(Net net, float[] any) {{ {before} net.Classify(row); net.Classify(; net.Forward(row); net.CreateTrainer(row).Step(row); }} }}"),
        found => found.Id == "AD0001");

    /// <summary>Five values, or none, passed to a network that takes four.</summary>
    private static Task Expect(string before, string expression, bool isCertain)
    {
        var length = expression is "default" or "default(ReadOnlySpan<float>)" or "null" or "[]" or "Array.Empty<float>()" or "new Span<float>()" || expression.EndsWith(".Empty", StringComparison.Ordinal) ? 0 : 5;
        var argument = isCertain ? $"{{|NG1406:{expression}|}}" : expression;
        return UsageCode.ExpectFile(
            $$"""
            [System.Runtime.CompilerServices.InlineArray(5)] struct Five { private float _element; }
            static class Extensions
            {
                public static void ShortenThis(this ref Span<float> span) => span = span[..4];
                extension(ref Span<float> span) { public void ShortenExtended() => span = span[..4]; public int ShortenedLength { get { span = span[..4]; return 4; } } }
            }
            class User
            {
                private const int Size = 5;
                private static int Changing = 5;
                private static readonly float[] Field = new float[5];
                private static float[] Make(int size) => new float[size];
                private static void Replace(out float[] row) => row = new float[4];
                private static void Shorten(ref Span<float> row) => row = row[..4];
                private void M(Net net, bool flag, int count, float[] any, Range where, Memory<float> memory)
                {
                    {{before}}
                    net.Classify({{argument}});
                }
            }
            """,
            isCertain ? [$"'Net.Classify' takes one row of 4 values, but this span holds {length}. Pass one row at a time."] : []);
    }
}
