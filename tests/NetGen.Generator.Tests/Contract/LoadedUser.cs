using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Generator.Tests.Contract;

/// <summary>The user's assembly beside a library, apart from all others.</summary>
internal sealed class LoadedUser : AssemblyLoadContext, IDisposable
{
    private readonly byte[] _library;
    private readonly Assembly _user;

    public LoadedUser(byte[] library) : base(null, isCollectible: true)
    {
        _library = library;
        _user = LoadFromStream(new MemoryStream(UserAssembly.Image));
    }

    public Assembly Library => field ??= LoadFromStream(new MemoryStream(_library));

    /// <summary>The networks, and the structs that emitted code hands to the library.</summary>
    public IEnumerable<Type> Types => _user.GetTypes().Where(type => type is { IsAbstract: false, IsNested: false });

    /// <summary>Runs the program; an exception comes out as thrown.</summary>
    public string Run() => (string)_user.GetType("Program")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    public void Dispose() => Unload();

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "NetGen" ? Library : null;
}
