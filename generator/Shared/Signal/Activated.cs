using NetGen.Activations;
using NetGen.Model;

namespace NetGen.Signal;

/// <summary>An activation applied to a distribution of pre-activations.</summary>
/// <param name="PreActivations">The distribution; its nodes are those of outputs and slopes.</param>
/// <param name="Outputs">φ at each node; of softmax a normal distribution of the same moments.</param>
/// <param name="Slopes">φ' at each node; null for softmax, each output of which depends on all pre-activations.</param>
/// <param name="Moments">Expectations.</param>
internal sealed record Activated(Nodes PreActivations, Nodes Outputs, double[]? Slopes, ActivationMoments Moments)
{
    /// <summary>An elementwise activation of normal pre-activations.</summary>
    public static Activated OfNormal(ActivationModel activation, double mean, double variance)
    {
        var shape = activation.Shape;
        return Of(shape, Nodes.Normal(mean, variance, shape));
    }

    public static Activated Of(ActivationShape shape, Nodes z)
    {
        var outputs = new double[z.Values.Length];
        var slopes = new double[z.Values.Length];
        for (var i = 0; i < outputs.Length; i++)
        {
            (outputs[i], slopes[i]) = shape.At(z.Values[i]);
        }

        return new(z, new(outputs, z.Weights), slopes, ActivationMoments.Of(shape, z, outputs, slopes));
    }

    public static Activated OfSoftmax(int outputs, double logitVariance)
    {
        var moments = ActivationMoments.OfSoftmax(outputs, logitVariance);
        var nodes = Nodes.Normal(moments.Mean, moments.Variance);
        return new(nodes, nodes, null, moments);
    }
}
