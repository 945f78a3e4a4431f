using NetGen.Benchmarks.Analysis;
using NetGen.Benchmarks.Depth;
using NetGen.Benchmarks.Forward;
using NetGen.Benchmarks.Images;
using NetGen.Benchmarks.Learning;
using NetGen.Benchmarks.Processes;
using NetGen.Benchmarks.Report;
using NetGen.Benchmarks.Training;
using NetGen.Benchmarks.VectorMath;

namespace NetGen.Benchmarks.Quick;

/// <summary>"--quick [--write] [group...]": measures all groups or some, prints their tables, and puts them into RESULTS.md.</summary>
internal static class QuickRun
{
    private static readonly IQuickGroup[] Groups =
    [
        new RowGroup(), new NarrowGroup(), new BatchGroup(), new TrainingGroup(), new ThreadsGroup(), new EpochGroup(), new MathGroup(), new ImageGroup(), new ConvolutionGroup(), new ImageTrainingGroup(), new WidthsGroup(), new StartGroup(), new NativeGroup(),
        new GeneratorGroup(), new AnalyzerGroup(), new DeepGroup(), new FaintSignalGroup(), new BornDeadGroup(),
    ];

    public static int Run(string[] arguments)
    {
        var names = arguments.Where(argument => argument != "--write").ToArray();
        if (names.Except(Groups.Select(group => group.Name)).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no group '{unknown}'. There are {string.Join(", ", Groups.Select(group => group.Name))}.");
            return 2;
        }

        foreach (var group in Groups.Where(group => names.Length == 0 ? !group.IsLong : names.Contains(group.Name)))
        {
            var text = $"{Machine.Describe()}, `--quick {group.Name}`.\n\n{group.Run()}";
            Console.WriteLine(text + "\n");
            if (names.Length < arguments.Length)
            {
                ResultsFile.Replace(group.Name, text);
            }
        }

        return 0;
    }
}
