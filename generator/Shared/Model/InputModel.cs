namespace NetGen.Model;

/// <summary>A declared input.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="ChannelsFirst">Whether rows have an image channel by channel.</param>
/// <param name="IsMalformed">An argument is missing or of a wrong type; the compiler has reported it.</param>
internal sealed record InputModel(ValueShape Shape, bool ChannelsFirst, bool IsMalformed);
