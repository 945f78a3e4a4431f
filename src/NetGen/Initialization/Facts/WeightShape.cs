namespace NetGen.Initialization;

/// <summary>What the spread of a weight tensor depends on, [outputs, inputs, kernel].</summary>
/// <param name="Outputs">Outputs: rows of the tensor as a matrix.</param>
/// <param name="FanIn">Inputs that one output is a sum of: columns of that matrix.</param>
/// <param name="KernelHeight">Height of the kernel; 1 in a fully connected layer.</param>
/// <param name="KernelWidth">Its width.</param>
/// <param name="Groups">Groups of channels; 1 in a fully connected layer.</param>
internal readonly record struct WeightShape(int Outputs, int FanIn, int KernelHeight = 1, int KernelWidth = 1, int Groups = 1)
{
    /// <summary>Outputs that one input is part of.</summary>
    public int FanOut => (int)((long)Outputs * Kernel / Groups);

    /// <summary>Pixels of the kernel.</summary>
    public int Kernel => KernelHeight * KernelWidth;

    /// <summary>The kernel's middle pixel; of an even side the second of the two, as PyTorch's <c>dirac_</c> has it.</summary>
    public int Middle => KernelHeight / 2 * KernelWidth + KernelWidth / 2;

    /// <summary>Channels that one output sees.</summary>
    public int Channels => FanIn / Kernel;
}
