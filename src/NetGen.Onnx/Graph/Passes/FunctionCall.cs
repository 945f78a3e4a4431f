using NetGen.OnnxSchema;

namespace NetGen;

/// <summary>One call of a local function: its values get names that no other call has, its attributes the call's values.</summary>
internal sealed class FunctionCall
{
    /// <summary>Longer names are not carried into every operator of a function.</summary>
    private const int LongestName = 200;

    private readonly NodeProto _call;
    private readonly FunctionProto _function;
    private readonly string _prefix;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="call">The operator that calls.</param>
    /// <param name="function">The function.</param>
    /// <param name="number">The number of the call among all.</param>
    public FunctionCall(NodeProto call, FunctionProto function, int number)
    {
        if (call.Input.Count > function.Input.Count || call.Output.Count > function.Output.Count)
        {
            throw new WeightFormatException(FormattableString.Invariant(
                $"{NodeText.Of(call)} has {call.Input.Count} inputs and {call.Output.Count} outputs, but the function has {function.Input.Count} and {function.Output.Count}."));
        }

        (_call, _function) = (call, function);
        _prefix = FormattableString.Invariant($"{Short(NodeText.Name(call))}#{number}/");
        for (var i = 0; i < function.Input.Count; i++)
        {
            _names[function.Input[i]] = i < call.Input.Count ? call.Input[i] : "";
        }
    }

    /// <summary>An operator of the function, as this call runs it.</summary>
    public NodeProto Bind(NodeProto inner) => new()
    {
        OpType = inner.OpType,
        Domain = inner.Domain,
        Overload = inner.Overload,
        Input = { inner.Input.Select(name => name.Length == 0 ? "" : _names.TryGetValue(name, out var bound) ? bound : throw Missing(inner, name)) },
        Output = { inner.Output.Select(Rename) },
        Name = inner.Name.Length is > 0 and <= LongestName ? $"{Short(NodeText.Name(_call))}/{inner.Name}" : NodeText.Name(_call),
        Attribute = { inner.Attribute.Select(Bind).OfType<AttributeProto>() },
    };

    /// <summary>What hands the function's outputs to those who take the call's.</summary>
    public IEnumerable<NodeProto> Outputs()
    {
        for (var i = 0; i < _call.Output.Count; i++)
        {
            var given = _names.GetValueOrDefault(_function.Output[i])
                ?? throw new WeightFormatException($"Function '{_function.Name}' is to give '{_function.Output[i]}', which none of its operators gives.");
            yield return new() { OpType = "Identity", Name = NodeText.Name(_call), Input = { given }, Output = { _call.Output[i] } };
        }
    }

    /// <summary>Operators are in order, so that what gives a value is bound before what takes it.</summary>
    private string Rename(string name) => name.Length == 0 ? "" : _names[name] = FormattableString.Invariant($"{_prefix}{_names.Count}");

    /// <summary>An attribute with its value; null where the call leaves it out, and it has no default.</summary>
    private AttributeProto? Bind(AttributeProto attribute)
    {
        if (attribute.RefAttrName.Length == 0)
        {
            return attribute;
        }

        var given = NodeAttributes.Find(_call, attribute.RefAttrName) ?? _function.AttributeProto.FirstOrDefault(fallback => fallback.Name == attribute.RefAttrName);
        if (given is null)
        {
            return null;
        }

        var bound = given.Clone();
        bound.Name = attribute.Name;
        return bound;
    }

    private WeightFormatException Missing(NodeProto inner, string name) =>
        new($"{NodeText.Of(inner)} of function '{_function.Name}' takes '{name}', which nothing before it gives.");

    private static string Short(string name) => name.Length <= LongestName ? name : "call";
}
