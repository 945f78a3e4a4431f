using static NetGen.Data.Tests.CsvText;

namespace NetGen.Data.Tests;

/// <summary>Labels that are texts.</summary>
public class CsvLabelsTests
{
    [Theory]
    [InlineData("size,kind\n1,virginica\n2,Setosa\n3,setosa\n4,virginica\n")]
    [InlineData("1,virginica\n2,Setosa\n3,setosa\n4,virginica\n")]
    [InlineData("1 virginica\n2 Setosa\n3 setosa\n4 virginica\n")]
    public void Texts_are_numbered_by_their_characters_codes(string text)
    {
        var data = Read(text, ^1);

        Assert.Equal(["Setosa", "setosa", "virginica"], data.ClassNames);
        Assert.Equal([2, 0, 1, 2], data.Labels.ToArray());
        Assert.Equal([1, 2, 3, 4], data.Features.ToArray());
        Assert.Equal(3, data.Classes);
    }

    [Fact]
    public void Numbers_stay_the_classes_they_are()
    {
        var data = Read("a,kind\n1,2\n2,0\n3,2.0\n", "kind");

        Assert.Equal([2, 0, 2], data.Labels.ToArray());
        Assert.Empty(data.ClassNames);
    }

    [Theory]
    [InlineData("a,kind\n1,0\n2,1\n3,x\n", "line 4, column 2 ('kind'): 'x' is text, but the label in line 2, '0', is a number: let all be class indices from 0 or all be texts.")]
    [InlineData("1990,kind\n1,0\n2,1\n", "line 1, column 2: 'kind' is text, but the label in line 2, '0', is a number: let all be class indices from 0 or all be texts; if the row is a header, pass skipRows: 1.")]
    [InlineData("a,kind\n1,1.5\n", "line 2, column 2 ('kind'): '1.5' is not a class index.")]
    [InlineData("a,kind\n1,\n", "line 2, column 2 ('kind'): '' is a missing value. What is to be learned is not made up: fill it in, or leave such rows out by Missing = MissingValues.DropRow in CsvOptions.")]
    [InlineData("a,sold\n1,2024-01-31\n", "line 2, column 2 ('sold'): '2024-01-31' is a date or time, which says nothing to a network as it is: put what is to be learned of it into a column of numbers")]
    [InlineData("1990,kind\n1,x\n2,y\n1,x\n2,y\n", "line 1, column 2: 'kind' is the label of the first row and of no other, as if the row were a header: if it is one, pass skipRows: 1; if it is data, put a line with the columns' names before it.")]
    public void Labels_that_are_a_mistake_are_refused(string text, string message) => Assert.StartsWith(message, Refused(text, ^1), StringComparison.Ordinal);

    [Theory]
    [InlineData("1,kind\n1,x\n2,y\n1,x\n2,z\n", 4)]
    [InlineData("1,x\n2,y\n2,y\n", 2)]
    [InlineData("a,kind\n1,z\n1,x\n2,y\n1,x\n2,y\n", 3)]
    public void A_first_label_that_only_looks_like_a_name_is_a_class(string text, int classes) => Assert.Equal(classes, Read(text, ^1).Classes);
}
