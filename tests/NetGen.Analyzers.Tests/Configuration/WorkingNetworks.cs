extern alias library;

using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Tests;

/// <summary>Emits a compilation, loads it and trains its networks.</summary>
internal sealed class WorkingNetworks : IDisposable
{
    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);

    /// <summary>Loads a compilation, which must have no errors, and no warnings in emitted code.</summary>
    public WorkingNetworks(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && Analysis.IsEmitted(diagnostic.Location.SourceTree));
        image.Position = 0;
        Types = [.. _context.LoadFromStream(image).GetTypes().Where(IsNetwork).Select(Closed)];
    }

    /// <summary>Every network that can be created; type parameters are strings.</summary>
    public IReadOnlyList<Type> Types { get; }

    /// <summary>The loss of a step of each network.</summary>
    public static IReadOnlyList<float> TrainOnce(Compilation compilation)
    {
        using var networks = new WorkingNetworks(compilation);
        Assert.NotEmpty(networks.Types);
        return [.. networks.Types.Select(Train)];
    }

    /// <summary>Creates a network, computes a row's outputs, which must be finite, and makes a step of training; an exception comes out as thrown.</summary>
    public static float Train(Type network) => (float)typeof(WorkingNetworks).GetMethod(nameof(TrainTyped), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(network).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    public void Dispose() => _context.Unload();

    private static float TrainTyped<TNetwork>() where TNetwork : class, library::NetGen.INetwork<TNetwork>
    {
        var network = TNetwork.Create(7);
        var inputs = new float[TNetwork.Info.InputSize];
        var targets = new float[TNetwork.Info.OutputSize];
        Array.Fill(inputs, 0.5f);
        network.Forward(inputs, targets);
        Assert.All(targets, output => Assert.True(float.IsFinite(output)));
        Array.Fill(targets, 0.5f); // within the range of every loss
        var trainer = network.CreateTrainer(new library::NetGen.Sgd(0.1f), 1);
        return TNetwork.Info.Loss == library::NetGen.Loss.SoftmaxCrossEntropy ? trainer.Step(inputs, (int[])[0]) : trainer.Step(inputs, targets);
    }

    private static bool IsNetwork(Type type) => !type.IsAbstract && type.GetInterfaces().Any(contract => contract.Name == "INetwork`1");

    private static Type Closed(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]) : type;
}
