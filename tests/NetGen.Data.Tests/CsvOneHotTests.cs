using static NetGen.Data.Tests.CsvText;

namespace NetGen.Data.Tests;

/// <summary>Columns of text as features.</summary>
public class CsvOneHotTests
{
    [Fact]
    public void A_column_per_category_stands_in_the_place_of_the_text()
    {
        var data = Read("age,sex,port,kind\n20,male,S,0\n30,female,C,1\n40,male,Q,1\n", "kind", new() { OneHot = ["port", "sex"] });

        Assert.Equal(["age", "sex=female", "sex=male", "port=C", "port=Q", "port=S"], data.FeatureNames);
        Assert.Equal([20, 0, 1, 0, 0, 1, 30, 1, 0, 1, 0, 0, 40, 0, 1, 0, 1, 0], data.Features.ToArray());
    }

    [Fact]
    public void Numbers_are_texts_when_they_are_asked_for_as_categories() =>
        Assert.Equal(["code=10", "code=2", "code=2.0"], Read("code,kind\n2,0\n10,1\n2.0,1\n", "kind", new() { OneHot = ["code"] }).FeatureNames);

    [Theory]
    [InlineData("sex,kind\nmale,0\n", "line 2, column 1 ('sex'): 'male' is not a finite number. If the column holds text, CsvOptions take it: OneHot = [\"sex\"] makes a column per category, Without = [\"sex\"] leaves it out. If it is what is to be learned, say labelColumn: \"sex\".")]
    [InlineData("1,male,0\n", "line 1, column 2: 'male' is not a finite number. Replace it or leave the row out; if the row is a header, pass skipRows: 1. If the column holds text, CsvOptions take it: OneHot = [\"column 2\"] makes a column per category, Without = [\"column 2\"] leaves it out. If it is what is to be learned, say labelColumn: 1.")]
    [InlineData("sex,kind\n1,0\nmale,0\n", "line 3, column 1 ('sex'): 'male' is not a finite number. Replace it or leave the row out.")]
    [InlineData("sex,kind\n1e999,0\n", "line 2, column 1 ('sex'): '1e999' is not a finite number. Replace it or leave the row out.")]
    public void Text_that_is_not_asked_for_is_refused_with_both_ways_out(string text, string message) => Assert.Equal(message, Refused(text, ^1));

    /// <summary>Who asked for the wrong column reads the name of the right one.</summary>
    [Fact]
    public void Text_in_a_column_of_targets_is_taken_for_classes() => Assert.EndsWith(
        "'cat' is not a finite number. Replace it or leave the row out. If the column holds the names of classes, say labelColumn: \"kind\" instead of targetColumns.",
        Assert.Throws<DataFormatException>(() => Dataset.ReadCsv(new MemoryStream("weight,kind\n1,cat\n2,dog\n"u8.ToArray()), ["kind"])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_long_text_is_shortened_to_one_line() =>
        Assert.StartsWith($"line 2, column 1 ('note'): 'a b{new string('x', 57)}…' is not a finite number", Refused($"note,kind\n\"a\nb{new string('x', 100)}\",0\n", "kind"), StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-01-31")]
    [InlineData("2024/1/31")]
    [InlineData("31.01.2024")]
    [InlineData("31.1.24")]
    [InlineData("1/31/2024 09:30")]
    [InlineData("2024-01-31T09:30:00Z")]
    [InlineData("31-Jan-2024")]
    [InlineData("1 January 2024")]
    [InlineData("\"Jan 31, 2024\"")]
    [InlineData("09:30")]
    [InlineData("9:30:15.5")]
    public void A_date_is_refused_by_name(string date) => Assert.Equal(
        $"line 2, column 1 ('sold'): '{date.Trim('"')}' is a date or time, which says nothing to a network as it is: leave it out by Without = [\"sold\"] in CsvOptions, or put what matters of it into a column of numbers, such as the month, the hour or the days since a first day.",
        Refused($"sold,kind\n{date},0\n", "kind"));

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("12-34")]
    [InlineData("2024-13")]
    [InlineData("may")]
    [InlineData("12:3")]
    [InlineData("555-12-34-56")]
    public void Other_texts_with_points_and_dashes_are_no_dates(string text) => Assert.Contains("is not a finite number", Refused($"a,kind\n{text},0\n", "kind"), StringComparison.Ordinal);

    [Fact]
    public void Dates_may_be_left_out_or_be_categories()
    {
        Assert.Equal(["a"], Read("a,sold,kind\n1,2024-01-31,0\n", "kind", new() { Without = ["sold"] }).FeatureNames);
        Assert.Equal(["a", "sold=2024-01-31"], Read("a,sold,kind\n1,2024-01-31,0\n", "kind", new() { OneHot = ["sold"] }).FeatureNames);
    }
}
