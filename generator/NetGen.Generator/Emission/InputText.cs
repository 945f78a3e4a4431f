using NetGen.Generator.Planning;

namespace NetGen.Generator.Emission;

/// <summary>The statement that copies the network's input into padded rows.</summary>
internal static class InputText
{
    public static string Pad(NetworkPlan plan, string padded, string rows) =>
        $"InputRows.Pad(ref x, {rows}, {plan.Network.InputSize}, ref {padded});";
}
