namespace NetGen.Data.Tests;

public sealed class IdxDatasetsTests : IDisposable
{
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 253, 254, 255];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 0, 7];

    private readonly string _folder = Directory.CreateTempSubdirectory("idx").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Images_and_labels_come_out_in_order()
    {
        var data = Read(Images, Labels);

        Assert.Equal((2, 3, 8), (data.Rows, data.Inputs, data.Classes));
        Assert.Equal([1, 2, 3, 253, 254, 255], data.Features.ToArray());
        Assert.Equal([0, 7], data.Labels.ToArray());
    }

    [Fact]
    public void Pixels_are_scaled() => Assert.Equal(1, Read(Images, Labels, 1 / 255f).Features[5], 1e-6f);

    [Fact]
    public void A_truncated_file_is_refused() => AssertRefused("declares 2 x 1 x 3 values, but 5 bytes follow", Images[..^1], Labels);

    [Fact]
    public void A_file_without_a_whole_header_is_refused() => AssertRefused("has 7 bytes", Images[..7], Labels);

    [Fact]
    public void A_wrong_magic_is_refused() => AssertRefused("starts with the bytes 0, 0, 8, 1", Labels.Concat(new byte[8]).ToArray(), Labels);

    [Fact]
    public void Swapped_paths_and_wider_values_are_told()
    {
        AssertRefused("starts with 0, 0, 8, 3: these are labels, so the two paths may be swapped.", [.. Labels, .. new byte[8]], Images);
        AssertRefused("starts with 0, 0, 8, 1: these are images, so the two paths may be swapped.", Images, Images);
        AssertRefused("its values are no bytes, but integers or floats of more bits", [0, 0, 13, 3, .. Images[4..]], Labels);
    }

    [Fact]
    public void Sizes_that_overflow_are_refused()
    {
        byte[] huge = [0, 0, 8, 3, 127, 255, 255, 255, 127, 255, 255, 255, 127, 255, 255, 255, 1];

        AssertRefused("truncated or damaged", huge, Labels);
    }

    [Fact]
    public void Negative_sizes_are_refused() => AssertRefused("damaged", [0, 0, 8, 3, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 1, 1], Labels);

    [Fact]
    public void Images_and_labels_of_different_sets_are_refused() => AssertRefused("1 labels, but 2 images", Images, [0, 0, 8, 1, 0, 0, 0, 1, 5]);

    private void AssertRefused(string message, byte[] images, byte[] labels) =>
        Assert.Contains(message, Assert.Throws<DataFormatException>(() => Read(images, labels)).Message, StringComparison.Ordinal);

    private Dataset Read(byte[] images, byte[] labels, float scale = 1)
    {
        var (imagesPath, labelsPath) = (Path.Combine(_folder, "images"), Path.Combine(_folder, "labels"));
        File.WriteAllBytes(imagesPath, images);
        File.WriteAllBytes(labelsPath, labels);
        return Dataset.ReadIdx(imagesPath, labelsPath, scale);
    }
}
