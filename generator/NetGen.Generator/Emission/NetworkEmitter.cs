using NetGen.Generator.Planning;
using NetGen.Signal;

namespace NetGen.Generator.Emission;

/// <summary>A plan and a prediction → the source of the class's generated half and of its kernels.</summary>
internal static class NetworkEmitter
{
    public static string Emit(NetworkPlan plan, SignalReport? signal) => SourceFile.Write(
        plan.Network.Type,
        remarks: writer => DescriptionSlice.Emit(writer, plan, signal),
        baseList: $" : global::NetGen.INetwork<{plan.Network.Type.FullName}>",
        members: writer =>
        {
            ConstantsSlice.Emit(writer, plan.Network);
            writer.Line();
            InfoSlice.EmitProperty(writer, plan, signal);
            writer.Line();
            ConstructionSlice.Emit(writer, plan);
            writer.Line();
            InferenceSlice.Emit(writer, plan);
            writer.Line();
            TrainerSlice.Emit(writer, plan);
            if (plan.Network.Weights is { } weights)
            {
                PretrainedSlice.Emit(writer, plan.Network.Type, weights);
            }
        },
        kernels: writer =>
        {
            NetworkKernelsSlice.Emit(writer, plan);
            if (plan.IsNarrow)
            {
                writer.Line();
                NarrowKernelsSlice.Emit(writer, plan);
            }

            if (plan.HasLanes)
            {
                writer.Line();
                LaneKernelsSlice.Emit(writer, plan);
            }

            if (plan.HasColumns)
            {
                writer.Line();
                ColumnKernelsSlice.Emit(writer, plan);
            }

            foreach (var steps in plan.KernelGroups)
            {
                writer.Line();
                StepEmitter.For(steps[0]).EmitKernels(writer, LayerNumbers.Of(steps));
            }

            if (InitialWeightsSlice.IsNeeded(plan))
            {
                writer.Line();
                InitialWeightsSlice.EmitHolder(writer, plan);
            }

            writer.Line();
            InfoSlice.EmitHolder(writer, plan);
        });
}
