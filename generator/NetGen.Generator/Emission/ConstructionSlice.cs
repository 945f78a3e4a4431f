using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>Storage, constructors and initializer calls. A field initializer does the work, so that a user's own constructor gets a usable network.</summary>
internal static class ConstructionSlice
{
    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        var type = plan.Network.Type;
        writer.Line("private readonly global::NetGen.NetworkParameters __parameters = __CreateParameters();");
        writer.Line();
        if (!type.HasParameterlessConstructor)
        {
            EmitConstructor(writer, plan, $"A network with weights drawn from the seed {plan.Network.Seed}.", "");
        }

        if (!type.HasSeedConstructor)
        {
            EmitConstructor(writer, plan, "A network with weights drawn from a seed.", "ulong seed");
        }

        EmitLayers(writer, plan);
        writer.Line();
        EmitInitialize(writer, plan);
    }

    private static void EmitConstructor(CodeWriter writer, NetworkPlan plan, string summary, string parameters)
    {
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

        var chain = parameters.Length > 0 && !plan.Network.Type.HasParameterlessConstructor ? " : this()" : "";
        writer.Block($"public {plan.Network.Type.Identifier}({parameters}){chain}", () =>
        {
            if (parameters.Length > 0)
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
        EmitFactory(writer, plan);
    }

    private static void EmitFactory(CodeWriter writer, NetworkPlan plan)
    {
        var type = plan.Network.Type;
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
        writer.Block("private static global::NetGen.NetworkParameters __CreateParameters()", () =>
        {
            writer.Line($"global::NetGen.NetworkParameters parameters = new(global::NetGen.Generated.{InfoSlice.HolderName}.Memory);");
            writer.Line($"__Initialize(parameters, {plan.Network.Seed}UL);");
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
