using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests;

/// <summary>Code that uses networks is analyzed while it is typed, too.</summary>
public sealed class HalfTypedUsageTests
{
    private const string Network = "[Layer(4, 8, Act = Tanh)] [Layer(8, 3, Act = Softmax)] public partial class Net { }\n";

    private const string Code = """
        public class User
        {
            private readonly Net _net = new();
            public int Use(Net net, float[] any)
            {
                Span<float> row = any.Length > 4 ? stackalloc float[4 + 1] : new float[] { 1, 2, 3, 4, 5 };
                var part = any.AsSpan(1, 4)[..^1];
                for (int i = 0, n = 3; i < n; i++)
                {
                    var trainer = _net.CreateTrainer(new Sgd(0.1f) { Momentum = 0.9f }, batchSize: 2 * 4);
                    trainer.Step([1, 2, 3], new int[n]);
                    net.Forward(row.Slice(1), part.ToArray());
                }

                return net.Classify(new ReadOnlySpan<float>(any, 0, 3));
            }
        }
        """;

    private static readonly string[] Fragments =
        ["", "(", ")", "[", "]", "{", "}", ",", ";", "=", "..", "^", "?", "ref ", "out var x", "null", "default", "-1", "1e400", "\"x\"", "stackalloc ", "new ", "=> ", "row", "n++", "int.MaxValue"];

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public Task Code_that_is_cut_or_mistyped_never_makes_a_rule_throw() => Expect(300);

    [Fact]
    public Task The_first_thirty_of_these_make_none_throw() => Expect(30);

    private static async Task Expect(int edits)
    {
        var random = new Random(1406);
        for (var i = 0; i < edits; i++)
        {
            var start = random.Next(Code.Length);
            var end = i % 3 == 0 ? Code.Length : Math.Min(Code.Length, start + random.Next(10));
            var source = Network + Code[..start] + Fragments[random.Next(Fragments.Length)] + Code[end..];
            var found = await Analysis.AnalyzeGenerated(source);
            Assert.True(found.All(diagnostic => diagnostic.Id != "AD0001"), $"{Messages(found)}\n{source}");
        }
    }

    private static string Messages(IEnumerable<Diagnostic> found) => string.Join('\n', found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
}
