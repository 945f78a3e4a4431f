using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace NetGen.Package.Tests;

/// <summary>Projects as users have them.</summary>
/// <remarks>The oldest compiler is that of the generator's own tests, which load it in process: RoslynVersion in Directory.Build.props.</remarks>
[Collection(PackageTestGroup.Name)]
[Trait(Speed.Trait, Speed.Slow)]
public sealed partial class UserTests(UserSolution solution, ITestOutputHelper report) : IClassFixture<UserSolution>
{
    private const string Learned = "0110";

    [Fact]
    public void A_program_has_a_network_of_the_name_that_an_internal_one_of_its_library_has() =>
        Assert.Equal($"library {Learned}, own {Learned}, embedded weights {Learned}", solution.Output("Console"));

    [Fact]
    public void FSharp_trains_and_runs_a_network_of_a_library() => Assert.Equal($"trained {Learned}, loaded {Learned}, one row 1", solution.Output("FSharp"));

    [Theory]
    [InlineData("Plain")]
    [InlineData("CSharp13")]
    [InlineData("Preview")]
    public void Settings_of_the_compiler_make_no_difference(string project) => Assert.Equal($"trained {Learned}, loaded {Learned}", solution.Output(project));

    [Fact]
    public void All_of_the_SDKs_analyzers_find_nothing() => solution.AssertClean("Strict");

    /// <summary>The library's network is internal; the tests may see it.</summary>
    [Fact]
    public void Tests_train_an_internal_network()
    {
        solution.AssertClean("Tests");

        Assert.True(solution.Run(out var log, "test", "Tests", "--no-build", "-c", "Release"), log);

        Assert.Contains("Passed:     1,", log, StringComparison.Ordinal);
    }

    /// <summary>
    /// Now and then the counter of a thread grows where nothing was allocated, and the first requests may find the runtime still at work; what a request allocated would be
    /// there in each.
    /// </summary>
    [Fact]
    public void A_web_service_answers_many_clients_with_one_network_that_allocates_nothing()
    {
        var output = solution.Output("Web");
        report.WriteLine(output);

        var counts = Counts().Match(output);
        Assert.True(counts.Success, output);
        var (requests, right, free) = (Count(1), Count(2), Count(3));
        Assert.Equal(requests, right);
        Assert.InRange(free, requests * 99 / 100, requests);

        int Count(int group) => int.Parse(counts.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(\d+) requests: (\d+) right, (\d+) without a byte allocated")]
    private static partial Regex Counts();
}
