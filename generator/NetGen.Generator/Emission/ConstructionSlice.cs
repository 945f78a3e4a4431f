using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>
/// Storage, constructors and initializer calls. Weights are drawn once, before the constructor; where the user's own constructors stand in the way, a field
/// initializer draws them, so that these get a usable network.
/// </summary>
internal static class ConstructionSlice
{
    private const string Draw = "__Draw";
    private const string NewParameters = $"new global::NetGen.NetworkParameters(global::NetGen.Generated.{InfoSlice.HolderName}.Memory)";

    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        var type = plan.Network.Type;
        var initializer = type.HasOwnConstruction ? $" = {Draw}({plan.Network.Seed}UL)" : "";
        writer.Line($"private readonly global::NetGen.NetworkParameters __parameters{initializer};");
        writer.Line();
        if (!type.HasParameterlessConstructor)
        {
            EmitConstructor(writer, plan, $"A network with weights drawn from the seed {plan.Network.Seed}.", "", $"{plan.Network.Seed}UL");
        }

        if (!type.HasSeedConstructor)
        {
            EmitConstructor(writer, plan, "A network with weights drawn from a seed.", "ulong seed", "seed");
        }

        if (!type.HasOwnConstruction)
        {
            writer.Block($"private {type.Identifier}(global::NetGen.NetworkParameters parameters)", () => writer.Line("__parameters = parameters;"));
            writer.Line();
        }

        EmitLayers(writer, plan);
        writer.Line();
        EmitInitialize(writer, plan);
    }

    private static void EmitConstructor(CodeWriter writer, NetworkPlan plan, string summary, string parameters, string seed)
    {
        var type = plan.Network.Type;
        writer.Line($"/// <summary>{summary}</summary>");
        if (parameters.Length > 0)
        {
            writer.Line("/// <param name=\"seed\">The same seed gives the same bits on every system and processor.</param>");
        }

        writer.Line(DescriptionSlice.Inherited(plan.Network));
        if (parameters.Length > 0)
        {
            writer.Line(SourceFile.NotCompliant);
        }

        writer.Block($"public {type.Identifier}({parameters}){(type.HasOwnConstruction ? "" : $" : this({Draw}({seed}))")}", () =>
        {
            if (type.HasOwnConstruction && parameters.Length > 0)
            {
                writer.Line("__Initialize(__parameters, seed);");
            }
        });
        writer.Line();
    }

    private static void EmitLayers(CodeWriter writer, NetworkPlan plan)
    {
        writer.Lines($"""
            /// <summary>The layers: weights and biases in their logical order, [out, in].</summary>
            public {plan.Network.Type.Override("Layers")}global::NetGen.LayerList Layers => __parameters.Layers;

            global::NetGen.NetworkParameters global::NetGen.INetwork<{plan.Network.Type.FullName}>.Parameters => __parameters;

            """);
        EmitFactories(writer, plan);
    }

    private static void EmitFactories(CodeWriter writer, NetworkPlan plan)
    {
        var type = plan.Network.Type;
        if (!type.IsAbstract && !type.HasOwnConstruction)
        {
            writer.Line($"static {type.FullName} global::NetGen.INetwork<{type.FullName}>.Create(ulong seed) => new({Draw}(seed));");
            writer.Line();
            writer.Line($"static {type.FullName} global::NetGen.INetwork<{type.FullName}>.CreateEmpty() => new({NewParameters});");
            return;
        }

        writer.Block($"static {type.FullName} global::NetGen.INetwork<{type.FullName}>.Create(ulong seed)", () =>
        {
            if (type.IsAbstract)
            {
                writer.Line($"throw new global::System.NotSupportedException({Literals.Text($"'{type.Identifier}' is abstract: create one of its derived classes.")});");
                return;
            }

            writer.Line($"{type.FullName} network = new();");
            writer.Line("__Initialize(network.__parameters, seed);");
            writer.Line("return network;");
        });
    }

    private static void EmitInitialize(CodeWriter writer, NetworkPlan plan)
    {
        writer.Lines($"""
            /// <summary>Draws all weights anew. The same seed gives the same bits on every system and processor.</summary>
            /// <param name="seed">The seed; every layer draws from a stream of its own.</param>
            {SourceFile.NotCompliant}
            public {plan.Network.Type.Override("Initialize")}void Initialize(ulong seed) => __Initialize(__parameters, seed);

            """);
        writer.Block($"private static global::NetGen.NetworkParameters {Draw}(ulong seed)", () =>
        {
            writer.Line($"var parameters = {NewParameters};");
            writer.Line("__Initialize(parameters, seed);");
            writer.Line("return parameters;");
        });
        writer.Line();
        writer.Block("private static void __Initialize(global::NetGen.NetworkParameters parameters, ulong seed)", () =>
        {
            if (InitialWeightsSlice.IsNeeded(plan))
            {
                InitialWeightsSlice.EmitCalls(writer, plan);
            }
            else
            {
                InitialWeightsSlice.EmitLayers(writer, plan.Steps);
            }
        });
    }
}
