using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NetGen.Package.Tests;

/// <summary>A web service in a process of its own, on a port that the system chose.</summary>
internal sealed partial class WebService : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private WebService(Process process) => _process = process;

    public HttpClient Client { get; } = new();

    public static async Task<WebService> StartAsync(string folder, string assembly)
    {
        var service = new WebService(Process.Start(ChildProcess.Info("dotnet", folder, [assembly, "--urls", "http://127.0.0.1:0"]))!);
        try
        {
            service.Client.BaseAddress = await service.AddressAsync();
            return service;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task<Uri> AddressAsync()
    {
        using var limit = new CancellationTokenSource(Longest);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                return new(found.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"The service has ended: {await _process.StandardError.ReadToEndAsync(limit.Token)}");
    }

    [GeneratedRegex("Now listening on: (.*)")]
    private static partial Regex Listening();
}
