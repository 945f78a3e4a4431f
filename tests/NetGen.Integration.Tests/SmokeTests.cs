using static NetGen.Act;
using static NetGen.Init;

namespace NetGen.Integration.Tests;

[Layer(64, 32, Init = Xavier, Act = Tanh)]
[Layer(32, 10, Init = Xavier, Act = Softmax)]
public partial class DigitNet;

[Layer(2, 112, Act = GELU, Dropout = 0.2)]
[Layer(112, 3, Act = LeakyReLU, Slope = 0.1, Bias = false)]
[Layer(3, 1, Act = Sigmoid)]
public partial class OddNet;

public class SmokeTests
{
    [Fact]
    public void It_learns()
    {
        var net = new DigitNet();
        var random = new RandomSource(1);
        var x = new float[64 * 64];
        var classes = new int[64];
        for (var i = 0; i < x.Length; i++) x[i] = (float)random.NextDouble();
        for (var i = 0; i < 64; i++) classes[i] = i % 10;
        var trainer = net.CreateTrainer(new Adam(0.01f), 64);
        var first = trainer.Step(x, classes);
        var last = 0f;
        for (var i = 0; i < 200; i++) last = trainer.Step(x, classes);
        Assert.True(last < 0.1 * first, $"{first} {last}");
        Assert.Equal(3, net.Classify(x.AsSpan(3 * 64, 64)));
    }

    [Fact]
    public void Odd()
    {
        var net = new OddNet();
        var trainer = net.CreateTrainer(new Adam(0.01f), 4);
        float[] x = [0, 0, 0, 1, 1, 0, 1, 1];
        float[] t = [0, 1, 1, 0];
        var loss = 0f;
        for (var i = 0; i < 2000; i++) loss = trainer.Step(x, t);
        Assert.True(loss < 0.1, $"{loss}");
    }
}
