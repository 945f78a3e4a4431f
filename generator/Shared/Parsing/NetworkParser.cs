using Microsoft.CodeAnalysis;
using NetGen.Layers;
using NetGen.Model;

namespace NetGen.Parsing;

/// <summary>The attributes of a class → model. The only place, with its neighbours, that sees symbols.</summary>
internal static class NetworkParser
{
    /// <summary>The model of a class with at least one layer.</summary>
    public static NetworkModel Parse(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var attributes = LayerAttributes(type);
        var input = ParseInput(type);
        var layers = ParseLayers(attributes, input?.Shape).ToEquatableArray();
        cancellation.ThrowIfCancellationRequested();

        var network = NetworkAttribute(type);
        var arguments = network is null ? null : new AttributeArguments(network);
        var loss = arguments?.Enum("Loss", Loss.Auto) ?? Loss.Auto;
        return new NetworkModel(
            TypeParser.Parse(type, IsSpread(attributes)),
            layers,
            loss == Loss.Auto ? layers[layers.Count - 1].Activation.MatchingLoss : loss,
            arguments?.Named("Seed", 0UL) ?? 0,
            arguments?.Named("InputMean", 0.0) ?? 0,
            arguments?.Named("InputStd", 1.0) ?? 1,
            AreInputsGiven: arguments is not null && (arguments.Has("InputMean") || arguments.Has("InputStd")),
            IsLossGiven: loss != Loss.Auto,
            HasUndefinedLoss: !Enum.IsDefined(typeof(Loss), loss),
            Precision: arguments?.Enum("Precision", Precision.Float32) ?? Precision.Float32,
            Weights: ParseWeights(arguments)) { Input = input };
    }

    private static List<LayerModel> ParseLayers(IReadOnlyList<AttributeData> attributes, ValueShape? input)
    {
        var layers = new List<LayerModel>();
        var place = new LayerPlace(input);
        for (var i = 0; i < attributes.Count; i++)
        {
            place.Following = ActivationBelow(attributes, i, place);
            var layer = LayerParsers.Find(attributes[i])!.Parse(attributes[i], place);
            place.Pass(layer);
            layers.Add(layer);
        }

        return layers;
    }

    /// <summary>The [Activation] that alone reads a layer, through what has no activation of its own such as a pool; null where there is none.</summary>
    private static ActivationModel? ActivationBelow(IReadOnlyList<AttributeData> attributes, int layer, LayerPlace place)
    {
        for (var i = layer; i + 1 < attributes.Count && !IsNamed(attributes, i); i++)
        {
            var below = LayerParsers.Find(attributes[i + 1])!.Parse(attributes[i + 1], place);
            if (below is not { IsPassage: true, From: null })
            {
                return below is { HasOperation: false, From: null } ? below.Activation : null;
            }
        }

        return null;
    }

    /// <summary>Whether some layer reads another by its name, so that it is not the one below alone that does.</summary>
    private static bool IsNamed(IReadOnlyList<AttributeData> attributes, int layer)
    {
        var name = new AttributeArguments(attributes[layer]).Text("Name") ?? LayerPlace.DefaultNameOf(layer);
        return attributes.Any(attribute => attribute.ConstructorArguments.Any(argument => argument is { Kind: not TypedConstantKind.Array, Value: string value } && value == name) || new AttributeArguments(attribute).Text("From") == name);
    }

    private static InputModel? ParseInput(INamedTypeSymbol type)
    {
        if (InputAttribute(type) is not { } attribute)
        {
            return null;
        }

        var arguments = new AttributeArguments(attribute);
        var first = arguments.Positional(0);
        var shape = attribute.ConstructorArguments.Length > 1 ? ValueShape.OfImage(first, arguments.Positional(1), arguments.Positional(2)) : ValueShape.OfRow(first);
        return new(shape, arguments.Named("ChannelsFirst", false), arguments.IsMalformed);
    }

    private static WeightsModel? ParseWeights(AttributeArguments? arguments) =>
        arguments?.Text("Weights") is { } file ? new(file.Replace('\\', '/'), arguments.Named("VerifyOnLoad", false)) : null;

    /// <summary>The layer attributes of all partial declarations, in source order.</summary>
    public static IReadOnlyList<AttributeData> LayerAttributes(INamedTypeSymbol type) =>
        [.. type.GetAttributes().Where(IsLayer)];

    /// <summary>Where the class's layers start: the declaration that a network is emitted for.</summary>
    public static SyntaxReference? FirstLayer(INamedTypeSymbol type) =>
        LayerAttributes(type)
            .Select(attribute => attribute.ApplicationSyntaxReference)
            .Where(reference => reference is not null)
            .OrderBy(reference => reference!.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(reference => reference!.Span.Start)
            .FirstOrDefault();

    /// <summary>The [Network] attribute; null if there is none.</summary>
    public static AttributeData? NetworkAttribute(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(IsNetwork);

    /// <summary>The [Input] attribute; null if there is none.</summary>
    public static AttributeData? InputAttribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == AttributeNames.Input);

    private static bool IsNetwork(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() == AttributeNames.Network;

    private static bool IsLayer(AttributeData attribute) => LayerParsers.Find(attribute) is not null;

    private static bool IsSpread(IReadOnlyList<AttributeData> layers) =>
        layers.Select(layer => layer.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent).Distinct().Count() > 1;
}
