namespace NetGen.Tests;

/// <summary>
/// The bits that seed 42 must give for layer 0, on every OS and CPU and in every version. They were computed by a second
/// implementation, with an orthogonalization in 50 decimal digits.
/// </summary>
public class InitializerBitsTests
{
    private static readonly Dictionary<string, (WeightInitializer Initializer, uint[] Bits)> Cases = new()
    {
        ["Normal"] = (WeightInitializer.Normal(0.5, 2), [0x4005FD80, 0x403454B1, 0x3E70F9E7, 0xC0025B35, 0x3FCE0C29, 0xC03A2F4E]),
        ["Uniform"] = (WeightInitializer.Uniform(-1, 3), [0x400986FE, 0x402071EA, 0x3F4A1890, 0xBF1737D5, 0x3FEBC7DF, 0xBF52CDA2]),
        ["TruncatedNormal"] = (WeightInitializer.TruncatedNormal(0.5, 2), [0x40005469, 0x402A0C8F, 0x3E7D600D, 0xBFEC4265, 0x3FC6EEB9, 0xC021ED4D]),
        ["Xavier"] = (WeightInitializer.Xavier(), [0x3F010232, 0x3F3BA014, 0xBDAB6917, 0xBF4D5DC2, 0x3EB3AD6E, 0xBF89FDFF]),
        ["XavierUniform"] = (WeightInitializer.XavierUniform(), [0x3F21171B, 0x3F534CE4, 0xBDEC321A, 0xBF5F0AE4, 0x3EEC22C2, 0xBF7FADBD]),
        ["Xavier truncated"] = (WeightInitializer.Xavier(truncated: true), [0x3F0A85EF, 0x3F46841A, 0xBDB9F3DF, 0xBF57E359, 0x3EC208CE, 0xBF8B6F3C]),
        ["He"] = (WeightInitializer.He(), [0x3F268CA3, 0x3F723926, 0xBDDD4A3E, 0xBF849037, 0x3EE7F66D, 0xBFB225AA]),
        ["HeUniform"] = (WeightInitializer.HeUniform(), [0x3F4FF775, 0x3F8864D0, 0xBE1876B3, 0xBF8FF92D, 0x3F186CCC, 0xBFA50A35]),
        ["He of fan-out, truncated"] = (WeightInitializer.He(mode: FanMode.Out, truncated: true), [0x3F5B063D, 0x3F9CF0D1, 0xBE13022A, 0xBFAAACAC, 0x3F1965CD, 0xBFDC7720]),
        ["LeCun"] = (WeightInitializer.LeCun(), [0x3EEB894F, 0x3F2B4717, 0xBD9C79C6, 0xBF3B790E, 0x3EA405B7, 0xBF7BF027]),
        ["LeCunUniform"] = (WeightInitializer.LeCunUniform(), [0x3F130DFB, 0x3F40E3D4, 0xBDD79DBF, 0xBF4B9BEB, 0x3ED78FBD, 0xBF6966D1]),
        ["LeCun truncated"] = (WeightInitializer.LeCun(truncated: true), [0x3EFCE856, 0x3F353831, 0xBDA9C030, 0xBF4513F4, 0x3EB120DC, 0xBF7E9249]),
        ["VarianceScaling"] = (WeightInitializer.VarianceScaling(3, FanMode.Out), [0x3F79D2F5, 0x3FB5AADC, 0xBE25F7AF, 0xBFC6D853, 0x3F2DF8D2, 0xC0059C40]),
        ["Sparse"] = (WeightInitializer.Sparse(0.5), [0x3C028C29, 0, 0, 0, 0x3BB5D220, 0xBC8BA365]),
        ["Orthogonal"] = (WeightInitializer.Orthogonal(), [0x3F1067E3, 0x3F5204BA, 0xBDBFDE51, 0xBF0D66B0, 0x3E94C458, 0xBF4805A5]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bits_of_a_layer_of_3_inputs_and_2_outputs_never_change(string name) =>
        Assert.Equal(Cases[name].Bits, Bits(Weights.Draw(Cases[name].Initializer, inputs: 3, outputs: 2)));

    [Fact]
    public void The_bits_of_tall_and_square_orthogonal_matrices_never_change()
    {
        Assert.Equal(
            [0x3FD027E2, 0x3F5C0C2E, 0xBE8A4925, 0xBF844C38, 0x3F90F482, 0xBFBD8C0B],
            Bits(Weights.Draw(WeightInitializer.Orthogonal(2), inputs: 2, outputs: 3)));
        Assert.Equal(
            [0x3EFEE6DD, 0x3F107A78, 0x3F2893C1, 0xBF4AE2F9, 0x3F1ABAC1, 0x3DA63D2F, 0xBEB4533C, 0xBF0FF276, 0x3F3F8926],
            Bits(Weights.Draw(WeightInitializer.Orthogonal(), inputs: 3, outputs: 3)));
    }

    [Fact]
    public void The_bits_of_whole_matrices_never_change()
    {
        Assert.Equal(0x6676752b0825335dUL, Hash(Weights.Draw(WeightInitializer.He(), 784, 128)));
        Assert.Equal(0xfac7c45ed571db32UL, Hash(Weights.Draw(WeightInitializer.LeCun(truncated: true), 784, 128)));
        Assert.Equal(0x9c2e1a0ee7bdd5ecUL, Hash(Weights.Draw(WeightInitializer.Sparse(), 100, 37)));
        Assert.Equal(0x91d8881165421c58UL, Hash(Weights.Draw(WeightInitializer.Orthogonal(), 61, 37)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_seed_and_layer_give_the_same_bits_and_another_seed_or_layer_others(string name)
    {
        var initializer = Cases[name].Initializer;
        var bits = Bits(Weights.Draw(initializer, 8, 8));

        Assert.Equal(bits, Bits(Weights.Draw(initializer, 8, 8)));
        Assert.NotEqual(bits, Bits(Weights.Draw(initializer, 8, 8, layer: 1)));
        Assert.NotEqual(bits, Bits(Weights.Draw(initializer, 8, 8, seed: 43)));
    }

    private static uint[] Bits(float[] weight) => [.. weight.Select(BitConverter.SingleToUInt32Bits)];

    /// <summary>FNV-1a over the bits of the weights.</summary>
    private static ulong Hash(float[] weight)
    {
        var hash = 0xcbf29ce484222325;
        foreach (var bits in Bits(weight))
        {
            hash = (hash ^ bits) * 0x100000001b3;
        }

        return hash;
    }
}
