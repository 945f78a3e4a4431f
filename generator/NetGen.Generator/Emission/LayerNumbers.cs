using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>Layers by their numbers, for comments: "Layer 2", "Layers 2 and 3", "Layers 1, 3 to 5 and 8".</summary>
internal static class LayerNumbers
{
    /// <param name="steps">The layers' steps, in running order.</param>
    public static string Of(IReadOnlyList<LayerPlan> steps)
    {
        if (steps.Count == 1)
        {
            return "Layer " + Literals.Integer(steps[0].LayerNumber);
        }

        var runs = Runs(steps.Select(step => step.LayerNumber)).SelectMany(Texts).ToList();
        return "Layers " + (runs.Count == 1 ? runs[0] : $"{string.Join(", ", runs.Take(runs.Count - 1))} and {runs[runs.Count - 1]}");
    }

    /// <summary>A part of a network in the name of a method: "Layers17To32".</summary>
    public static string Part(IReadOnlyList<LayerPlan> steps) => Part(steps[0].LayerNumber, steps[steps.Count - 1].LayerNumber);

    /// <summary>The same on the way back: "Layers32To17".</summary>
    public static string PartBackward(IReadOnlyList<LayerPlan> steps) => Part(steps[steps.Count - 1].LayerNumber, steps[0].LayerNumber);

    /// <param name="first">The number of the layer that comes first.</param>
    /// <param name="last">The number of the last.</param>
    public static string Part(int first, int last) => $"Layers{Literals.Integer(first)}To{Literals.Integer(last)}";

    private static List<(int First, int Last)> Runs(IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[runs.Count - 1].Last == number - 1)
            {
                runs[runs.Count - 1] = (runs[runs.Count - 1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return runs;
    }

    private static IEnumerable<string> Texts((int First, int Last) run) => run.Last - run.First < 2
        ? Enumerable.Range(run.First, run.Last - run.First + 1).Select(number => Literals.Integer(number))
        : [$"{Literals.Integer(run.First)} to {Literals.Integer(run.Last)}"];
}
