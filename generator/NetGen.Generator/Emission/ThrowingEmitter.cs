using Microsoft.CodeAnalysis.CSharp;
using NetGen.Model;
using NetGen.Rules;

namespace NetGen.Generator.Emission;

/// <summary>
/// For a declaration that cannot be emitted: members with the usual signatures that throw the rule's message, so that the
/// user sees one error and not one for every use of the class.
/// </summary>
internal static class ThrowingEmitter
{
    /// <summary>Older languages have no nullable reference types, and give up on any file that has.</summary>
    public const LanguageVersion OldestLanguage = LanguageVersion.CSharp8;

    /// <summary>INetwork has static members, which older languages cannot implement.</summary>
    private const LanguageVersion OldestLanguageOfContract = LanguageVersion.CSharp11;

    public static string Emit(NetworkModel network, Violation violation, LanguageVersion language)
    {
        var type = network.Type;
        var error = $"throw new global::System.InvalidOperationException({Literals.Text($"{violation.RuleId}: {violation.Message}")})";
        var contract = language >= OldestLanguageOfContract ? $"global::NetGen.INetwork<{type.FullName}>" : null;
        return SourceFile.Write(
            type,
            remarks: writer =>
            {
                if (!type.HasSummary)
                {
                    writer.Line($"/// <summary>Not usable: {violation.RuleId}.</summary>");
                }
            },
            baseList: contract is null ? "" : $" : {contract}",
            members: writer =>
            {
                EmitPublicMembers(writer, network, error);
                if (contract is not null)
                {
                    EmitContract(writer, type, contract, error);
                }
            },
            kernels: null);
    }

    private static void EmitPublicMembers(CodeWriter writer, NetworkModel network, string error)
    {
        const string Span = "global::System.ReadOnlySpan<float>";
        const string Constraint = "where TOptimizer : struct, global::NetGen.IOptimizer<TOptimizer>";
        void Member(string name, string text, bool mayOverride = true, bool isCompliant = true)
        {
            if (!network.Type.Collisions.Contains(name) && !network.Type.Unfulfilled.Contains(name) && network.Type.Identifier != name)
            {
                writer.Line("/// <summary>Not usable: the declaration has an error.</summary>");
                EmitCompliance(writer, isCompliant);
                writer.Line($"public {(mayOverride ? network.Type.Override(name) : "")}{text}");
                writer.Line();
            }
        }

        Member("InputSize", $"const int InputSize = {Literals.Integer(network.InputSize)};");
        Member("OutputSize", $"const int OutputSize = {Literals.Integer(network.OutputSize)};");
        Member("ParameterCount", "const int ParameterCount = 0;");
        Member("Info", $"static global::NetGen.NetworkInfo Info => {error};");
        Member("Layers", $"global::NetGen.LayerList Layers => {error};");
        Member("Initialize", $"void Initialize(ulong seed) => {error};", isCompliant: false);
        Member("Forward", $"void Forward({Span} input, global::System.Span<float> output) => {error};");
        if (network.ReturnsOutputOfRow)
        {
            Member("Forward", $"float Forward({Span} input) => {error};", mayOverride: false);
        }

        if (network.ReturnsOutputOfValue)
        {
            Member("Forward", $"float Forward(float input) => {error};", mayOverride: false);
        }

        Member("Classify", $"int Classify({Span} input) => {error};");
        var trainer = $"global::NetGen.{TrainerSlice.TargetKind(network)}Trainer<TOptimizer>";
        Member("Trainer", $"abstract class Trainer<TOptimizer> : {trainer} {Constraint} {{ private Trainer() : base(null!, default, 0, null!) {{ }} }}");
        Member("CreateTrainer", $"{trainer} CreateTrainer<TOptimizer>(TOptimizer optimizer, int batchSize) {Constraint} => {error};");
        if (network.Weights is not null)
        {
            Member("LoadPretrained", $"static {network.Type.FullName} LoadPretrained() => {error};");
        }

        if (network.Type.Obstacle is null)
        {
            EmitConstructors(writer, network.Type);
        }
    }

    private static void EmitConstructors(CodeWriter writer, TypeModel type)
    {
        void Constructor(string parameters)
        {
            writer.Line("/// <summary>Not usable: the declaration has an error.</summary>");
            EmitCompliance(writer, isCompliant: parameters.Length == 0);
            writer.Line($"public {type.Identifier}({parameters}) {{ }}");
            writer.Line();
        }

        if (!type.HasSeedConstructor)
        {
            Constructor("ulong seed");
        }

        if (!type.HasParameterlessConstructor)
        {
            Constructor("");
        }
    }

    private static void EmitCompliance(CodeWriter writer, bool isCompliant)
    {
        if (!isCompliant)
        {
            writer.Line(SourceFile.NotCompliant);
        }
    }

    private static void EmitContract(CodeWriter writer, TypeModel type, string contract, string error)
    {
        void Member(string name, string result, string parameters = "")
        {
            if (!type.ExplicitMembers.Contains(name))
            {
                writer.Line($"{result} {contract}.{name}{parameters} => {error};");
            }
        }

        Member("Info", "static global::NetGen.NetworkInfo");
        Member("Create", $"static {type.FullName}", "(ulong seed)");
        Member("Parameters", "global::NetGen.NetworkParameters");
        Member("Initialize", "void", "(ulong seed)");
        Member("Forward", "void", "(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)");
        Member("CreateTrainer", "global::NetGen.ITrainer", "<TOptimizer>(TOptimizer optimizer, int batchSize)");
    }
}
