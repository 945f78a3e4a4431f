namespace NetGen.Onnx.Tests.Reading;

/// <summary>What is left out at a network's end, and said.</summary>
public class EndingTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(-1, 0)]
    public void ArgMax(int axis, int keeps)
    {
        var model = Model((model, z) => model.Add("ArgMax", "a", [model.Add("Softmax", [z])], ("axis", axis), ("keepdims", keeps)));

        var chain = ReadChain.Of(model);

        Assert.Equal(Act.Softmax, Assert.Single(chain.Layers).Activation);
        Assert.Equal("ArgMax 'a' at the end is left out: the network gives the 3 numbers that it chooses from, and Classify the place of the largest.", Assert.Single(chain.Notes));
    }

    [Fact]
    public void ArgMax_of_a_logarithm_and_what_follows_it()
    {
        var model = Model((model, z) => model.Add("Cast", [model.Add("Squeeze", [model.Add("ArgMax", "a", [model.Add("LogSoftmax", "l", [z])], ("axis", 1))])], ("to", 6)));

        var notes = ReadChain.Of(model).Notes;

        Assert.Equal(2, notes.Count);
        Assert.StartsWith("LogSoftmax 'l' gives logarithms", notes[0], StringComparison.Ordinal);
        Assert.StartsWith("ArgMax 'a' at the end is left out", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void ArgMax_over_the_batch_or_before_another_layer()
    {
        Assert.Contains("ArgMax 'a' is used on a layer's outputs in a way that is not known", Reason((model, z) => model.Add("ArgMax", "a", [z])), StringComparison.Ordinal);
        Assert.Contains("Mul 'm' follows ArgMax 'a', which is known at a network's end only", Reason((model, z) =>
            model.Add("Mul", "m", [model.Add("Cast", [model.Add("ArgMax", "a", [z], ("axis", 1))], ("to", 1)), model.Number(2)])), StringComparison.Ordinal);
    }

    public static TheoryData<string> Shapes => ["Squeeze", "Unsqueeze", "Reshape"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Other_shapes(string type)
    {
        var model = Model((model, z) => type switch
        {
            "Squeeze" => model.Add("Squeeze", "s", [z, model.Integers(1)]),
            "Unsqueeze" => model.Add("Unsqueeze", "s", [z, model.Integers(1)]),
            _ => model.Add("Reshape", "s", [z, model.Integers(0, 1, -1, 1)]),
        }, outputs: type == "Squeeze" ? 1 : 3);

        var chain = ReadChain.RequireAgreement(model);

        Assert.Equal(FormattableString.Invariant($"{type} 's' at the end is left out: the network gives rows of {chain.Layers[0].Outputs} numbers."), Assert.Single(chain.Notes));
    }

    [Fact]
    public void A_shape_that_changes_nothing_is_not_worth_a_word() =>
        Assert.Empty(ReadChain.RequireAgreement(Model((model, z) => model.Add("Flatten", [model.Add("Unsqueeze", [z, model.Integers(2)])]))).Notes);

    private static string Reason(Func<ModelBuilder, string, string> build) => Assert.Throws<WeightFormatException>(() => ReadChain.Of(Model(build))).Reason;

    private static ModelBuilder Model(Func<ModelBuilder, string, string> build, int outputs = 3)
    {
        var model = new ModelBuilder(2, outputs);
        model.Graph.Output[0].Type.TensorType.Shape = null;
        return model.End(build(model, model.Add("MatMul", ["x", model.Floats("w", [2, outputs], [.. new float[] { 1, -2, 0.5f, 0.25f, 3, -1 }.Take(2 * outputs)])])));
    }
}
