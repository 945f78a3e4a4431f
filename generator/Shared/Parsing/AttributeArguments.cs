using Microsoft.CodeAnalysis;
using NetGen.Model;

namespace NetGen.Parsing;

/// <summary>Reads the arguments of an attribute by pattern: half-typed code gives values of any type, or none.</summary>
internal sealed class AttributeArguments
{
    private readonly AttributeData _attribute;
    private readonly Dictionary<string, TypedConstant> _named = [];

    public AttributeArguments(AttributeData attribute)
    {
        _attribute = attribute;
        foreach (var argument in attribute.NamedArguments)
        {
            _named[argument.Key] = argument.Value;
        }
    }

    /// <summary>Whether some argument was missing or of another type than asked for.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>The named arguments as written.</summary>
    public EquatableArray<string> Given => _attribute.NamedArguments.Select(argument => argument.Key).ToEquatableArray();

    public bool Has(string name) => _named.ContainsKey(name);

    public int Positional(int index)
    {
        if (index < _attribute.ConstructorArguments.Length && Value(_attribute.ConstructorArguments[index]) is int value)
        {
            return value;
        }

        IsMalformed = true;
        return 0;
    }

    /// <summary>A positional text; empty where something else was written.</summary>
    public string PositionalText(int index)
    {
        if (index < _attribute.ConstructorArguments.Length && Value(_attribute.ConstructorArguments[index]) is string text)
        {
            return text;
        }

        IsMalformed = true;
        return "";
    }

    public T Named<T>(string name, T fallback)
    {
        if (!_named.TryGetValue(name, out var argument))
        {
            return fallback;
        }

        if (Value(argument) is T value)
        {
            return value;
        }

        IsMalformed = true;
        return fallback;
    }

    /// <summary>An enum's value; one that the enum does not define is kept, for a rule to report.</summary>
    public T Enum<T>(string name, T fallback) where T : struct, Enum =>
        Has(name) ? (T)System.Enum.ToObject(typeof(T), Named(name, 0)) : fallback;

    /// <summary>A text; null where a null or nothing was written.</summary>
    public string? Text(string name) =>
        _named.TryGetValue(name, out var argument) ? Value(argument) as string : null;

    /// <summary>What was written; null for an error and for an array, which have no single value.</summary>
    private static object? Value(TypedConstant argument) =>
        argument.Kind is TypedConstantKind.Error or TypedConstantKind.Array ? null : argument.Value;
}
