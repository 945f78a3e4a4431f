"""Writes ONNX's own cases for convolutions and pools over images as models with their inputs and expected outputs, from the generators in a checkout
of github.com/onnx/onnx. Debian's python3-onnx: python3 tests/NetGen.Onnx.Tests/Fixtures/conformance.py <checkout>"""

import importlib.util
import pathlib
import sys
import types

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

FOLDER = pathlib.Path(__file__).parent / "conformance"
GENERATORS = ["conv", "maxpool", "averagepool", "globalaveragepool", "globalmaxpool"]
OPSET = 20
cases = {}


def expect(node, inputs, outputs, name, **_):
    cases[name] = (node, inputs, outputs)


class Exporter(type):
    """A class of cases writes them when it is made, each from the same random numbers."""

    def __init__(cls, name, bases, members):
        for member in members.values():
            if isinstance(member, staticmethod):
                numpy.random.seed(seed=0)
                member.__func__()
        super().__init__(name, bases, members)


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)


def collect(checkout):
    modules = {"onnx.backend.test.case.base": {"Base": Exporter("Base", (), {})}, "onnx.backend.test.case.node": {"expect": expect},
               "onnx.reference": {}, "onnx.reference.ops": {}, "onnx.reference.op_run": {"OpRun": object}}
    for name, members in modules.items():
        sys.modules[name] = types.ModuleType(name)
        vars(sys.modules[name]).update(members)
    load("onnx.reference.ops.op_pool_common", checkout / "onnx/reference/ops/op_pool_common.py")
    for name in GENERATORS:
        load(f"cases_{name}", checkout / f"onnx/backend/test/case/node/{name}.py")


def is_ours(node, inputs):
    """Two dimensions, 32-bit floats, and no dilated pool."""
    dilations = [value for attribute in node.attribute if attribute.name == "dilations" for value in attribute.ints]
    return inputs[0].ndim == 4 and inputs[0].dtype == numpy.float32 and (node.op_type == "Conv" or all(value == 1 for value in dilations))


def write(name, node, inputs, outputs):
    node.output[:] = node.output[:1]
    graph = helper.make_graph(
        [node], name, [helper.make_tensor_value_info(node.input[0], TensorProto.FLOAT, ["batch", *inputs[0].shape[1:]])],
        [helper.make_tensor_value_info(node.output[0], TensorProto.FLOAT, ["batch", *outputs[0].shape[1:]])],
        [numpy_helper.from_array(value, key) for key, value in zip(node.input[1:], inputs[1:])])
    model = helper.make_model(graph, producer_name="onnx", ir_version=8, opset_imports=[helper.make_opsetid("", OPSET)])
    onnx.save(model, str(FOLDER / f"{name}.onnx"))
    (FOLDER / f"{name}.bin").write_bytes(b"".join(numpy.ascontiguousarray(value, dtype="<f4").tobytes() for value in (inputs[0], outputs[0])))


collect(pathlib.Path(sys.argv[1]))
FOLDER.mkdir(exist_ok=True)
ours = {name: case for name, case in cases.items() if is_ours(case[0], case[1])}
for name, case in ours.items():
    write(name.removeprefix("test_"), *case)
print(f"{len(ours)} of {len(cases)} cases")
