using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>What the templates make, built without a warning, runs.</summary>
[Collection(PackageTestGroup.Name)]
[Trait(Speed.Trait, Speed.Slow)]
public sealed partial class TemplateTests(TemplateProjects projects) : IClassFixture<TemplateProjects>
{
    private const double LeastAccuracy = 0.9;

    /// <summary>A line of names, then 13 numbers and the grape in each.</summary>
    private string[][] Wines => [.. File.ReadLines(projects.Folder("Wine Service", "wine.csv")).Skip(1).Select(line => line.Split(','))];

    [Fact]
    public void The_classifier_learns_saves_and_loads()
    {
        var output = projects.Run("my-app", "run", "--no-build", "-c", "Release");

        Assert.Contains("epoch 40 of 40: training loss", output, StringComparison.Ordinal);
        AssertAccuracy(output);
        Assert.Contains("The first wine of the test is ", output, StringComparison.Ordinal);
        Assert.True(File.Exists(projects.Folder("my-app", "wine.safetensors")));
    }

    [Fact]
    public void The_regression_learns_saves_and_loads()
    {
        var output = projects.Run("Häuser+1", "run", "--no-build", "-c", "Release");

        Assert.Contains("epoch 60 of 60: training loss", output, StringComparison.Ordinal);
        var score = RSquared().Match(output);
        Assert.True(score.Success, output);
        Assert.InRange(Number(score.Groups[1].Value), LeastAccuracy, 1);
        var prices = Prices().Match(output);
        Assert.True(prices.Success, output);
        Assert.InRange(Number(prices.Groups[1].Value) / Number(prices.Groups[2].Value), 0.5, 2);
        Assert.True(File.Exists(projects.Folder("Häuser+1", "houses.safetensors")));
    }

    /// <summary>The program that is published trains too.</summary>
    [Fact]
    public void The_native_program_answers_and_trains()
    {
        Assert.StartsWith("barbera ", projects.Run("1st", "run", "--no-build", "-c", "Release"), StringComparison.Ordinal);
        projects.Run("1st", "publish", "-c", "Release", "-o", "native");
        Assert.False(File.Exists(projects.Folder("1st", "native", "1st.dll")));

        foreach (var wine in Wines.Where((_, row) => row % 60 == 0))
        {
            var probabilities = Probability().Matches(Native(wine[..^1])).ToDictionary(match => match.Groups[1].Value, match => Number(match.Groups[2].Value));
            Assert.Equal(wine[^1], probabilities.MaxBy(probability => probability.Value).Key);
            Assert.InRange(probabilities.Values.Sum(), 99.8, 100.2);
        }

        File.Delete(projects.Folder("1st", "wine.safetensors"));
        AssertAccuracy(Native("train"));
        Assert.True(File.Exists(projects.Folder("1st", "wine.safetensors")));
    }

    [Fact]
    public async Task The_web_service_classifies_and_refuses_what_is_no_wine()
    {
        using var service = await WebService.StartAsync(projects.Folder("Wine Service"), Path.Combine("bin", "Release", "net10.0", "Wine Service.dll"));

        var right = 0;
        foreach (var wine in Wines)
        {
            var response = await service.Client.PostAsJsonAsync("/classify", wine[..^1].Select(Number));
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            var probabilities = answer.GetProperty("probabilities").EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetDouble());
            Assert.Equal(1, probabilities.Values.Sum(), 1e-5);
            Assert.Equal(probabilities.MaxBy(probability => probability.Value).Key, answer.GetProperty("grape").GetString());
            right += answer.GetProperty("grape").GetString() == wine[^1] ? 1 : 0;
        }

        Assert.InRange(right, LeastAccuracy * Wines.Length, Wines.Length);
        foreach (var noWine in new[] { new double[12], [.. Enumerable.Repeat(1e39, 13)] })
        {
            var response = await service.Client.PostAsJsonAsync("/classify", noWine);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("an array of 13 measurements", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private string Native(params string[] arguments)
    {
        Assert.True(ChildProcess.Run(ChildProcess.Info(projects.Folder("1st", "native", "1st"), projects.Folder("1st"), arguments), out var output), output);
        return output;
    }

    private static void AssertAccuracy(string output)
    {
        var accuracy = Accuracy().Match(output);
        Assert.True(accuracy.Success, output);
        Assert.InRange(Number(accuracy.Groups[1].Value), LeastAccuracy, 1);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\baccuracy (\d\.\d+) of 36 rows")]
    private static partial Regex Accuracy();

    /// <summary>The last line of the evaluation, not the validation's in an epoch.</summary>
    [GeneratedRegex(@"(?m)^loss .*\bR² (\d\.\d+)")]
    private static partial Regex RSquared();

    [GeneratedRegex(@"is worth (\d+), it was sold for (\d+)\.")]
    private static partial Regex Prices();

    [GeneratedRegex(@"(\w+) (\d+\.\d) %")]
    private static partial Regex Probability();
}
