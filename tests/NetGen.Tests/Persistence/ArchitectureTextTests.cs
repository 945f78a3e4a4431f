using NetGen.Activations;

namespace NetGen.Tests.Persistence;

/// <summary>What a file states of its network, against what is declared.</summary>
public class ArchitectureTextTests
{
    [Fact]
    public void Every_activation_fits_itself_only()
    {
        foreach (var saved in Enum.GetValues<Act>())
        {
            foreach (var declared in Enum.GetValues<Act>())
            {
                Assert.Equal(saved == declared, ArchitectureText.Fits(Text(saved, 0.5f), Text(declared, 0.5f)));
            }
        }
    }

    [Theory]
    [InlineData("4 -> 3 LeakyReLU(0.2)", true)]
    [InlineData("4 -> 3 LeakyReLU(0.200000003)", true)]
    [InlineData("4 -> 3 LeakyReLU", true)]
    [InlineData("4 -> 3 LeakyReLU(0.2000001)", false)]
    [InlineData("4 -> 3 LeakyReLU()", false)]
    [InlineData("4 -> 3 LeakyReLU(NaN)", false)]
    [InlineData("4 -> 3 ELU(0.2)", false)]
    [InlineData("4 -> 3 ReLU", false)]
    [InlineData("4 -> 5 LeakyReLU(0.2)", false)]
    [InlineData("5 -> 3 LeakyReLU(0.2)", false)]
    [InlineData("4 -> 3 LeakyReLU(0.2) -> 1 Linear", false)]
    [InlineData("", false)]
    public void Slopes_count_where_they_are_stated(string saved, bool fits) =>
        Assert.Equal(fits, ArchitectureText.Fits(saved, ArchitectureText.Format(4, [(3, Act.LeakyReLU, 0.2f, "")])));

    [Fact]
    public void Slopes_are_stated_for_the_activations_that_have_one()
    {
        Assert.Equal("4 -> 3 LeakyReLU(0.01) -> 2 ELU(1E-05) -> 1 Tanh", ArchitectureText.Format(4, [(3, Act.LeakyReLU, 0.01f, ""), (2, Act.ELU, 1e-5f, ""), (1, Act.Tanh, 0.5f, "")]));
        Assert.All(Enum.GetValues<Act>(), activation => Assert.Equal(ActivationTable.Of(activation).DefaultSlope is not null, ArchitectureText.HasSlope(activation)));
    }

    private static string Text(Act activation, float slope) => ArchitectureText.Format(4, [(3, activation, slope, ""), (2, Act.Softmax, 0, "")]);
}
