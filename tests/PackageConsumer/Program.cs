using NetGen;
using static NetGen.Act;

// Exclusive or: learned from four rows, answered without allocating.
float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];
var net = new XorNet();
net.Fit(Dataset.FromTargets(inputs, 2, targets, 1), new Adam(0.02f), new() { Epochs = 2000, BatchSize = 4 });

// The same from the weights that the build has embedded.
var pretrained = PretrainedXorNet.LoadPretrained();

var (answers, pretrainedAnswers) = (0, 0);
for (var row = 0; row < 4; row++)
{
    answers = answers * 2 + net.Classify(inputs.AsSpan(2 * row, 2));
    pretrainedAnswers = pretrainedAnswers * 2 + pretrained.Classify(inputs.AsSpan(2 * row, 2));
}

var before = GC.GetAllocatedBytesForCurrentThread();
for (var i = 0; i < 1000; i++)
{
    net.Classify(inputs.AsSpan(0, 2));
}

var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
Console.WriteLine($"answers {answers:b4}, with embedded weights {pretrainedAnswers:b4}, {allocated} bytes allocated");
return answers == 0b0110 && pretrainedAnswers == 0b0110 && allocated == 0 ? 0 : 1;

[Layer(2, 8, Act = Tanh)]
[Layer(8, 1, Act = Sigmoid)]
internal sealed partial class XorNet;

[Network(Weights = "xor.safetensors", VerifyOnLoad = true)]
[Layer(2, 8, Act = Tanh)]
[Layer(8, 1, Act = Sigmoid)]
internal sealed partial class PretrainedXorNet;
