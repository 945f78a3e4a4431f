using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Analyzers;

/// <summary>The name of a called method as it is written: a test that costs nothing, before any symbol is asked for.</summary>
internal static class CalledName
{
    public static string? Of(InvocationExpressionSyntax call) => (call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    })?.Identifier.ValueText;
}
