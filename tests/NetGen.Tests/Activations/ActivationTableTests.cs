using System.Reflection;
using NetGen.Activations;
using NetGen.Model;

namespace NetGen.Tests.Activations;

/// <summary>The table of facts says of every activation what its kernel does.</summary>
public class ActivationTableTests
{
    private static readonly float[] Grid = [.. Enumerable.Range(-4096, 8193).Select(i => i / 204.8f)];

    public static TheoryData<Act> Every => [.. Enum.GetValues<Act>()];

    public static TheoryData<Act> Elementwise => [.. Enum.GetValues<Act>().Where(kind => ActivationTable.Of(kind).IsElementwise)];

    [Theory]
    [MemberData(nameof(Every))]
    public void It_has_a_row_and_a_kernel_of_the_same_name(Act kind)
    {
        Assert.Equal(kind, ActivationTable.Of(kind).Kind);
        Assert.Equal(ActivationTable.Of(kind).IsElementwise, KernelOf(kind).IsAssignableTo(typeof(IActivation)));
    }

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void The_derivative_needs_what_its_kernel_says(Act kind)
    {
        var needs = (bool)KernelOf(kind).GetInterfaceMap(typeof(IActivation)).TargetMethods
            .Single(method => method.Name.EndsWith("get_DerivativeNeedsPreActivation", StringComparison.Ordinal)).Invoke(null, null)!;

        Assert.Equal(needs, ActivationTable.Of(kind).DerivativeNeedsPreActivation);
    }

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void Values_and_slopes_are_the_kernels(Act kind)
    {
        var facts = ActivationTable.Of(kind);
        var shape = new ActivationModel(kind, facts.DefaultSlope ?? 0).Shape;

        var (outputs, slopes) = ActivationCases.Named($"{kind}").Run(256, Grid);

        for (var i = 0; i < Grid.Length; i++)
        {
            var (value, slope) = shape.At(Grid[i]);
            Assert.InRange(outputs[i] - value, -2e-5, 2e-5);
            Assert.InRange(slopes[i] - slope, -2e-5, 2e-5);
        }
    }

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void Bounds_are_reached_and_never_passed(Act kind)
    {
        var facts = ActivationTable.Of(kind);
        var shape = new ActivationModel(kind, facts.DefaultSlope ?? 0).Shape;
        double[] values = [.. Grid.Append(-1e9f).Append(1e9f).Select(z => shape.At(z).Value)];

        AssertBound(shape.Lowest, values.Min());
        AssertBound(shape.Highest, values.Max());
    }

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void Where_it_is_inactive_value_and_slope_are_zero(Act kind)
    {
        var shape = new ActivationModel(kind, 0).Shape;

        Assert.All(Grid.Where(z => shape.IsInactive(z)), z => Assert.Equal((0, 0), shape.At(z)));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Who_takes_a_slope_has_a_kernel_that_takes_one(Act kind) => Assert.Equal(
        KernelOf(kind).GetConstructors().Any(constructor => constructor.GetParameters().Length == 1),
        ActivationTable.Of(kind).DefaultSlope is not null);

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void Padding_of_zeros_stays_where_zero_does(Act kind)
    {
        var (outputs, _) = ActivationCases.Named($"{kind}").Run(256, [0f]);

        Assert.Equal(outputs[0] == 0, ActivationTable.Of(kind).KeepsPadding);
    }

    [Fact]
    public void An_undefined_value_has_no_row_and_is_taken_for_none()
    {
        Assert.Null(ActivationTable.Find((Act)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => ActivationTable.Of((Act)99));
        Assert.Equal(Act.Linear, new ActivationModel((Act)99, 0).Facts.Kind);
    }

    private static Type KernelOf(Act kind) => typeof(IActivation).Assembly.GetType($"NetGen.Activations.{kind}", throwOnError: true)!;

    private static void AssertBound(double bound, double found)
    {
        if (double.IsInfinity(bound))
        {
            Assert.True(Math.Abs(found) > 1e6);
        }
        else
        {
            Assert.InRange(found - bound, -1e-4, 1e-4);
        }
    }
}
