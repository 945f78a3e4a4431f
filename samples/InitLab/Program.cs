using System.Diagnostics;
using System.Globalization;
using NetGen.Samples;
using NetGen.Samples.Pictures;
using NetGen.Samples.Report;
using NetGen.Samples.Trials;
using Spectre.Console;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var clock = Stopwatch.StartNew();
var data = LabData.Load();
var rules = RuleMessages.Load();
AnsiConsole.MarkupLine($"[bold]{Experiments.Count} networks[/] of ten layers and of twenty, trained on {data.Train.Rows} digits; {data.Test.Rows} kept for the test");
var trials = Experiments.Run(data, rules);
TrialTable.Show(trials);

var folder = Directory.CreateDirectory("initlab").FullName;
var pictures = PictureSet.Draw(trials);
foreach (var picture in pictures)
{
    File.WriteAllBytes(Path.Combine(folder, picture.Name + ".png"), picture.Light);
}

var report = Path.Combine(folder, "report.html");
File.WriteAllText(report, HtmlReport.Write(trials, pictures));
AnsiConsole.WriteLine($"{report} and {pictures.Count} pictures, after {clock.Elapsed.TotalSeconds:0} s");
