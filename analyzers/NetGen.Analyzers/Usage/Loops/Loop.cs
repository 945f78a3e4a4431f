using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Analyzers;

/// <summary>The loop around a call.</summary>
internal static class Loop
{
    /// <summary>Names of calls that may give a network new weights, so that a new trainer is meant.</summary>
    private static readonly string[] Restarts = ["Init", "SetWeight", "SetBias", "Load", "Reset", "Restore", "Restart", "Randomize"];

    /// <summary>
    /// The innermost loop in which an expression is evaluated in every round; null where there is none, where a condition
    /// decides, or where a lambda lies between: nobody knows how often that runs.
    /// </summary>
    public static SyntaxNode? Around(ExpressionSyntax expression)
    {
        SyntaxNode inner = expression;
        for (var outer = inner.Parent; outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case ForStatementSyntax loop when loop.Statement == inner:
                case CommonForEachStatementSyntax each when each.Statement == inner:
                case WhileStatementSyntax conditional when conditional.Statement == inner:
                    return outer;
                case DoStatementSyntax once when once.Statement == inner:
                    return once.Condition.IsKind(SyntaxKind.FalseLiteralExpression) ? null : once;
                case BlockSyntax block when Leaves(block, inner) || MayGoOnBefore(block, inner):
                case AssignmentExpressionSyntax assignment when !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                    return null;
                case BlockSyntax or TryStatementSyntax or UsingStatementSyntax or ExpressionStatementSyntax or AssignmentExpressionSyntax
                    or LocalDeclarationStatementSyntax or VariableDeclarationSyntax or VariableDeclaratorSyntax or EqualsValueClauseSyntax
                    or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ArgumentListSyntax or ArgumentSyntax
                    or ParenthesizedExpressionSyntax or CastExpressionSyntax:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether a call in the loop may start a network again.</summary>
    public static bool MayRestart(SyntaxNode loop) => loop.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Any(call => CalledName.Of(call) is { } name && Restarts.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));

    /// <summary>Whether a round may go on to the next before it comes to a statement.</summary>
    private static bool MayGoOnBefore(BlockSyntax block, SyntaxNode statement) => block.Statements
        .TakeWhile(other => other != statement)
        .Any(other => other.DescendantNodesAndSelf().Any(node => node is ContinueStatementSyntax));

    /// <summary>Whether the loop ends after a statement: then there is no second round.</summary>
    private static bool Leaves(BlockSyntax block, SyntaxNode statement) => block.Statements
        .SkipWhile(other => other != statement)
        .Any(other => other is BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or GotoStatementSyntax);
}
