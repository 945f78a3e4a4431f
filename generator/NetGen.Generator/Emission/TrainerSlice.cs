using NetGen.Generator.Planning;
using NetGen.Model;

namespace NetGen.Generator.Emission;

/// <summary>The nested trainer and its factories.</summary>
internal static class TrainerSlice
{
    /// <summary>What the loss compares the outputs with: the first word of the library's base class.</summary>
    public static string TargetKind(NetworkModel network) => network.Loss == Loss.SoftmaxCrossEntropy ? "Class" : "Value";

    public static void Emit(CodeWriter writer, NetworkPlan plan)
    {
        var targets = TargetKind(plan.Network);
        const string Constraint = "where TOptimizer : struct, global::NetGen.IOptimizer<TOptimizer>";
        writer.Lines($$"""
            /// <summary>A trainer for this network, with the optimizer's update fused into the backward pass.</summary>
            /// <typeparam name="TOptimizer">The optimizer.</typeparam>
            /// <param name="optimizer">The optimizer with its settings.</param>
            /// <param name="batchSize">Rows that one step takes at the most.</param>
            /// <exception cref="global::System.ArgumentOutOfRangeException">The batch size is not positive, or takes more memory than one buffer holds.</exception>
            public Trainer<TOptimizer> CreateTrainer<TOptimizer>(TOptimizer optimizer, int batchSize) {{Constraint}} =>
                new(__parameters, optimizer, batchSize);

            global::NetGen.ITrainer global::NetGen.INetwork<{{plan.Network.Type.FullName}}>.CreateTrainer<TOptimizer>(TOptimizer optimizer, int batchSize) =>
                new Trainer<TOptimizer>(__parameters, optimizer, batchSize);

            /// <summary>Trains this network. Owns the optimizer's state and scratch memory; allocates nothing per step.</summary>
            /// <typeparam name="TOptimizer">The optimizer.</typeparam>
            public sealed class Trainer<TOptimizer> : global::NetGen.{{targets}}Trainer<TOptimizer> {{Constraint}}
            {
                internal Trainer(global::NetGen.NetworkParameters parameters, TOptimizer optimizer, int batchSize)
                    : base(parameters, optimizer, batchSize, new() { FloatsPerRow = {{new TrainingBuffers(plan).FloatsPerRow}}, TransposedFloats = {{plan.TransposedFloats}} })
                {
                }

                /// <inheritdoc/>
                protected override float Run(in global::NetGen.Kernels.TrainingPass pass, ref global::NetGen.Kernels.StoreSink sink) =>
                    Run<global::NetGen.Generated.Kernels, global::NetGen.Kernels.StoreSink>(pass, ref sink);

                /// <inheritdoc/>
                protected override float Run(in global::NetGen.Kernels.TrainingPass pass, ref global::NetGen.Kernels.UpdateSink<TOptimizer> sink) =>
                    Run<global::NetGen.Generated.Kernels, global::NetGen.Kernels.UpdateSink<TOptimizer>>(pass, ref sink);
            }
            """);
    }
}
