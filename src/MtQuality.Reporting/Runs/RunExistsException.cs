namespace MtQuality.Reporting.Runs;

/// <summary>The folder a run should be written to holds something else, which is left alone.</summary>
public sealed class RunExistsException : IOException
{
    /// <summary>Says what is there and what to do.</summary>
    public RunExistsException(string message)
        : base(message)
    {
    }
}
