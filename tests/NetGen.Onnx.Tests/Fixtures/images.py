"""Writes the fixtures of networks over images: as PyTorch exports them, and as tf2onnx writes such a Keras model (pixel by pixel, with a Transpose
first and before Flatten), with PyTorch's outputs. Debian's python3-torch and python3-onnx: python3 tests/NetGen.Onnx.Tests/Fixtures/images.py"""

import pathlib

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

FOLDER = pathlib.Path(__file__).parent / "images"
ROWS = 4


class LeNet(torch.nn.Module):
    """Flattened channel by channel."""

    shape = (1, 14, 14)

    def __init__(self):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 4, 3, padding=1)
        self.conv2 = torch.nn.Conv2d(4, 6, 3)
        self.fc1 = torch.nn.Linear(6 * 2 * 2, 10)
        self.fc2 = torch.nn.Linear(10, 3)

    def forward(self, x):
        x = torch.nn.functional.max_pool2d(torch.relu(self.conv1(x)), 2)
        x = torch.nn.functional.max_pool2d(torch.relu(self.conv2(x)), 2)
        x = torch.relu(self.fc1(x.view(x.size(0), -1)))
        return torch.softmax(self.fc2(x), dim=1)


class Residual(torch.nn.Module):
    """A shortcut, batch normalization that the exporter folds, and a pool over all pixels."""

    shape = (3, 8, 7)

    def __init__(self):
        super().__init__()
        self.stem = torch.nn.Conv2d(3, 6, 3, stride=2, padding=1, bias=False)
        self.norm = torch.nn.BatchNorm2d(6)
        self.body = torch.nn.Conv2d(6, 6, (3, 1), padding=(1, 0), groups=2)
        self.wide = torch.nn.Conv2d(6, 6, 3, padding=2, dilation=2, groups=6)
        self.pool = torch.nn.AvgPool2d(3, stride=2, padding=1, ceil_mode=True)
        self.head = torch.nn.Linear(6, 4)
        torch.nn.init.uniform_(self.norm.running_mean, -1, 1)
        torch.nn.init.uniform_(self.norm.running_var, 0.5, 2)
        torch.nn.init.uniform_(self.norm.weight, 0.5, 2)

    def forward(self, x):
        x = torch.nn.functional.silu(self.norm(self.stem(x)))
        x = torch.nn.functional.hardswish(self.wide(x) + torch.tanh(self.body(x)) + x)
        x = torch.nn.functional.adaptive_avg_pool2d(self.pool(x), 1)
        return self.head(torch.flatten(x, 1))


class Separable(torch.nn.Module):
    """Mobile: depthwise and one-pixel kernels, clipped activations, a maximum over all pixels; an image as the output of one pixel."""

    shape = (2, 9, 9)

    def __init__(self):
        super().__init__()
        self.first = torch.nn.Conv2d(2, 8, 3, stride=2, bias=False)
        self.deep = torch.nn.Conv2d(8, 8, 3, padding=1, groups=8)
        self.point = torch.nn.Conv2d(8, 5, 1)
        self.classes = torch.nn.Conv2d(5, 3, 1)

    def forward(self, x):
        x = torch.nn.functional.relu6(self.deep(torch.nn.functional.leaky_relu(self.first(x), 0.1)))
        x = torch.nn.functional.adaptive_max_pool2d(torch.nn.functional.elu(self.point(x)), 1)
        return self.classes(x).flatten(1)


def export_pytorch(net, path):
    torch.onnx.export(net, torch.zeros(1, *net.shape), path, opset_version=14, input_names=["x"], output_names=["y"], dynamic_axes={"x": {0: "batch"}, "y": {0: "batch"}})


class Keras:
    """A graph as tf2onnx writes it."""

    def __init__(self):
        self.nodes, self.initializers = [], []

    def constant(self, value, name):
        self.initializers.append(numpy_helper.from_array(numpy.asarray(value), name))
        return name

    def add(self, operator, name, inputs, **attributes):
        self.nodes.append(helper.make_node(operator, inputs, [f"{name}:0"], name, **attributes))
        return f"{name}:0"

    def conv(self, value, layer, name, **attributes):
        root = f"StatefulPartitionedCall/sequential/{name}"
        weight = self.constant(layer.weight.detach().numpy(), f"{root}/Conv2D/ReadVariableOp:0")
        bias = [self.constant(layer.bias.detach().numpy(), f"{root}/BiasAdd/ReadVariableOp:0")] if layer.bias is not None else []
        return self.add("Conv", f"{root}/BiasAdd", [value, weight, *bias], kernel_shape=list(layer.kernel_size), strides=list(layer.stride), group=layer.groups, **attributes)

    def dense(self, value, weight, bias, name):
        root = f"StatefulPartitionedCall/sequential/{name}"
        product = self.add("MatMul", f"{root}/MatMul", [value, self.constant(weight, f"{root}/MatMul/ReadVariableOp:0")])
        return self.add("Add", f"{root}/BiasAdd", [product, self.constant(bias, f"{root}/BiasAdd/ReadVariableOp:0")])

    def save(self, output, shape, size, path):
        self.nodes.append(helper.make_node("Identity", [output], ["dense"], "Identity"))
        graph = helper.make_graph(
            self.nodes, "tf2onnx", [helper.make_tensor_value_info("input_1", TensorProto.FLOAT, ["unk__12", shape[1], shape[2], shape[0]])],
            [helper.make_tensor_value_info("dense", TensorProto.FLOAT, ["unk__13", size])], self.initializers)
        model = helper.make_model(graph, producer_name="tf2onnx", producer_version="1.16.1", ir_version=8, opset_imports=[helper.make_opsetid("", 15)])
        onnx.checker.check_model(model)
        onnx.save(model, path)


def pixels_first(layer, channels, height, width):
    """Weights of a layer that takes a row of pixels instead of one of channels."""
    weight = layer.weight.detach().numpy()
    return weight.reshape(-1, channels, height, width).transpose(2, 3, 1, 0).reshape(-1, weight.shape[0])


def export_lenet(net, path):
    graph = Keras()
    value = graph.add("Transpose", "StatefulPartitionedCall/sequential/conv2d/Conv2D__6", ["input_1"], perm=[0, 3, 1, 2])
    value = graph.add("Relu", "Relu__8", [graph.conv(value, net.conv1, "conv2d", auto_pad="SAME_UPPER", dilations=[1, 1])])
    value = graph.add("MaxPool", "max_pooling2d", [value], kernel_shape=[2, 2], strides=[2, 2], auto_pad="VALID")
    value = graph.add("Relu", "Relu__9", [graph.conv(value, net.conv2, "conv2d_1", auto_pad="VALID")])
    value = graph.add("MaxPool", "max_pooling2d_1", [value], kernel_shape=[2, 2], strides=[2, 2])
    value = graph.add("Transpose", "max_pooling2d_1__10", [value], perm=[0, 2, 3, 1])
    value = graph.add("Reshape", "flatten/Reshape", [value, graph.constant(numpy.array([-1, 24], dtype=numpy.int64), "const_fold_opt__22")])
    value = graph.add("Relu", "dense/Relu", [graph.dense(value, pixels_first(net.fc1, 6, 2, 2), net.fc1.bias.detach().numpy(), "dense")])
    value = graph.add("Softmax", "dense_1/Softmax", [graph.dense(value, net.fc2.weight.detach().numpy().T, net.fc2.bias.detach().numpy(), "dense_1")], axis=-1)
    graph.save(value, net.shape, 3, path)


def export_residual(net, path):
    """Normalization as Mul and Add, padding by Pad, and a mean over height and width."""
    graph = Keras()
    scale = (net.norm.weight / torch.sqrt(net.norm.running_var + net.norm.eps)).detach().numpy()
    value = graph.add("Pad", "zero_padding2d/Pad", ["input_1", graph.constant(numpy.array([0, 1, 1, 0, 0, 1, 1, 0], dtype=numpy.int64), "const_fold_opt__30")])
    value = graph.conv(graph.add("Transpose", "Conv2D__5", [value], perm=[0, 3, 1, 2]), net.stem, "conv2d")
    value = graph.add("Mul", "batch_normalization/mul", [value, graph.constant(scale.reshape(1, 6, 1, 1), "mul_const")])
    offset = (net.norm.bias.detach().numpy() - net.norm.running_mean.numpy() * scale).reshape(1, 6, 1, 1)
    value = graph.add("Add", "batch_normalization/add_1", [value, graph.constant(offset, "add_const")])
    value = graph.add("Mul", "swish/mul", [value, graph.add("Sigmoid", "swish/Sigmoid", [value])])
    body = graph.add("Tanh", "body/Tanh", [graph.conv(value, net.body, "conv2d_1", pads=[1, 0, 1, 0])])
    wide = graph.conv(value, net.wide, "depthwise_conv2d", pads=[2, 2, 2, 2], dilations=[2, 2])
    value = graph.add("Add", "add/add_1", [graph.add("Add", "add/add", [wide, body]), value])
    value = graph.add("HardSwish", "hard_swish", [value])
    value = graph.add("AveragePool", "average_pooling2d", [value], kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1], ceil_mode=1, count_include_pad=1)
    value = graph.add("ReduceMean", "global_average_pooling2d/Mean", [graph.add("Transpose", "Mean__40", [value], perm=[0, 2, 3, 1])], axes=[1, 2], keepdims=0)
    value = graph.dense(value, net.head.weight.detach().numpy().T, net.head.bias.detach().numpy(), "dense")
    graph.save(value, net.shape, 4, path)


def main():
    FOLDER.mkdir(exist_ok=True)
    lines = []
    for number, (name, module, keras) in enumerate([("LeNet", LeNet, export_lenet), ("Residual", Residual, export_residual), ("Separable", Separable, None)]):
        torch.manual_seed(number)
        net = module().eval()
        export_pytorch(net, str(FOLDER / f"{name}.pytorch.onnx"))
        if keras is not None:
            keras(net, str(FOLDER / f"{name}.keras.onnx"))
        x = torch.randn(ROWS, *net.shape)
        with torch.no_grad():
            y = net(x)
        lines.append(" ".join([name, *map(str, net.shape)] + [repr(float(value)) for value in torch.cat([x.flatten(), y.flatten()])]))
    (FOLDER / "expected.txt").write_text("\n".join(lines) + "\n")


main()
