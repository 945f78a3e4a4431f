namespace NetGen.Tests.Plain;

/// <summary>What a <see cref="PlainNetwork{TShape}"/> looks like: two layers without activation between them, and a head.</summary>
public interface IPlainShape
{
    static abstract NetworkInfo Info { get; }
}
