using System.Diagnostics;
using Users;

// A service and its clients in one process: one network answers all, and what it allocates while it does so is counted.
const int Clients = 4;
const int RequestsOfEach = 1000;

var net = new ServedNet();
var (free, bytes) = (0, 0L);

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
await using var app = builder.Build();
app.MapPost("/", (float[] row) =>
{
    var outputs = new float[ServedNet.OutputSize];
    var before = GC.GetAllocatedBytesForCurrentThread();
    net.Forward(row, outputs);
    var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
    Interlocked.Add(ref bytes, allocated);
    if (allocated == 0)
    {
        Interlocked.Increment(ref free);
    }

    return outputs;
});
await app.StartAsync();

var clock = Stopwatch.StartNew();
var right = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(RightAnswersAsync))).Sum();
Console.WriteLine(
    $"{Clients * RequestsOfEach} requests: {right} right, {free} without a byte allocated by the network, {bytes} bytes in all, {Clients * RequestsOfEach / clock.Elapsed.TotalSeconds:0} per second");

// Numbers go through JSON and back without losing a bit.
async Task<int> RightAnswersAsync(int seed)
{
    using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
    var random = new Random(seed);
    var right = 0;
    for (var request = 0; request < RequestsOfEach; request++)
    {
        var row = Enumerable.Range(0, ServedNet.InputSize).Select(_ => random.NextSingle()).ToArray();
        var response = await client.PostAsJsonAsync("/", row);
        var outputs = await response.Content.ReadFromJsonAsync<float[]>();
        var expected = new float[ServedNet.OutputSize];
        net.Forward(row, expected);
        right += expected.AsSpan().SequenceEqual(outputs) ? 1 : 0;
    }

    return right;
}
