namespace MtQuality.Learning;

/// <summary>The articles cannot be trained on; the message says what was found, what is needed and what to do.</summary>
public sealed class TrainingException(string message) : Exception(message);
