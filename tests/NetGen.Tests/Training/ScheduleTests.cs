namespace NetGen.Tests.Training;

public class ScheduleTests
{
    [Fact]
    public void A_constant_rate_does_not_change() => Assert.Equal(1, new ConstantRate().Factor(7.5, 10));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2.99, 1)]
    [InlineData(3, 0.1)]
    [InlineData(6, 0.01)]
    public void Step_decay_falls_every_few_epochs(double epoch, double factor) => Assert.Equal(factor, new StepDecay(3, 0.1).Factor(epoch, 10), 12);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.9)]
    [InlineData(2, 0.6561)]
    public void Exponential_decay_falls_within_the_epochs(double epoch, double factor) => Assert.Equal(factor, new ExponentialDecay(0.81).Factor(epoch, 10), 12);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 0.6)]
    [InlineData(10, 0.2)]
    [InlineData(11, 0.2)]
    public void Cosine_decay_ends_at_its_final_share(double epoch, double factor) => Assert.Equal(factor, new CosineDecay(0.2).Factor(epoch, 10), 12);

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(1, 0.55)]
    [InlineData(2, 1)]
    [InlineData(6, 0.5)]
    [InlineData(10, 0)]
    public void A_warm_up_rises_and_then_follows_the_other_schedule(double epoch, double factor) =>
        Assert.Equal(factor, new LinearWarmup(2, new CosineDecay()).Factor(epoch, 10), 12);

    [Fact]
    public void A_warm_up_alone_ends_at_the_full_rate()
    {
        Assert.Equal(0.5, new LinearWarmup(2, startShare: 0).Factor(1, 1), 12);
        Assert.Equal(1, new LinearWarmup(2).Factor(3, 10));
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StepDecay(1, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialDecay(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CosineDecay(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearWarmup(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearWarmup(double.PositiveInfinity));
    }
}
