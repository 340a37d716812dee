using Microsoft.ML.OnnxRuntime;

namespace MtQuality.Encoder;

/// <summary>What a model says of a window. Dispose of it.</summary>
internal sealed class EncoderOutput(IDisposableReadOnlyCollection<OrtValue> values) : IDisposable
{
    /// <summary>Number of wordings of a place.</summary>
    public const int WordingsOfPlace = 8;

    /// <summary>The log-odds of each piece that it was replaced.</summary>
    public ReadOnlySpan<float> Replaced => values[0].GetTensorDataAsSpan<float>();

    /// <summary>The logarithms of the probabilities of human, spun, round trip and machine translation, window by window.</summary>
    public ReadOnlySpan<float> Kind => values[1].GetTensorDataAsSpan<float>();

    /// <summary>Window and position of each place with wordings.</summary>
    public ReadOnlySpan<long> Places => values[2].GetTensorDataAsSpan<long>();

    /// <summary>For each place <see cref="WordingsOfPlace"/> pieces, likeliest first.</summary>
    public ReadOnlySpan<long> Wordings => values[3].GetTensorDataAsSpan<long>();

    /// <summary>The probability of each of the wordings, 0–1.</summary>
    public ReadOnlySpan<float> Probabilities => values[4].GetTensorDataAsSpan<float>();

    /// <summary>Frees what the model returned.</summary>
    public void Dispose() => values.Dispose();
}
