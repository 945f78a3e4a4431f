using System.Globalization;
using System.Text;

namespace NetGen.Benchmarks.Analysis;

/// <summary>The sources that are analyzed.</summary>
internal static class AnalyzedSources
{
    /// <summary>The class of <see cref="TenLayers"/>.</summary>
    public const string TenLayersType = "App.Deep";

    /// <summary>A file of 20 networks of three layers, a faulty one among them, and of code that calls them.</summary>
    public static string Networks()
    {
        var text = new StringBuilder("using System;\nusing NetGen;\nnamespace App;\n");
        for (var i = 0; i < 20; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                [Layer({{64 + i}}, 48, Init = Init.He, Act = Act.ReLU)]
                [Layer(48, 32, Init = {{(i == 7 ? "Init.Zeros" : "Init.Xavier")}}, Act = Act.Tanh, Dropout = 0.1)]
                [Layer(32, 10, Act = Act.Softmax)]
                public partial class Network{{i}}
                {
                    public static int Use(Network{{i}} network)
                    {
                        var row = new float[{{64 + i}}];
                        var trainer = network.CreateTrainer(new Adam(), batchSize: 4);
                        for (var step = 0; step < 10; step++)
                        {
                            trainer.Step(row, new int[1]);
                        }

                        return network.Classify(row);
                    }
                }

                """);
        }

        return text.ToString();
    }

    /// <summary>Ten layers of different shapes and activations.</summary>
    public static string TenLayers()
    {
        string[] activations = ["ReLU", "GELU", "Tanh", "SiLU", "ELU", "Mish", "LeakyReLU", "Sigmoid", "Softsign", "Softmax"];
        int[] sizes = [784, 512, 384, 300, 256, 200, 128, 100, 64, 32, 10];
        var layers = activations.Select((activation, index) => $"[Layer({sizes[index]}, {sizes[index + 1]}, Act = Act.{activation})]");
        return $"using NetGen;\nnamespace App;\n{string.Join('\n', layers)}\npublic partial class Deep;";
    }

    /// <summary>About 2,000 lines that know nothing of networks.</summary>
    public static string Unrelated()
    {
        var text = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nnamespace App;\n");
        for (var i = 0; i < 80; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""

                /// <summary>Orders of customer {{i}}.</summary>
                [Serializable]
                public sealed partial class Orders{{i}}
                {
                    private readonly Dictionary<string, List<decimal>> _amounts = new(StringComparer.Ordinal);

                    public int Count => _amounts.Count;

                    public void Add(string name, decimal amount)
                    {
                        if (!_amounts.TryGetValue(name, out var list))
                        {
                            _amounts[name] = list = [];
                        }

                        list.Add(Math.Round(amount, 2));
                        Console.WriteLine($"{name}: {list.Sum():0.00} of {string.Join(", ", list.Select(value => value.ToString()))}");
                    }

                    public IEnumerable<string> Largest(int count) => _amounts.OrderByDescending(pair => pair.Value.Sum()).Take(count).Select(pair => pair.Key);
                }

                """);
        }

        return text.ToString();
    }
}
