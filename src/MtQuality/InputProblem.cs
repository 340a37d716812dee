namespace MtQuality;

/// <summary>Something in the input that could not be read; everything else still is.</summary>
/// <param name="Source">The file or stream.</param>
/// <param name="Place">Where in it: a line, a record, a byte.</param>
/// <param name="Problem">What was found there.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record InputProblem(string Source, string Place, string Problem, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Source}, {Place}: {Problem}; {Remedy}";
}
