using NetGen.Benchmarks.Analysis;
using NetGen.Benchmarks.Forward;
using NetGen.Benchmarks.Training;

namespace NetGen.Benchmarks.Quick;

/// <summary>"--quick [group...]": measures all groups or some, and prints their tables.</summary>
internal static class QuickRun
{
    /// <summary>In the order in which they run; the last ones leave the most behind.</summary>
    private static readonly IQuickGroup[] Groups = [new RowGroup(), new BatchGroup(), new TrainingGroup(), new AnalyzerGroup()];

    public static int Run(string[] names)
    {
        if (names.Except(Groups.Select(group => group.Name)).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no group '{unknown}'. There are {string.Join(", ", Groups.Select(group => group.Name))}.");
            return 2;
        }

        foreach (var group in Groups.Where(group => names.Length == 0 || names.Contains(group.Name)))
        {
            Console.WriteLine(group.Run());
            Console.WriteLine();
        }

        return 0;
    }
}
