using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Generator.Tests;

/// <summary>In a class's own half, a member hides nothing that the declaration may name.</summary>
public class PublicNameTests
{
    [Theory]
    [InlineData(Sources.Digits)]
    [InlineData(Sources.TenLayers)]
    [InlineData("[NetGen.Layer(3, 0)] public partial class Net { }")]
    public void No_public_member_is_named_like_a_member_of_a_public_enum(string source)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var library = context.LoadFromAssemblyPath(Compiler.PathOf("LibraryPath"));
        using var image = new MemoryStream(Compiler.Emit(Compiler.Generate(Compiler.Compilation(source)).Output));
        var network = Assert.Single(context.LoadFromStream(image).GetTypes(), type => type.GetInterfaces().Any(contract => contract.Name == "INetwork`1"));

        var members = network.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.Name).ToArray();
        var reserved = library.GetExportedTypes().Where(type => type.IsEnum).SelectMany(type => type.GetEnumNames()).ToHashSet();

        Assert.Contains("Forward", members);
        Assert.Contains("Tanh", reserved);
        Assert.DoesNotContain(members, reserved.Contains);
        context.Unload();
    }
}
