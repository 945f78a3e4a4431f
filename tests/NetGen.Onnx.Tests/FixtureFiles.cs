namespace NetGen.Onnx.Tests;

/// <summary>The files that Fixtures/make.py has made.</summary>
public static class FixtureFiles
{
    /// <summary>Exporter and activation of each model.</summary>
    public static TheoryData<string, Act> All
    {
        get
        {
            var data = new TheoryData<string, Act>();
            foreach (var activation in Enum.GetValues<Act>())
            {
                data.Add("pytorch", activation);
                data.Add("keras", activation);
            }

            return data;
        }
    }

    public static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, "Fixtures", .. parts]);
}
