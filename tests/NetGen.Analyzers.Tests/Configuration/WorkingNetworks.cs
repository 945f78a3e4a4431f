extern alias library;

using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests;

/// <summary>Emits a compilation, loads it and trains its networks.</summary>
internal static class WorkingNetworks
{
    /// <summary>The loss of a step of each network.</summary>
    public static IReadOnlyList<float> TrainOnce(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            var train = typeof(WorkingNetworks).GetMethod(nameof(Train), BindingFlags.NonPublic | BindingFlags.Static)!;
            var networks = context.LoadFromStream(image).GetTypes().Where(type => type.GetInterfaces().Any(contract => contract.Name == "INetwork`1")).ToList();
            Assert.NotEmpty(networks);
            return [.. networks.Select(network => (float)train.MakeGenericMethod(network).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!)];
        }
        finally
        {
            context.Unload();
        }
    }

    private static float Train<TNetwork>() where TNetwork : class, library::NetGen.INetwork<TNetwork>
    {
        var network = TNetwork.Create(7);
        var inputs = new float[TNetwork.Info.InputSize];
        var targets = new float[TNetwork.Info.OutputSize];
        Array.Fill(inputs, 0.5f);
        network.Forward(inputs, targets);
        Assert.All(targets, output => Assert.True(float.IsFinite(output)));
        var trainer = network.CreateTrainer(new library::NetGen.Sgd(0.1f), 1);
        return TNetwork.Info.Loss == library::NetGen.Loss.SoftmaxCrossEntropy ? trainer.Step(inputs, (int[])[0]) : trainer.Step(inputs, targets);
    }
}
