using NetGen.Benchmarks.Processes;
using NetGen.Benchmarks.Quick;
using NetGen.Benchmarks.Report;

namespace NetGen.Benchmarks.Images;

/// <summary>Each convolution's share of the peak of multiply-adds, on one thread, at the widest vectors and at half of them.</summary>
internal sealed class ConvolutionGroup : IQuickGroup
{
    public string Name => "convolutions";

    public MarkdownTable Run()
    {
        var table = Table("share of the peak, widest vectors", ConvolutionRows.Read(ChildProcess.Run(ChildProcess.Self, ["--convolutions"])), goal => goal.Widest);
        var half = Table("at most 256 bits", ConvolutionRows.Read(ChildProcess.Run(ChildProcess.Self, ["--convolutions"], "DOTNET_EnableAVX512")), goal => goal.Half);
        table.Notes.Add("Multiply-adds with the zeros around an image are counted, but not done. Forward of one image with ReLU; gradients of 32 images, that of the weights with SGD's update.");
        table.Notes.Add(half.ToString());
        return table;
    }

    private static MarkdownTable Table(string name, double[][] measured, Func<(double Widest, double Half), double> select)
    {
        var table = new MarkdownTable(name, "µs", "forward", "input gradient", "weight gradient", "to reach");
        foreach (var (row, values) in ConvolutionRows.All.Zip(measured))
        {
            var goals = new[] { ("forward", row.Forward, values[1]), ("input", row.InputGradient, values[2]), ("weights", row.WeightGradient, values[3]) };
            table.Add(
            [
                row.Name, Numbers.Short(values[0] / 1000), .. values.Skip(1).Select(Numbers.Percent),
                string.Join("; ", goals.Where(goal => goal.Item2 is not null).Select(goal => $"{goal.Item1} {Numbers.AtLeast(100 * goal.Item3, select(goal.Item2!.Value), "%")}")),
            ]);
        }

        return table;
    }
}
