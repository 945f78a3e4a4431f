using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The declaration, as data at run time.</summary>
internal static class InfoSlice
{
    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        var network = plan.Network;
        writer.Line("/// <summary>The declaration: layers, shapes, activations, initializers, loss.</summary>");
        writer.Line("/// <inheritdoc cref=\"" + CrefName(network.Type.Name) + "\" path=\"/remarks\"/>");
        writer.Line($"public static global::NetGen.NetworkInfo Info {{ get; }} = new({Literals.Text(network.Type.Identifier.TrimStart('@'))}, global::NetGen.Loss.{network.Loss}, {network.Seed}UL");
        writer.Indented(() =>
        {
            for (var i = 0; i < plan.Layers.Count; i++)
            {
                var end = i == plan.Layers.Count - 1 ? ");" : "";
                writer.Line($", {LayerEmitter.For(plan.Layers[i]).InfoExpression.Replace("new(", "new global::NetGen.LayerInfo(")}{end}");
            }
        });
    }

    public static string CrefName(string name) => name.Replace('<', '{').Replace('>', '}');
}
