using CsCheck;

namespace NetGen.Onnx.Tests.Composing;

/// <summary>What is drawn from one seed, the same in every run. A seed given to CsCheck is that of its first sample only, and others follow at random.</summary>
internal static class SeededSamples
{
    private const string Seed = "0000KOIPe036";
    private const int Count = 400;

    /// <summary>How many samples are tried to find a simpler one that fails too.</summary>
    private const int Tries = 1000;

    /// <summary>Checks each; one that fails is named by its own seed: with NETGEN_MODELS_SEED=that NETGEN_MODELS=1 it is the only one.</summary>
    public static void ForEach<T>(Gen<T> gen, Action<T> check)
    {
        var random = PCG.Parse(Settings.Seed ?? Seed);
        for (var left = Settings.Iterations ?? Count; left > 0; left--)
        {
            var seed = random.ToString();
            var sample = gen.Generate(random, null, out _);
            try
            {
                check(sample);
            }
            catch (Exception)
            {
                gen.Sample(check, seed: seed, iter: Tries, threads: 1);
                throw;
            }
        }
    }
}
