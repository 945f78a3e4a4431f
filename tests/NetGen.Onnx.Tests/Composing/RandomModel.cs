using NetGen.OnnxSchema;

namespace NetGen.Onnx.Tests.Composing;

/// <summary>A network whose every part is written in one of the ways that exporters have, chosen by numbers.</summary>
internal sealed class RandomModel
{
    private readonly Choices _choices;

    private RandomModel(Choices choices)
    {
        _choices = choices;
        Model = new(2, 2);
    }

    public ModelBuilder Model { get; }

    /// <summary>The shape of the input in a run.</summary>
    public int[] Shape { get; private set; } = [];

    /// <summary>What the model does to the network's outputs in the end; null for nothing.</summary>
    public Func<double, double>? Change { get; private set; }

    /// <summary>The output to read; null for the only one.</summary>
    public string? Output { get; private set; }

    public static RandomModel Compose(int[] numbers)
    {
        var random = new RandomModel(new(numbers));
        random.Build();
        return random;
    }

    private void Build()
    {
        var (rows, width) = Begin();
        for (var left = 1 + _choices.Below(3); left > 0; left--)
        {
            var outputs = 1 + _choices.Below(4);
            var sums = Sums(rows, width, outputs);
            if (left == 1 && _choices.Below(3) == 2)
            {
                rows = _choices.Of(ComposedActivations.LogSoftmax)(Model, sums);
                Change = Math.Log;
            }
            else
            {
                rows = Scaled(Branched(_choices.Below(4) == 3 ? _choices.Of(ComposedActivations.Softmax)(Model, sums) : Activated(sums), outputs), outputs);
            }

            width = outputs;
        }

        if (Shape.Length > 1 && _choices.IsYes())
        {
            rows = Model.Add("Unsqueeze", [rows, Model.Integers(1)]);
        }

        Model.End(rows);
        Model.Graph.Output[0].Type.TensorType.Shape = null;
        AddWhatIsNotNeeded();
    }

    /// <summary>The input as rows: a batch, one row without batch, or images.</summary>
    private (string Rows, int Width) Begin()
    {
        var width = 1 + _choices.Below(4);
        var kind = _choices.Below(3);
        Shape = kind == 0 ? [3, width] : kind == 1 ? [width] : [3, 2, 1, width];
        Model.Graph.Input[0] = ModelBuilder.Value("x", [.. Shape.Select((size, axis) => axis == 0 && kind != 1 ? -1L : size)]);
        var rows = Scaled("x", width);
        return kind == 2 ? (_choices.IsYes() ? Model.Add("Flatten", [rows]) : Viewed(rows, 2 * width), 2 * width)
            : (kind == 0 && _choices.IsYes() ? Viewed(rows, width) : rows, width);
    }

    /// <summary>x.view(x.size(0), -1), or with the width multiplied from sizes.</summary>
    private string Viewed(string value, int width)
    {
        var rows = Model.Add("Unsqueeze", [Model.Add("Gather", [Model.Add("Shape", [value]), Model.Integer(0)]), Model.Integers(0)]);
        var rest = _choices.IsYes() ? Model.Integers(-1) : Model.Add("Mul", [Model.Integers(width), Model.Add("ConstantOfShape", [Model.Integers(1)], ("value", One))]);
        return Model.Add("Reshape", [value, Model.Add("Concat", [rows, rest], ("axis", 0))]);
    }

    private static TensorProto One => new() { DataType = (int)OnnxElementType.INT64, Dims = { 1 }, Int64Data = { 1 } };

    private string Sums(string rows, int inputs, int outputs)
    {
        // Sums stay of the size of the inputs, whatever their number.
        var (weight, bias) = (Array.ConvertAll(_choices.Values(inputs * outputs), value => value / (2 * inputs)), _choices.Values(outputs));
        var name = $"w{Model.Graph.Initializer.Count}";
        var kind = _choices.Below(Shape.Length == 1 ? 4 : 6);
        var product = kind switch
        {
            0 => Model.Add("MatMul", [rows, Model.Floats(name, [inputs, outputs], weight)]),
            1 => Model.Add("MatMul", [rows, Model.Add("Transpose", [Model.Floats(name, [outputs, inputs], weight)])]),
            2 => Model.Add("MatMul", [rows, Model.Add("Mul", [Model.Floats(name, [inputs, outputs], weight), Model.Floats($"{name}.g", [outputs], bias)])]),
            3 when Shape.Length == 1 => Model.Add("MatMul", [Model.Floats(name, [outputs, inputs], weight), rows]),
            3 => Model.Add("MatMul", [rows, Model.Add("Reshape", [Model.Floats(name, [inputs * outputs], weight), Model.Integers(-1, outputs)])]),
            4 => Model.Add("Gemm", [rows, Model.Floats(name, [inputs, outputs], weight), Model.Floats($"{name}.b", [1, outputs], bias)], ("alpha", 0.5f), ("beta", -2f)),
            _ => Model.Add("Gemm", [rows, Model.Floats(name, [outputs, inputs], weight), Model.Floats($"{name}.b", [outputs], bias)], ("transB", 1)),
        };
        var added = Model.Floats($"{name}.c", [outputs], _choices.Values(outputs));
        return _choices.Below(5) switch
        {
            0 => product,
            1 => Model.Add("Add", [product, added]),
            2 => Model.Add("Sum", [added, product, Model.Number(0.5f)]),
            3 => Model.Add("Sub", [product, added]),
            _ => Model.Add("Add", [added, product]),
        };
    }

    /// <summary>An activation, some of them in a function of the file.</summary>
    private string Activated(string sums)
    {
        var activation = _choices.Of(ComposedActivations.PerNumber);
        if (_choices.Below(4) != 3)
        {
            return activation(Model, sums);
        }

        var (first, functions) = (Model.Graph.Node.Count, Model.Model.Functions);
        var constants = Model.Graph.Initializer.Count;
        var result = activation(Model, Model.Add("Identity", [sums]));
        var body = Model.Graph.Node.Skip(first).Select(node => node.Clone()).ToArray();
        var inner = Model.Graph.Initializer.Skip(constants).Select(tensor => tensor.Name).ToArray();
        while (Model.Graph.Node.Count > first)
        {
            Model.Graph.Node.RemoveAt(first);
        }

        if (functions.Count == 0)
        {
            Model.Model.OpsetImport.Add(new OperatorSetIdProto { Domain = "local", Version = 1 });
        }

        functions.Add(new FunctionProto
        {
            Name = $"activation_{functions.Count}", Domain = "local", Input = { sums, inner }, Output = { result }, Node = { body },
            OpsetImport = { new OperatorSetIdProto { Version = 17 } },
        });
        Model.Add(functions[^1].Name, $"call_{functions.Count}", [sums, .. inner]);
        Model.Graph.Node[^1].Domain = "local";
        return Model.Graph.Node[^1].Output[0];
    }

    /// <summary>A value with a residual connection around a layer or an activation, with two layers that are added, or as it is.</summary>
    private string Branched(string value, int width)
    {
        var kind = _choices.Below(8);
        if (kind < 4)
        {
            return value;
        }

        string[] terms = kind switch
        {
            4 => [value, Activated(Sums(value, width, width))],
            5 => [Activated(Sums(value, width, width)), value],
            6 => [Sums(value, width, width), Activated(Sums(Scaled(value, width), width, width))],
            _ => [Sums(value, width, width), value, Sums(value, width, width)],
        };
        var sum = Model.Add(terms.Length > 2 || _choices.IsYes() ? "Sum" : "Add", terms);
        return _choices.IsYes() ? Activated(sum) : sum;
    }

    private string Scaled(string value, int width)
    {
        for (var count = _choices.Below(3); count > 0; count--)
        {
            var constant = _choices.IsYes() ? Model.Floats($"s{Model.Graph.Initializer.Count}", [width], _choices.Values(width)) : Model.Number(_choices.Values(1)[0]);
            value = _choices.Below(5) switch
            {
                0 => Model.Add("Sub", [value, constant]),
                1 => Model.Add("Div", [value, constant]),
                2 => Model.Add("Add", [constant, value]),
                3 => Model.Add("Sub", [constant, value]),
                _ => Model.Add("Mul", [value, constant]),
            };
        }

        return value;
    }

    private void AddWhatIsNotNeeded()
    {
        if (_choices.IsYes())
        {
            Model.Add("Neg", "unneeded", ["x"]);
            Model.Graph.Output.Insert(0, ModelBuilder.Value("unneeded"));
            Model.Graph.Output[0].Type.TensorType.Shape = null;
            Model.Graph.Input.Add(ModelBuilder.Value("unused", 1));
            Output = "y";
        }
    }
}
