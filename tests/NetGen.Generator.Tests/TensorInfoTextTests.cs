using NetGen.Generator.Emission;

namespace NetGen.Generator.Tests;

public class TensorInfoTextTests
{
    [Theory]
    [InlineData(true, "new() { Name = \"running_mean\", Shape = [4, 3] }")]
    [InlineData(false, "new() { Name = \"running_mean\", Shape = [4, 3], IsTrainable = false }")]
    public void A_tensor_is_described_with_all_that_is_not_the_default(bool isTrainable, string expected) =>
        Assert.Equal(expected, TensorInfoText.Of(new() { Name = "running_mean", Shape = [4, 3], IsTrainable = isTrainable }));
}
