namespace MtQuality.Reporting.Runs;

/// <summary>The folder for a run holds something else, which is not touched.</summary>
public sealed class RunExistsException : IOException
{
    /// <summary>Says what is there and what to do.</summary>
    public RunExistsException(string message)
        : base(message)
    {
    }
}
