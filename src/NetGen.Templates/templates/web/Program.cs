using NetGen;

if (args is ["train"])
{
    Training.Run();
    return;
}

// One for all requests: any number of threads may use it at once, and it allocates nothing.
var net = WineNet.LoadPretrained();

var app = WebApplication.CreateBuilder(args).Build();
app.MapPost("/classify", (float[] wine) =>
{
    // -1 where the numbers are so large that no class can be told.
    var grape = wine.Length == WineNet.InputSize ? net.Classify(wine) : -1;
    if (grape < 0)
    {
        return Results.BadRequest($"A wine is an array of {WineNet.InputSize} measurements, in the order of wine.csv.");
    }

    var probabilities = new float[WineNet.OutputSize];
    net.Forward(wine, probabilities);
    return Results.Ok(new Classification(WineNet.Grapes[grape], WineNet.Grapes.Zip(probabilities).ToDictionary()));
});
app.Run();
