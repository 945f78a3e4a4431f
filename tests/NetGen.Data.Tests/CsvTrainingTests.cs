using static NetGen.Data.Tests.CsvText;

namespace NetGen.Data.Tests;

/// <summary>A file for the test, read as the training rows were.</summary>
public class CsvTrainingTests
{
    private static readonly CsvOptions Options = new() { OneHot = ["sex"], Missing = MissingValues.Mean };
    private static readonly Dataset Train = Read("age,sex,fare,kind\n20,f,1,no\n40,m,2,yes\n,m,3,maybe\n", "kind", Options);

    private static CsvOptions Likewise(Dataset training) => Options with { Training = training };

    [Fact]
    public void Classes_categories_order_and_means_are_those_of_the_training_rows()
    {
        var test = Read("kind,fare,sex,age\nyes,9,m,?\nno,8,m,50\n", "kind", Likewise(Train));

        Assert.Equal(["age", "sex=f", "sex=m", "fare"], test.FeatureNames);
        Assert.Equal([30, 0, 1, 9, 50, 0, 1, 8], test.Features.ToArray());
        Assert.Equal(["maybe", "no", "yes"], test.ClassNames);
        Assert.Equal([2, 1], test.Labels.ToArray());
        Assert.Equal(3, test.Classes);
    }

    [Fact]
    public void Numbers_are_classes_of_the_training_rows()
    {
        var train = Read("a,kind\n1,0\n2,2\n", "kind");

        Assert.Equal(3, Read("a,kind\n1,1\n", "kind", new() { Training = train }).Classes);
        Assert.StartsWith("line 2, column 2 ('kind'): '3' is not a class of Training, which has the classes 0 to 2, without names", Refused("a,kind\n1,3\n", "kind", new() { Training = train }), StringComparison.Ordinal);
        Assert.StartsWith("line 2, column 2 ('kind'): 'x' is not a class of Training", Refused("a,kind\n1,x\n", "kind", new() { Training = train }), StringComparison.Ordinal);
        Assert.Equal([1], Read("a,kind\n1,7\n", "kind", new() { Training = Read("a,kind\n1,2\n2,7\n", "kind").MapLabels(LabelMap.Of([2, 7])).WithClassNames(["2", "7"]) }).Labels.ToArray());
    }

    [Fact]
    public void What_the_training_rows_do_not_have_is_refused()
    {
        Assert.Equal("line 2, column 4 ('kind'): 'never' is not a class of Training, which has 'maybe', 'no', 'yes': leave its rows out, or train with some of them.", Refused("age,sex,fare,kind\n1,f,1,never\n", "kind", Likewise(Train)));
        Assert.Equal("line 3, column 2 ('sex'): 'x' is not a category that Training has of this column; they are 'f', 'm': leave its rows out, or train with some of them.", Refused("age,sex,fare,kind\n1,f,1,no\n1,x,1,no\n", "kind", Likewise(Train)));
        Assert.Equal(
            "its features are not those of Training, which has 4 with names, while the file has 4. Missing are 'fare'; more than there are 'price'. Read both files with the same Without and OneHot.",
            Refused("age,sex,price,kind\n1,f,1,no\n", "kind", Likewise(Train)));
    }

    [Fact]
    public void Training_rows_of_another_kind_are_refused()
    {
        Assert.StartsWith("Training has labels, but targetColumns asks for targets", Assert.Throws<ArgumentException>(() => Dataset.ReadCsv(Stream("a,b\n1,2\n"), ["b"], Likewise(Train))).Message, StringComparison.Ordinal);
        Assert.StartsWith("The features of Training have no names", Assert.Throws<ArgumentException>(() => Read("a,b\n1,2\n", "b", new() { Training = Dataset.FromLabels([1], 1, [0]) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_are_read_likewise() => Assert.Equal([2, 1], Dataset.ReadCsv(Stream("b,a,y\n1,2,3\n"), ["y"], new() { Training = Dataset.ReadCsv(Stream("a,b,y\n1,1,1\n"), ["y"]) }).Features.ToArray());
}
