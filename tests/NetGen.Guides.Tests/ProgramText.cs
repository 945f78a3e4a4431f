using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Guides.Tests;

/// <summary>Blocks as one file: C# wants usings first and types last.</summary>
internal static class ProgramText
{
    public static string Of(IEnumerable<string> blocks)
    {
        var (usings, statements, types) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var block in blocks)
        {
            var unit = SyntaxFactory.ParseCompilationUnit(block);
            foreach (var directive in unit.Usings)
            {
                usings.Append(directive.ToFullString());
            }

            var last = usings;
            foreach (var member in unit.Members)
            {
                last = member is GlobalStatementSyntax ? statements : types;
                last.Append(member.ToFullString());
            }

            // A comment behind the last member.
            last.Append(unit.EndOfFileToken.ToFullString());
        }

        return $"{usings}{statements}{types}";
    }
}
