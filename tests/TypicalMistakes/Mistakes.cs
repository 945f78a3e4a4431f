using NetGen;
using static NetGen.Act;
using static NetGen.Init;

namespace TypicalMistakes;

// The layer before gives 128.
[Layer(784, 128, Act = ReLU)]
[Layer(100, 10, Act = Softmax)]
public partial class WrongShape;

// All neurons stay alike.
[Layer(784, 128, Init = Zeros, Act = Tanh)]
[Layer(128, 10, Act = Softmax)]
public partial class ZeroWeights;

// The same, for a value that is not zero.
[Layer(784, 128, Act = Tanh,
    Init = Constant, Value = 0.1)]
[Layer(128, 10, Act = Softmax)]
public partial class ConstantWeights;

// ReLU halves the signal, and Xavier does not make up for it.
[Layer(784, 512, Init = Xavier, Act = ReLU)]
[Layer(512, 256, Init = He, Act = ReLU)]
[Layer(256, 10, Act = Softmax)]
public partial class StarvedReLU;

// Cross-entropy takes probabilities.
[Network(Loss = Loss.SoftmaxCrossEntropy)]
[Layer(784, 128, Act = Tanh)]
[Layer(128, 10)]
public partial class ForgottenSoftmax;

// A price below zero can never be learned, nor one whose neuron is dead.
[Layer(13, 64, Act = Tanh)]
[Layer(64, 1, Act = ReLU)]
public partial class OneSidedHead;

// Dropout on the answers themselves.
[Layer(784, 128, Act = Tanh, Dropout = 0.2)]
[Layer(128, 10, Act = Softmax, Dropout = 0.2)]
public partial class DropoutOnHead;

// The image has become 4 x 4 x 16, and those are 256 values.
[Input(28, 28, 1)]
[Conv2D(1, 6, 5, Act = ReLU)]
[MaxPool2D(2)]
[Conv2D(6, 16, 5, Act = ReLU)]
[MaxPool2D(2)]
[Layer(400, 10, Act = Softmax)]
public partial class WrongFlattening;

// Kernels of a grey image over colours.
[Input(32, 32, 3)]
[Conv2D(1, 32, 3, Act = ReLU)]
[GlobalAveragePool]
[Layer(32, 10, Act = Softmax)]
public partial class GreyKernels;

// Nothing says how large the image is.
[Conv2D(1, 32, 3, Act = ReLU)]
[GlobalAveragePool]
[Layer(32, 10, Act = Softmax)]
public partial class ImageOfNoSize;
