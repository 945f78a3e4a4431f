namespace NetGen.Onnx.Tests.Composing;

/// <summary>Numbers that decide one question after another; zeros when they have run out, so that fewer and smaller ones make a simpler model.</summary>
internal sealed class Choices(int[] numbers)
{
    private int _next;

    /// <summary>A number below a bound.</summary>
    public int Below(int bound) => _next < numbers.Length ? numbers[_next++] % bound : 0;

    public bool IsYes() => Below(2) == 1;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Numbers of about 1, of which few are equal.</summary>
    public float[] Values(int count, float smallest = 0.25f) =>
        [.. Enumerable.Range(0, count).Select(i => (i + Below(7)) % 7 - 3).Select(step => step < 0 ? step / 3f - smallest : step / 3f + smallest)];
}
