namespace NetGen.RandomNetworks;

/// <summary>A comparison of a network that is known at run time only.</summary>
internal interface IComparison
{
    /// <summary>The network's layers and loss, for messages.</summary>
    string Declaration { get; }

    /// <summary>What the comparison was made on.</summary>
    Draws Draws { get; }

    /// <summary>Throws where the networks differ.</summary>
    /// <returns>Whether everything was compared; false where a kink left gradients or steps out.</returns>
    bool Run();
}
