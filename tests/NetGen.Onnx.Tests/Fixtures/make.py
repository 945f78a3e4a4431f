"""Writes the fixtures: for each activation one file as PyTorch exports it, one as tf2onnx writes a Keras model, and
PyTorch's outputs. Debian's python3-torch and python3-onnx: python3 tests/NetGen.Onnx.Tests/Fixtures/make.py"""

import pathlib

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

FOLDER = pathlib.Path(__file__).parent
INPUTS, HIDDEN, OUTPUTS, ROWS = 4, 6, 3, 8

MODULES = {
    "Linear": torch.nn.Identity(),
    "ReLU": torch.nn.ReLU(),
    "LeakyReLU": torch.nn.LeakyReLU(0.2),
    "ReLU6": torch.nn.ReLU6(),
    "ELU": torch.nn.ELU(0.7),
    "SELU": torch.nn.SELU(),
    "GELU": torch.nn.GELU(),
    "SiLU": torch.nn.SiLU(),
    "Mish": torch.nn.Mish(),
    "Tanh": torch.nn.Tanh(),
    "Sigmoid": torch.nn.Sigmoid(),
    "HardTanh": torch.nn.Hardtanh(),
    "HardSigmoid": torch.nn.Hardsigmoid(),
    "HardSwish": torch.nn.Hardswish(),
    "Softplus": torch.nn.Softplus(),
    "Softsign": torch.nn.Softsign(),
    "Softmax": torch.nn.Softmax(dim=-1),
}

# Each step: operator, inputs ("x" is the layer's sum, numbers are constants, others earlier steps), attributes.
KERAS = {
    "Linear": [("Identity", ["x"], {})],
    "ReLU": [("Relu", ["x"], {})],
    "LeakyReLU": [("LeakyRelu", ["x"], {"alpha": 0.2})],
    "ReLU6": [("Relu", ["x"], {}), ("Min", [0, 6.0], {})],
    "ELU": [("Elu", ["x"], {"alpha": 0.7})],
    "SELU": [("Selu", ["x"], {"alpha": 1.6732631921768188, "gamma": 1.0507010221481323})],
    "GELU": [("Mul", ["x", 0.7071067690849304], {}), ("Erf", [0], {}), ("Add", [1, 1.0], {}), ("Mul", ["x", 0.5], {}), ("Mul", [3, 2], {})],
    "SiLU": [("Sigmoid", ["x"], {}), ("Mul", ["x", 0], {})],
    "Mish": [("Softplus", ["x"], {}), ("Tanh", [0], {}), ("Mul", ["x", 1], {})],
    "Tanh": [("Tanh", ["x"], {})],
    "Sigmoid": [("Sigmoid", ["x"], {})],
    "HardTanh": [("Clip", ["x", -1.0, 1.0], {})],
    "HardSigmoid": [("Add", ["x", 3.0], {}), ("Clip", [0, 0.0, 6.0], {}), ("Mul", [1, 0.1666666716337204], {})],
    "HardSwish": [("Add", ["x", 3.0], {}), ("Relu", [0], {}), ("Min", [1, 6.0], {}), ("Mul", [2, 0.1666666716337204], {}), ("Mul", ["x", 3], {})],
    "Softplus": [("Exp", ["x"], {}), ("Add", [0, 1.0], {}), ("Log", [1], {})],
    "Softsign": [("Abs", ["x"], {}), ("Add", [0, 1.0], {}), ("Div", ["x", 1], {})],
    "Softmax": [("Softmax", ["x"], {"axis": -1})],
}


class Net(torch.nn.Module):
    def __init__(self, activation):
        super().__init__()
        self.hidden = torch.nn.Linear(INPUTS, HIDDEN)
        self.activation = activation
        self.head = torch.nn.Linear(HIDDEN, OUTPUTS)
        # Sums from about -8 to 8, so that every bend of an activation is on the way.
        with torch.no_grad():
            self.hidden.weight.mul_(6)
            self.hidden.bias.mul_(4)

    def forward(self, x):
        return self.head(self.activation(self.hidden(x)))


def export_pytorch(net, path):
    torch.onnx.export(net, torch.zeros(1, INPUTS), path, opset_version=14, input_names=["x"], output_names=["y"],
                      dynamic_axes={"x": {0: "batch"}, "y": {0: "batch"}})


def export_keras_style(net, steps, path):
    root = "StatefulPartitionedCall/sequential"
    nodes, initializers = [], []

    def constant(value, name):
        initializers.append(numpy_helper.from_array(numpy.asarray(value, dtype=numpy.float32), name))
        return name

    def dense(value, layer, name):
        weight = constant(layer.weight.detach().numpy().T, f"{root}/{name}/MatMul/ReadVariableOp:0")
        bias = constant(layer.bias.detach().numpy(), f"{root}/{name}/BiasAdd/ReadVariableOp:0")
        nodes.append(helper.make_node("MatMul", [value, weight], [f"{root}/{name}/MatMul:0"], f"{root}/{name}/MatMul"))
        nodes.append(helper.make_node("Add", [f"{root}/{name}/MatMul:0", bias], [f"{root}/{name}/BiasAdd:0"], f"{root}/{name}/BiasAdd"))
        return f"{root}/{name}/BiasAdd:0"

    sums = dense("dense_input", net.hidden, "dense")
    results = []
    for index, (operator, inputs, attributes) in enumerate(steps):
        name = f"{root}/dense/{operator}_{index}"
        names = [sums if item == "x" else results[item] if isinstance(item, int) else constant(item, f"{name}/const_{place}:0")
                 for place, item in enumerate(inputs)]
        nodes.append(helper.make_node(operator, names, [f"{name}:0"], name, **attributes))
        results.append(f"{name}:0")

    output = dense(results[-1], net.head, "dense_1")
    nodes.append(helper.make_node("Identity", [output], ["dense_1"], "Identity"))
    graph = helper.make_graph(
        nodes, "tf2onnx",
        [helper.make_tensor_value_info("dense_input", TensorProto.FLOAT, ["unk__12", INPUTS])],
        [helper.make_tensor_value_info("dense_1", TensorProto.FLOAT, ["unk__13", OUTPUTS])], initializers)
    model = helper.make_model(graph, producer_name="tf2onnx", producer_version="1.16.1", ir_version=8,
                              opset_imports=[helper.make_opsetid("", 13), helper.make_opsetid("ai.onnx.ml", 2)])
    onnx.checker.check_model(model)
    onnx.save(model, path)


def main():
    lines = []
    for number, (name, module) in enumerate(MODULES.items()):
        torch.manual_seed(number)
        net = Net(module).eval()
        export_pytorch(net, str(FOLDER / "pytorch" / f"{name}.onnx"))
        export_keras_style(net, KERAS[name], str(FOLDER / "keras" / f"{name}.onnx"))
        x = torch.randn(ROWS, INPUTS)
        with torch.no_grad():
            y = net(x)
        lines.append(" ".join([name] + [repr(float(value)) for value in torch.cat([x.flatten(), y.flatten()])]))
    (FOLDER / "expected.txt").write_text("\n".join(lines) + "\n")


for exporter in ("pytorch", "keras"):
    (FOLDER / exporter).mkdir(exist_ok=True)
main()
