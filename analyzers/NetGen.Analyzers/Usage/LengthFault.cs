namespace NetGen.Analyzers;

/// <summary>A span whose length a call does not take.</summary>
/// <param name="Parameter">The position of its parameter.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record LengthFault(int Parameter, string Message);
