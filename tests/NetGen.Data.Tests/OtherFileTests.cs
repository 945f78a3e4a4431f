using System.IO.Compression;
using System.Text;

namespace NetGen.Data.Tests;

/// <summary>Compressed files, and files that hold no data at all.</summary>
public sealed class OtherFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    /// <summary>RFC 1952, 2.2: a file is a series of members.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3000)]
    public void A_gzip_file_may_have_several_members(int rows)
    {
        File.WriteAllBytes(_path, [.. Gzip("1,2,0\n"), .. Gzip(string.Concat(Enumerable.Range(0, rows).Select(row => FormattableString.Invariant($"{row},4,1\n")))), .. Gzip(""), .. Gzip("5,6,2\n")]);

        var data = Dataset.ReadCsv(_path, labelColumn: ^1);

        Assert.Equal((rows + 2, 3), (data.Rows, data.Classes));
        Assert.Equal([1, 2], data.Features[..2].ToArray());
        Assert.Equal([rows - 1, 4, 5, 6], data.Features[^4..].ToArray());
    }

    [Fact]
    public void A_gzip_file_of_several_members_cut_off_inside_one_is_refused()
    {
        byte[] first = Gzip("1,2,0\n"), whole = [.. first, .. Gzip("3,4,1\n"), .. Gzip("5,6,2\n")];
        for (var length = 2; length < whole.Length; length++)
        {
            File.WriteAllBytes(_path, whole[..length]);
            if (length != first.Length && length != 2 * first.Length)
            {
                Assert.Contains("gzip file is", Assert.Throws<DataFormatException>(() => Dataset.ReadCsv(_path, labelColumn: ^1)).Message, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>What is read behind the cut would be told as rows of another length.</summary>
    [Fact]
    public void A_gzip_file_that_is_cut_off_is_not_blamed_for_its_rows()
    {
        var whole = Gzip(string.Concat(Enumerable.Range(0, 1000).Select(row => FormattableString.Invariant($"{row},{row * 7 % 13},1\n"))));
        for (var length = whole.Length / 2; length < whole.Length; length += 17)
        {
            File.WriteAllBytes(_path, whole[..length]);
            Assert.Contains("the gzip file is", Refused(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_gzip_file_that_is_damaged_or_goes_on_is_refused()
    {
        var file = Gzip("1,2,0\n3,4,1\n");
        File.WriteAllBytes(_path, [.. file, 1, 2, 3]);
        Assert.Equal($"{_path}: the gzip file is truncated, or other bytes follow its end: download or compress it again.", Refused());

        file[^6] ^= 1;
        File.WriteAllBytes(_path, file);
        Assert.Equal($"{_path}: the gzip file is damaged or truncated: download or compress it again.", Refused());
    }

    [Fact]
    public void A_file_of_another_kind_is_named()
    {
        void Expect(string message, byte[] file)
        {
            File.WriteAllBytes(_path, file);
            Assert.StartsWith($"{_path}: the file is not CSV text, but {message}", Refused(), StringComparison.Ordinal);
            Assert.Contains($"the file is not an IDX file, but {message}", Assert.Throws<DataFormatException>(() => Dataset.ReadIdx(_path, _path)).Message, StringComparison.Ordinal);
        }

        Expect("a Git LFS pointer, which only stands for the real file: run 'git lfs pull' in its repository.", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"u8.ToArray());
        Expect("a web page (HTML)", "<!doctype html><p>Sign in, please</p>"u8.ToArray());
        Expect("a zip archive, which holds 'digits.csv': unpack it", Zip("digits.csv"));
        Expect("an Excel workbook (.xlsx): save its sheet as CSV", Zip("[Content_Types].xml"));
        Expect("a NumPy archive (.npz): save its numbers as text", Zip("x.npy"));
        Expect("a Parquet file", [.. "PAR1"u8, 0x15, 4, 0]);
        Expect("a tar archive", [.. new byte[257].Select(_ => (byte)'a'), .. "ustar"u8, 0]);
        Expect("a web page (HTML)", Gzip("<html></html>"));
    }

    [Fact]
    public void A_compressed_stream_is_named() => Assert.Equal(
        "stream: the file is not CSV text, but compressed by gzip: decompress it first.",
        Assert.Throws<DataFormatException>(() => Dataset.ReadCsv(new MemoryStream(Gzip("1,0\n")), ^1)).Message);

    private string Refused() => Assert.Throws<DataFormatException>(() => Dataset.ReadCsv(_path, labelColumn: ^1)).Message;

    private static byte[] Gzip(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionMode.Compress))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }

    private static byte[] Zip(string name)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write("1,0\n"u8);
        }

        return memory.ToArray();
    }
}
