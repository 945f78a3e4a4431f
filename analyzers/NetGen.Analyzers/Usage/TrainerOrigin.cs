using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Model;

namespace NetGen.Analyzers;

/// <summary>What is certain of a trainer: its network, and the batch size that it was created with.</summary>
internal sealed record TrainerOrigin(NetworkModel Network, int? BatchSize)
{
    /// <summary>Follows a trainer back to where it was created; null where its network is not certain.</summary>
    public static TrainerOrigin? Of(IOperation? trainer, NetworkTypes types) => trainer switch
    {
        IInvocationOperation { TargetMethod.Name: "CreateTrainer" } creation when types.ModelOfTrainer(creation.Type) is { } network =>
            new(network, ConstantNumber.Of(creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "batchSize")?.Value)),
        IConversionOperation conversion => Of(conversion.Operand, types),
        ILocalReferenceOperation local when Variable.OnlyValueOf(local) is { } value && Of(value, types) is { } origin => origin,
        _ => types.ModelOfTrainer(trainer?.Type) is { } network ? new(network, null) : null,
    };
}
