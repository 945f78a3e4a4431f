extern alias analyzers;

using analyzers::NetGen.Weights;

namespace NetGen.Build.Tests;

/// <summary>When the text about a weight file and the copy to embed are made anew: whenever the content is another, and only then.</summary>
public sealed class DescribedFileTests : IDisposable
{
    private static readonly DateTime Time = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    private string Weights => _folder.File("net.safetensors");

    private string Description => _folder.File(Path.Combine("obj", "net.txt"));

    private string Copy => _folder.File(Path.Combine("obj", "net"));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Another_content_is_described_and_copied_whatever_its_time(int days)
    {
        Write(FileBytes.Floats(1), Time);
        Update();

        // The same length: not even the name and the size tell them apart.
        Write(FileBytes.Floats(float.NaN), Time.AddDays(days));
        Update();

        Assert.Equal("NaN at [0]", Assert.Single(Facts().Tensors).NonFinite);
        Assert.Equal(File.ReadAllBytes(Weights), File.ReadAllBytes(Copy));
    }

    [Fact]
    public void Weights_of_the_same_shape_give_another_text_for_the_compiler_to_see()
    {
        Write(FileBytes.Floats(1), Time);
        Update();
        var first = File.ReadAllText(Description);

        Write(FileBytes.Floats(2), Time);
        Update();

        Assert.NotEqual(first, File.ReadAllText(Description));
    }

    [Fact]
    public void The_same_content_leaves_both_files_alone_whatever_its_time()
    {
        Write(FileBytes.Floats(1), Time);
        Update();
        File.SetLastWriteTimeUtc(Description, Time);
        File.SetLastWriteTimeUtc(Copy, Time);

        File.SetLastWriteTimeUtc(Weights, DateTime.UtcNow.AddDays(1));
        Update();

        Assert.Equal((Time, Time), (File.GetLastWriteTimeUtc(Description), File.GetLastWriteTimeUtc(Copy)));
    }

    [Fact]
    public void A_file_that_goes_is_told_once_and_its_copy_goes_with_it()
    {
        Write(FileBytes.Floats(1), Time);
        Update();

        File.Delete(Weights);
        Update();
        Assert.Equal(("The file does not exist.", false), (Facts().Problem, File.Exists(Copy)));
        File.SetLastWriteTimeUtc(Description, Time);
        Update();
        Assert.Equal(Time, File.GetLastWriteTimeUtc(Description));

        Write(FileBytes.Floats(1), Time.AddYears(-10));
        Update();
        Assert.Equal(("", true), (Facts().Problem, File.Exists(Copy)));
    }

    [Fact]
    public void What_another_version_or_a_stopped_build_left_is_made_anew()
    {
        Write(FileBytes.Floats(1), Time);
        Update();
        var whole = File.ReadAllText(Description);

        File.WriteAllText(Description, WeightDescription.Of(Weights));
        Update();
        Assert.Equal(whole, File.ReadAllText(Description));

        File.Delete(Copy);
        Update();
        Assert.Equal(File.ReadAllBytes(Weights), File.ReadAllBytes(Copy));

        File.WriteAllText(Description, whole.Replace(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Weights))), new string('0', 64), StringComparison.Ordinal));
        Assert.NotEqual(whole, File.ReadAllText(Description));
        Update();
        Assert.Equal(whole, File.ReadAllText(Description));
    }

    public void Dispose() => _folder.Dispose();

    private void Write(byte[] value, DateTime time)
    {
        File.WriteAllBytes(Weights, FileBytes.OfTensors(("a", "F32", [1], value)));
        File.SetLastWriteTimeUtc(Weights, time);
    }

    private void Update() => new DescribedFile(Weights, Description, Copy).Update();

    private WeightFacts Facts() => WeightFactsReader.Read(File.ReadAllText(Description))!;
}
