using System.Diagnostics;
using NetGen.KilledProgram;

namespace NetGen.Integration.Tests;

/// <summary>A program killed at random moments while it saves or trains never loses a file, and resumes with the same bits.</summary>
public sealed class KilledProgramTests : IDisposable
{
    private const int Kills = 50;
    private const int FewKills = 3;
    private const int LongestWait = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-tests-").FullName;
    private readonly Random _random = new(1);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void The_saved_file_is_whole_after_every_kill()
    {
        KillWhileSaving(Kills);

        // Some kills met a file half written: the test would see it if that were the file itself.
        Assert.NotEmpty(Directory.GetFiles(_folder, "*.tmp"));
    }

    [Fact]
    public void It_is_whole_after_a_few_kills() => KillWhileSaving(FewKills);

    [Fact]
    [Trait(Speed.Trait, Speed.Slow)]
    public void A_training_killed_50_times_ends_with_the_bits_of_one_that_was_not() => KillWhileTraining(Kills);

    [Fact]
    public void So_does_one_killed_a_few_times() => KillWhileTraining(FewKills);

    private void KillWhileSaving(int kills)
    {
        var path = Path.Combine(_folder, "net.safetensors");
        for (var kill = 0; kill < kills; kill++)
        {
            using var program = Start("save", path);
            var before = int.Parse(program.StandardOutput.ReadLine()!);
            KillAfterAWhile(program);

            // What was reported as saved is there, or a later one.
            var reported = program.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var last = reported.Length > 0 ? int.Parse(reported[^1]) : before;
            Assert.InRange(EndlessSaving.NumberIn(path), last, last + 1);
        }
    }

    private void KillWhileTraining(int kills)
    {
        var path = Path.Combine(_folder, "run.safetensors");
        var expected = CheckpointedTraining.Run(path: null);
        for (var kill = 0; kill < kills;)
        {
            using var program = Start("fit", path);
            program.StandardOutput.ReadLine();
            KillAfterAWhile(program);
            var output = program.StandardOutput.ReadToEnd();
            if (output.Length > 0)
            {
                Assert.Equal(expected, output.TrimEnd());
                File.Delete(path);
            }
            else
            {
                kill++;
            }
        }

        using var last = Start("fit", path);
        last.StandardOutput.ReadLine();
        Assert.Equal(expected, last.StandardOutput.ReadToEnd().TrimEnd());
    }

    private static Process Start(string what, string path)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "NetGen.KilledProgram.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, what, path]) { RedirectStandardOutput = true })!;
    }

    private void KillAfterAWhile(Process program)
    {
        Thread.Sleep(_random.Next(LongestWait));
        program.Kill();
        program.WaitForExit();
    }
}
