using MtQuality.Reporting.Rows;
using MtQuality.Scoring;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Reporting.Runs;

/// <summary>Everything that produced a run.</summary>
/// <param name="Signature">Its signature in full.</param>
/// <param name="Policy">The thresholds of its verdicts.</param>
/// <param name="Inputs">What it was made from.</param>
/// <param name="Skipped">Number of files, folders and records among the inputs that were left unread on purpose.</param>
/// <param name="Keep">How much it keeps of an article.</param>
internal sealed record RunOrigin(Signature Signature, Policy Policy, RunInputs Inputs, int Skipped, Kept Keep);
