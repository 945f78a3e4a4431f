using System.Diagnostics;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Soak;

/// <summary>Trains, infers, saves and loads for minutes on end, and prints what memory the process has after each.</summary>
internal static class SoakRun
{
    /// <summary>More than this, from the second minute's end to the last's, is growth: a collector leaves less undone.</summary>
    private const long MostGrowthBytes = 256 * 1024;

    /// <summary>Returns 0 where the managed heap does not grow.</summary>
    /// <param name="minutes">At least 3: the first warms up.</param>
    public static int Run(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 3);
        Console.WriteLine("| minute | rounds | managed heap, bytes | process, MB | allocated in it, MB |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        var (rounds, heaps) = (0, new List<long>());
        for (var minute = 1; minute <= minutes; minute++)
        {
            var (start, allocated) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
            while (start.Elapsed < TimeSpan.FromMinutes(1))
            {
                Round((ulong)rounds++);
            }

            heaps.Add(HeapBytes());
            Console.WriteLine($"| {minute} | {rounds:N0} | {heaps[^1]:N0} | {Environment.WorkingSet / 1e6:0.0} | {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:N0} |");
        }

        var growth = heaps[^1] - heaps[1];
        Console.WriteLine($"managed heap: {growth:+#,0;-#,0;0} bytes since the second minute");
        return growth <= MostGrowthBytes ? 0 : 1;
    }

    /// <summary>Networks come and go, and so do their trainers, worker threads and files.</summary>
    private static void Round(ulong seed)
    {
        Use<DigitSoftmaxNet>(seed, threads: 1, net => net.Fit(Data(DigitSoftmaxNet.InputSize, seed), new Adam(), Options(threads: 1, seed)));
        Use<LeNet>(seed, threads: 2, net => net.Fit(Data(LeNet.InputSize, seed), new Adam(), Options(threads: 2, seed)));
        Use<ImageNetInt8>(seed, threads: 2, net => net.Quantize());
    }

    private static void Use<TNetwork>(ulong seed, int threads, Action<TNetwork> change) where TNetwork : class, INetwork<TNetwork>
    {
        var net = TNetwork.Create(seed);
        change(net);
        using var file = new MemoryStream();
        net.Save(file);
        file.Position = 0;
        var same = NetworkFiles.Load<TNetwork>(file);
        var (inputs, outputs) = (new float[64 * TNetwork.Info.InputSize], new float[64 * TNetwork.Info.OutputSize]);
        for (var i = 0; i < 20; i++)
        {
            same.Forward(inputs, outputs, threads);
        }
    }

    private static Dataset Data(int inputs, ulong seed)
    {
        const int rows = 256;
        var random = new Random((int)seed);
        return Dataset.FromLabels([.. Enumerable.Range(0, rows * inputs).Select(_ => random.NextSingle())], inputs, [.. Enumerable.Range(0, rows).Select(row => row % 10)]);
    }

    private static FitOptions Options(int threads, ulong seed) => new() { Epochs = 2, BatchSize = 50, Threads = threads, Seed = seed };

    private static long HeapBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
