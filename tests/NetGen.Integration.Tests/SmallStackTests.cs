using NetGen.Integration.Tests.Images;

namespace NetGen.Integration.Tests;

/// <summary>A thread of 128 KB of stack, as servers and plug-in hosts have them, can compute: more ends the process.</summary>
public class SmallStackTests
{
    private const int StackBytes = 128 * 1024;

    [Fact]
    public void Dense_networks()
    {
        Compute<Classifier>(classify: net => net.Classify(new float[64]));
        Compute<Mixture>();
    }

    /// <summary>The most scratch and the most outputs that are taken from the stack.</summary>
    [Fact]
    public void Scratch_at_the_border() => Compute<StackFilling>(classify: net => net.Classify(new float[3]));

    [Fact]
    public void Scratch_beyond_it() => Compute<Wide>();

    [Fact]
    public void Images()
    {
        Compute<SmallLeNet>();
        Compute<EveryKind>();
        Compute<LargeImages>();
    }

    private static void Compute<TNetwork>(Action<TNetwork>? classify = null) where TNetwork : class, INetwork<TNetwork>
    {
        var net = TNetwork.Create(1);
        var (inputs, outputs) = (new float[70 * TNetwork.Info.InputSize], new float[70 * TNetwork.Info.OutputSize]);
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() =>
        {
            net.Forward(inputs.AsSpan(0, TNetwork.Info.InputSize), outputs.AsSpan(0, TNetwork.Info.OutputSize));
            net.Forward(inputs, outputs);
            net.Forward(inputs, outputs, threads: 2);
            classify?.Invoke(net);
        }), StackBytes);

        thread.Start();
        thread.Join();

        Assert.Null(thrown);
        Assert.DoesNotContain(outputs, output => !float.IsFinite(output));
    }
}
