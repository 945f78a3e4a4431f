using NetGen.Initialization;
using NetGen.Model;

namespace NetGen.Tests;

/// <summary>Every initializer has an entry, and draws what its entry says.</summary>
public class InitializerTableTests
{
    private const int Inputs = 300;
    private const int Outputs = 200;

    public static TheoryData<Init> Initializers => [.. Enum.GetValues<Init>().Where(init => init != Init.Auto)];

    /// <summary>The generator writes the arguments in this order.</summary>
    [Theory]
    [MemberData(nameof(Initializers))]
    public void Its_factory_takes_the_entrys_arguments(Init kind)
    {
        Assert.Equal(kind, InitializerTable.Of(kind).Kind);

        var factory = typeof(WeightInitializer).GetMethod($"{kind}");

        Assert.NotNull(factory);
        Assert.Equal(InitializerTable.Of(kind).Arguments, factory.GetParameters().Select(parameter => parameter.Name!).Select(name => char.ToUpperInvariant(name[0]) + name[1..]));
        Assert.All(InitializerTable.Of(kind).Arguments, argument => Assert.NotNull(typeof(LayerAttribute).GetProperty(argument)));
    }

    /// <summary>60,000 weights: five standard errors of mean and variance, of a kurtosis up to that of Sparse.</summary>
    [Theory]
    [MemberData(nameof(Initializers))]
    public void Its_draws_have_the_entrys_mean_and_variance(Init kind)
    {
        AssertMoments(kind, new(Outputs, Inputs));
    }

    /// <summary>The same of a kernel of 3x3, in two groups: 64,800 weights.</summary>
    [Theory]
    [MemberData(nameof(Initializers))]
    public void Its_draws_for_a_kernel_have_the_entrys_mean_and_variance(Init kind) => AssertMoments(kind, new(Outputs: 120, FanIn: 60 * 9, KernelHeight: 3, KernelWidth: 3, Groups: 2));

    /// <summary>The middle of a kernel of even sides is the second of the two, down and across.</summary>
    [Theory]
    [InlineData(Init.Identity)]
    [InlineData(Init.DeltaOrthogonal)]
    public void The_middle_of_an_even_kernel_is_that_of_both_sides(Init kind)
    {
        var weights = new float[2 * 2 * 8];

        Create(Model(kind)).Fill(weights, new(Outputs: 2, FanIn: 2 * 8, KernelHeight: 2, KernelWidth: 4), RandomSource.ForTensor(1, 0, TensorKind.Weight));

        Assert.All(Enumerable.Range(0, weights.Length).Where(place => place % 8 != 6), place => Assert.Equal(0, weights[place]));
        Assert.NotEqual(0, weights[6]);
    }

    private static void AssertMoments(Init kind, WeightShape shape)
    {
        var model = Model(kind);
        var weights = new float[shape.Outputs * shape.FanIn];

        Create(model).Fill(weights, shape, RandomSource.ForTensor(1, 0, TensorKind.Weight));

        var (mean, variance) = (model.Facts.Mean(model, shape), model.Facts.Variance(model, shape));
        var measured = weights.Average(weight => (double)weight);
        Assert.InRange(measured - mean, -0.02 * Math.Sqrt(variance) - 1e-7, 0.02 * Math.Sqrt(variance) + 1e-7);
        Assert.InRange(weights.Average(weight => Math.Pow(weight - measured, 2)) - variance, -0.06 * variance - 1e-9, 0.06 * variance + 1e-9);
        Assert.Equal(model.ConstantValue(shape.Outputs) is { } value ? [(float)value] : null, model.ConstantValue(shape.Outputs) is null ? null : weights.Distinct());
    }

    [Fact]
    public void An_undefined_value_is_taken_for_Auto() => Assert.Equal(Init.Auto, InitializerTable.Of((Init)999).Kind);

    private static InitializerModel Model(Init kind) => new(
        kind, Gain: 1.5, Mean: 0.25, InitializerTable.Of(kind).DefaultStd, Low: -0.5, High: 1, Value: 0.75, Sparsity: 0.75, Scale: 2, FanMode.Average, Distribution.Uniform, Truncated: false);

    /// <summary>By the factory, with the model's values in the order of the entry's arguments.</summary>
    private static WeightInitializer Create(InitializerModel model) => (WeightInitializer)typeof(WeightInitializer).GetMethod($"{model.Kind}")!
        .Invoke(null, [.. model.Facts.Arguments.Select(argument => typeof(InitializerModel).GetProperty(argument)!.GetValue(model))])!;
}
