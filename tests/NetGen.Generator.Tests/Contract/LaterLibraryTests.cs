using System.Collections;

namespace NetGen.Generator.Tests.Contract;

/// <summary>What src/AGENTS.md promises: a user's assembly that was compiled before a change of the library runs with the library after it, to the same bits.</summary>
[Trait(Speed.Trait, Speed.Slow)]
public class LaterLibraryTests
{
    /// <summary>What emitted code fills.</summary>
    private static readonly string[] Bags =
        ["NetworkInfo", "LayerInfo", "TensorInfo", "ParameterLayout", "TensorStorage", "TrainingMemory", "LoadOptions", "WindowInfo"];

    /// <summary>What emitted code implements.</summary>
    private static readonly string[] Interfaces =
        ["INetwork", "INetworkKernels", "IForwardKernels", "ILaneKernels", "IColumnKernels", "IDenseLayer", "IWindow", "IConvolution", "IPool"];

    private static readonly string Before = Run(File.ReadAllBytes(Compiler.PathOf("LibraryPath")));

    [Fact]
    public void What_emitted_code_fills_and_reads_may_grow()
    {
        var members = Bags.ToDictionary(bag => bag, _ => "public int Added { get; init; } = 7;");
        members["TrainingPass"] = "public double Added;";

        using var user = new LoadedUser(ChangedLibrary.Compile(members));

        Assert.Equal(Before, user.Run());
        var info = user.Types.Single(type => type.Name == "Residual").GetProperty("Info")!.GetValue(null)!;
        var layers = ((IEnumerable)info.GetType().GetProperty("Layers")!.GetValue(info)!).Cast<object>();
        Assert.All(layers.Prepend(info), bag => Assert.Equal(7, bag.GetType().GetProperty("Added")!.GetValue(bag)));
    }

    [Fact]
    public void What_emitted_code_implements_may_grow_by_members_with_a_body()
    {
        var members = Interfaces.ToDictionary(contract => contract, contract => $"static virtual int Added{contract} => 7;");
        var readers = Interfaces.Select(contract =>
            $"public static int Of{contract}<T>() where T : {(contract == "INetwork" ? "class, INetwork<T>" : contract)} => T.Added{contract};");

        using var user = new LoadedUser(ChangedLibrary.Compile(members, $"using NetGen; using NetGen.Kernels; public static class Added {{ {string.Join(' ', readers)} }}"));

        Assert.Equal(Before, user.Run());
        foreach (var contract in Interfaces)
        {
            var implementations = user.Types.Where(type => type.GetInterfaces().Any(implemented => implemented.Name.Split('`')[0] == contract)).ToArray();
            Assert.NotEmpty(implementations);
            var added = user.Library.GetType("Added")!.GetMethod("Of" + contract)!;
            Assert.All(implementations, type => Assert.Equal(7, added.MakeGenericMethod(type).Invoke(null, null)));
        }
    }

    /// <summary>What the contract forbids, and that these tests see it: a place more in a constructor, a member without a body.</summary>
    [Theory]
    [InlineData("LayerInfo", "public LayerInfo(int added = 0) { }", typeof(MissingMethodException))]
    [InlineData("TrainingMemory", "public TrainingMemory(int added = 0) { }", typeof(MissingMethodException))]
    [InlineData("IForwardKernels", "static abstract int Added { get; }", typeof(TypeLoadException))]
    public void What_breaks_a_compiled_user_is_found(string type, string member, Type error)
    {
        var library = ChangedLibrary.Compile(new() { [type] = member });

        Assert.IsType(error, Record.Exception(() => Run(library))?.GetBaseException());
    }

    private static string Run(byte[] library)
    {
        using var user = new LoadedUser(library);
        return user.Run();
    }
}
