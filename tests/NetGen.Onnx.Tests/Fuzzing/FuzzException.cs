namespace NetGen.Onnx.Tests.Fuzzing;

/// <summary>A model that breaks what must hold; its bytes are in the message, to be put into the corpus.</summary>
public sealed class FuzzException(string message, Exception inner) : Exception(message, inner);
