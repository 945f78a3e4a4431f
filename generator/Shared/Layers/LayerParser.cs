using Microsoft.CodeAnalysis;
using NetGen.Model;
using NetGen.Parsing;

namespace NetGen.Layers;

/// <summary>One kind of layer attribute → model.</summary>
internal abstract class LayerParser
{
    private const string Library = "NetGen";

    /// <summary>The attribute class's name in the library's namespace.</summary>
    public abstract string AttributeClass { get; }

    /// <summary>The attribute's full metadata name.</summary>
    public string AttributeName => $"{Library}.{AttributeClass}";

    /// <summary>Whether an attribute is of this kind. Asked of every attribute of a project, so without making a text of its name.</summary>
    public bool Reads(AttributeData attribute) =>
        attribute.AttributeClass is { ContainingType: null, ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true } } type && type.MetadataName == AttributeClass;

    /// <summary>Reads an attribute.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="place">Where it stands.</param>
    public LayerModel Parse(AttributeData attribute, LayerPlace place)
    {
        var arguments = new AttributeArguments(attribute);
        return Parse(arguments, place) with { From = arguments.Text("From"), Above = place.Above, IsMalformed = arguments.IsMalformed };
    }

    protected abstract LayerModel Parse(AttributeArguments arguments, LayerPlace place);

    /// <summary>The layer's name.</summary>
    protected static string NameOf(AttributeArguments arguments, LayerPlace place) => arguments.Text("Name") ?? place.DefaultName;

    /// <summary>An activation with the slope that goes with it.</summary>
    protected static ActivationModel ActivationOf(AttributeArguments arguments, Act kind)
    {
        var activation = new ActivationModel(kind, 0);
        return activation with { Slope = arguments.Named("Slope", activation.Facts.DefaultSlope ?? 0) };
    }
}
