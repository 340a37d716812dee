using System.Text.Json;
using MtQuality.Numerics;

namespace MtQuality.Families.Models;

/// <summary>A weight for each feature, by name.</summary>
/// <param name="Names">The names of the features, in the order of their values.</param>
/// <param name="Weights">Their weights.</param>
internal sealed record LinearModel(IReadOnlyList<string> Names, IReadOnlyList<double> Weights)
{
    /// <summary>The log-odds of the values of the features, in the same order.</summary>
    public double LogOdds(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
            sum += Weights[i] * values[i];
        return sum;
    }

    public double Probability(ReadOnlySpan<double> values) => Logistic.Probability(LogOdds(values));

    /// <summary>Reads a model whose features must be these.</summary>
    /// <exception cref="InvalidDataException">It has others.</exception>
    public static LinearModel Parse(JsonElement json, string name, IReadOnlyList<string> features)
    {
        var weights = json.GetProperty(name).EnumerateObject().ToDictionary(weight => weight.Name, weight => weight.Value.GetDouble());
        return weights.Keys.ToHashSet().SetEquals(features)
            ? new LinearModel(features, [.. features.Select(feature => weights[feature])])
            : throw new InvalidDataException(
                $"The model '{name}' of families has the features {string.Join(", ", weights.Keys)}, and these are measured: "
                + $"{string.Join(", ", features)}. Fit it again.");
    }
}
