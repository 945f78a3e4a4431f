using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Generator.Tests;

/// <summary>Compiled networks, loaded beside the library that the tests themselves do not reference.</summary>
internal sealed class LoadedNetworks : IDisposable
{
    /// <summary>Compiled with the declarations, for reflection cannot pass spans.</summary>
    public const string Runner = """
        internal static class Runner<TNetwork> where TNetwork : class, NetGen.INetwork<TNetwork>
        {
            public static float[] Losses()
            {
                var network = TNetwork.Create(7);
                var inputs = new float[TNetwork.Info.InputSize];
                var targets = new float[TNetwork.Info.OutputSize];
                global::System.Array.Fill(inputs, 0.5f);
                global::System.Array.Fill(targets, 1f);
                network.Forward(inputs, new float[targets.Length]);
                var trainer = network.CreateTrainer(new NetGen.Sgd(0.1f), 1);
                var losses = new float[20];
                for (var i = 0; i < losses.Length; i++)
                {
                    losses[i] = trainer.Step(inputs, targets);
                }

                return losses;
            }

            public static void Create() => TNetwork.Create(7);
        }
        """;

    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Assembly _assembly;

    public LoadedNetworks(byte[] image)
    {
        _context.LoadFromAssemblyPath(Compiler.PathOf("LibraryPath"));
        _assembly = _context.LoadFromStream(new MemoryStream(image));
    }

    /// <summary>Every class that can be created; a type parameter becomes string, which every constraint of the tests allows.</summary>
    public IEnumerable<Type> Networks => _assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.GetInterfaces().Any(contract => contract.Name == "INetwork`1"))
        .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(Argument)]) : type);

    /// <summary>Calls the runner for one network; an exception comes out as thrown.</summary>
    public object? Run(Type network, string method, params object[] arguments) => _assembly.GetType("Runner`1")!.MakeGenericType(network)
        .GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    public void Dispose() => _context.Unload();

    private static Type Argument(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int) : typeof(string);
}
