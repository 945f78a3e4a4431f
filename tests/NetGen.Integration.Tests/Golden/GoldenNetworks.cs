namespace NetGen.Integration.Tests.Golden;

/// <summary>One declaration per case of the manifest; cases that differ only in the optimizer share one.</summary>
internal static partial class GoldenNetworks
{
    /// <summary>The network of a case, and the means to build it.</summary>
    public static IGoldenNetwork Of(string caseName) => caseName switch
    {
        "act-Linear" => new GoldenNetwork<ActLinearNet>(new ActLinearNet()),
        "act-ReLU" => new GoldenNetwork<ActReLUNet>(new ActReLUNet()),
        "act-LeakyReLU" => new GoldenNetwork<ActLeakyReLUNet>(new ActLeakyReLUNet()),
        "act-ReLU6" => new GoldenNetwork<ActReLU6Net>(new ActReLU6Net()),
        "act-ELU" => new GoldenNetwork<ActELUNet>(new ActELUNet()),
        "act-SELU" => new GoldenNetwork<ActSELUNet>(new ActSELUNet()),
        "act-GELU" => new GoldenNetwork<ActGELUNet>(new ActGELUNet()),
        "act-SiLU" => new GoldenNetwork<ActSiLUNet>(new ActSiLUNet()),
        "act-Mish" => new GoldenNetwork<ActMishNet>(new ActMishNet()),
        "act-Tanh" => new GoldenNetwork<ActTanhNet>(new ActTanhNet()),
        "act-Sigmoid" => new GoldenNetwork<ActSigmoidNet>(new ActSigmoidNet()),
        "act-HardTanh" => new GoldenNetwork<ActHardTanhNet>(new ActHardTanhNet()),
        "act-HardSigmoid" => new GoldenNetwork<ActHardSigmoidNet>(new ActHardSigmoidNet()),
        "act-HardSwish" => new GoldenNetwork<ActHardSwishNet>(new ActHardSwishNet()),
        "act-Softplus" => new GoldenNetwork<ActSoftplusNet>(new ActSoftplusNet()),
        "act-Softsign" => new GoldenNetwork<ActSoftsignNet>(new ActSoftsignNet()),
        "loss-SoftmaxCrossEntropy-Softmax" => new GoldenNetwork<LossSoftmaxCrossEntropySoftmaxNet>(new LossSoftmaxCrossEntropySoftmaxNet()),
        "loss-BinaryCrossEntropy-Sigmoid" => new GoldenNetwork<LossBinaryCrossEntropySigmoidNet>(new LossBinaryCrossEntropySigmoidNet()),
        "loss-MeanSquaredError-Linear" => new GoldenNetwork<LossMeanSquaredErrorLinearNet>(new LossMeanSquaredErrorLinearNet()),
        "loss-MeanAbsoluteError-Linear" => new GoldenNetwork<LossMeanAbsoluteErrorLinearNet>(new LossMeanAbsoluteErrorLinearNet()),
        "loss-Huber-Linear" => new GoldenNetwork<LossHuberLinearNet>(new LossHuberLinearNet()),
        "loss-MeanSquaredError-Tanh" => new GoldenNetwork<LossMeanSquaredErrorTanhNet>(new LossMeanSquaredErrorTanhNet()),
        "loss-MeanSquaredError-Sigmoid" => new GoldenNetwork<LossMeanSquaredErrorSigmoidNet>(new LossMeanSquaredErrorSigmoidNet()),
        "shape-1-1" => new GoldenNetwork<Shape11Net>(new Shape11Net()),
        "shape-1-8-1" => new GoldenNetwork<Shape181Net>(new Shape181Net()),
        "shape-3-2-1" => new GoldenNetwork<Shape321Net>(new Shape321Net()),
        "shape-17-1-17" => new GoldenNetwork<Shape17117Net>(new Shape17117Net()),
        "shape-15-16-17" => new GoldenNetwork<Shape151617Net>(new Shape151617Net()),
        "shape-31-33-3" => new GoldenNetwork<Shape31333Net>(new Shape31333Net()),
        "shape-64-32-10" => new GoldenNetwork<Shape643210Net>(new Shape643210Net()),
        "shape-100-1-5" => new GoldenNetwork<Shape10015Net>(new Shape10015Net()),
        "shape-127-129-31-2" => new GoldenNetwork<Shape127129312Net>(new Shape127129312Net()),
        "shape-16-16-16-16-16-16" => new GoldenNetwork<Shape161616161616Net>(new Shape161616161616Net()),
        "shape-2-2-2-2-2-2-2-2-2" => new GoldenNetwork<Shape222222222Net>(new Shape222222222Net()),
        "opt-0-SGD" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        "opt-1-SGD" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        "opt-2-SGD" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        "opt-3-SGD" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        "opt-4-Adam" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        "opt-5-Adam" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        "opt-6-AdamW" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        "opt-7-RMSprop" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        "opt-8-RMSprop" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        "opt-9-Adagrad" => new GoldenNetwork<OptimizerNet>(new OptimizerNet()),
        _ => throw new ArgumentException($"No network is declared for the case '{caseName}'.", nameof(caseName)),
    };

#pragma warning disable NG1004 // PyTorch's vectors have this activation too.
    [Layer(5, 7, Act = Act.Linear)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActLinearNet;
#pragma warning restore NG1004

    [Layer(5, 7, Act = Act.ReLU)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActReLUNet;

    [Layer(5, 7, Act = Act.LeakyReLU)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActLeakyReLUNet;

    [Layer(5, 7, Act = Act.ReLU6)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActReLU6Net;

    [Layer(5, 7, Act = Act.ELU)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActELUNet;

    [Layer(5, 7, Act = Act.SELU)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActSELUNet;

    [Layer(5, 7, Act = Act.GELU)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActGELUNet;

    [Layer(5, 7, Act = Act.SiLU)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActSiLUNet;

    [Layer(5, 7, Act = Act.Mish)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActMishNet;

    [Layer(5, 7, Act = Act.Tanh)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActTanhNet;

    [Layer(5, 7, Act = Act.Sigmoid)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActSigmoidNet;

    [Layer(5, 7, Act = Act.HardTanh)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActHardTanhNet;

    [Layer(5, 7, Act = Act.HardSigmoid)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActHardSigmoidNet;

    [Layer(5, 7, Act = Act.HardSwish)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActHardSwishNet;

    [Layer(5, 7, Act = Act.Softplus)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActSoftplusNet;

    [Layer(5, 7, Act = Act.Softsign)]
    [Layer(7, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class ActSoftsignNet;

    [Layer(8, 16, Act = Act.Tanh)]
    [Layer(16, 10, Act = Act.Softmax)]
    [Network(Loss = Loss.SoftmaxCrossEntropy)]
    internal sealed partial class LossSoftmaxCrossEntropySoftmaxNet;

    [Layer(8, 16, Act = Act.Tanh)]
    [Layer(16, 1, Act = Act.Sigmoid)]
    [Network(Loss = Loss.BinaryCrossEntropy)]
    internal sealed partial class LossBinaryCrossEntropySigmoidNet;

    [Layer(8, 16, Act = Act.Tanh)]
    [Layer(16, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class LossMeanSquaredErrorLinearNet;

    [Layer(8, 16, Act = Act.Tanh)]
    [Layer(16, 2, Act = Act.Linear)]
    [Network(Loss = Loss.MeanAbsoluteError)]
    internal sealed partial class LossMeanAbsoluteErrorLinearNet;

    [Layer(8, 16, Act = Act.Tanh)]
    [Layer(16, 5, Act = Act.Linear)]
    [Network(Loss = Loss.Huber)]
    internal sealed partial class LossHuberLinearNet;

    [Layer(8, 16, Act = Act.Tanh)]
    [Layer(16, 4, Act = Act.Tanh)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class LossMeanSquaredErrorTanhNet;

    [Layer(8, 16, Act = Act.Tanh)]
    [Layer(16, 2, Act = Act.Sigmoid)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class LossMeanSquaredErrorSigmoidNet;

    [Layer(1, 1, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape11Net;

    [Layer(1, 8, Act = Act.ReLU)]
    [Layer(8, 1, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape181Net;

    [Layer(3, 2, Act = Act.SiLU)]
    [Layer(2, 1, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape321Net;

    [Layer(17, 1, Act = Act.Tanh)]
    [Layer(1, 17, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape17117Net;

    [Layer(15, 16, Act = Act.ReLU)]
    [Layer(16, 17, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape151617Net;

    [Layer(31, 33, Act = Act.SiLU)]
    [Layer(33, 3, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape31333Net;

    [Layer(64, 32, Act = Act.Tanh)]
    [Layer(32, 10, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape643210Net;

    [Layer(100, 1, Act = Act.ReLU)]
    [Layer(1, 5, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape10015Net;

    [Layer(127, 129, Act = Act.SiLU)]
    [Layer(129, 31, Act = Act.Tanh)]
    [Layer(31, 2, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape127129312Net;

    [Layer(16, 16, Act = Act.Tanh)]
    [Layer(16, 16, Act = Act.ReLU)]
    [Layer(16, 16, Act = Act.SiLU)]
    [Layer(16, 16, Act = Act.Tanh)]
    [Layer(16, 16, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape161616161616Net;

    [Layer(2, 2, Act = Act.ReLU)]
    [Layer(2, 2, Act = Act.SiLU)]
    [Layer(2, 2, Act = Act.Tanh)]
    [Layer(2, 2, Act = Act.ReLU)]
    [Layer(2, 2, Act = Act.SiLU)]
    [Layer(2, 2, Act = Act.Tanh)]
    [Layer(2, 2, Act = Act.ReLU)]
    [Layer(2, 2, Act = Act.Linear)]
    [Network(Loss = Loss.MeanSquaredError)]
    internal sealed partial class Shape222222222Net;

    [Layer(6, 12, Act = Act.Tanh)]
    [Layer(12, 4, Act = Act.Softmax)]
    [Network(Loss = Loss.SoftmaxCrossEntropy)]
    internal sealed partial class OptimizerNet;
}
