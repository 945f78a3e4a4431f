namespace NetGen.Tests.Training;

public class GatheredRowsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(8, 1_000)]
    [InlineData(61, 784)]
    [InlineData(64, 784)]
    public void Rows_lie_side_by_side_whoever_copied_them(int count, int inputs)
    {
        float[] features = [.. Enumerable.Range(0, 100 * inputs).Select(value => (float)value)];
        int[] rows = [.. Enumerable.Range(0, count).Select(i => i * 37 % 100)];
        float[] expected = [.. rows.SelectMany(row => features.Skip(row * inputs).Take(inputs))];
        foreach (var threads in new[] { 1, 2, 3 })
        {
            var batch = new float[(count + 1) * inputs];
            new GatheredRows(features, rows, inputs, batch).Copy(threads);

            Assert.Equal(expected, batch[..(count * inputs)]);
            Assert.All(batch[(count * inputs)..], value => Assert.Equal(0, value));
        }
    }
}
