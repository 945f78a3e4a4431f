using System.Globalization;

namespace NetGen.Rules;

/// <summary>A change to one argument of an attribute.</summary>
/// <param name="LayerIndex">The layer, counted from 0; <see cref="Violation.Input"/> for [Input], <see cref="Violation.NoLayer"/> for [Network].</param>
/// <param name="Argument">The parameter's or property's name.</param>
/// <param name="Value">The new value as a C# expression, an enum's member with its type ("Init.He"); null removes the argument.</param>
internal sealed record ArgumentEdit(int LayerIndex, string Argument, string? Value)
{
    /// <summary>Whether outputs depend on the argument, once the weights are given. What is removed had no effect.</summary>
    public bool ChangesOutputs => Value is not null && Argument is nameof(Act) or "act" or "inputs" or "outputs" or "channels";

    public static ArgumentEdit Set<T>(int layer, T value) where T : struct, Enum =>
        new(layer, typeof(T).Name, $"{typeof(T).Name}.{value}");

    public static ArgumentEdit Set(int layer, string argument, int value) =>
        new(layer, argument, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number, rounded to the four digits that a person would write.</summary>
    public static ArgumentEdit Set(int layer, string argument, double value) =>
        new(layer, argument, value.ToString("G4", CultureInfo.InvariantCulture));

    public static ArgumentEdit Remove(int layer, string argument) => new(layer, argument, null);
}
