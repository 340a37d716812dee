using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MtQuality.Scoring.Verdicts;

/// <summary>The thresholds that turn scores into verdicts. They do not influence scores, so verdicts can change
/// without scoring again.</summary>
public sealed record Policy
{
    private const string Resource = "policy.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The name of the policy in reports.</summary>
    public required string Name { get; init; }

    /// <summary>Minimum score of a flagged article, 0–1.</summary>
    public required double Flagged { get; init; }

    /// <summary>Minimum score of a suspect article, 0–1 and at most <see cref="Flagged"/>.</summary>
    public required double Suspect { get; init; }

    /// <summary>Minimum number of words in headline and body; the verdict on a shorter article is withheld.</summary>
    public int MinimumWords { get; init; } = 50;

    /// <summary>Minimum share of function words in English prose, 0–1; the verdict on a text with fewer is withheld.</summary>
    public double MinimumFunctionWords { get; init; } = 0.2;

    /// <summary>Whether evidence in teasers counts towards the score. It is listed in any case.</summary>
    public bool CountTeasers { get; init; }

    /// <summary>The policy that ships with the library.</summary>
    public static Policy Default { get; } = LoadDefault();

    /// <summary>Reads a policy from JSON.</summary>
    /// <exception cref="FormatException">The JSON is not valid, has an unknown setting or lacks one, or a threshold is out of range; the
    /// message says which.</exception>
    public static Policy Parse(string json)
    {
        Policy policy;
        try
        {
            policy = JsonSerializer.Deserialize<Policy>(json, Json)
                ?? throw new FormatException("The policy is empty; write a JSON object with name, flagged and suspect.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The policy cannot be read: {exception.Message}", exception);
        }
        return policy.Flagged is >= 0 and <= 1 && policy.Suspect >= 0 && policy.Suspect <= policy.Flagged
            ? policy
            : throw new FormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"The policy '{policy.Name}' has suspect {policy.Suspect} and flagged {policy.Flagged}; "
                + $"write 0 <= suspect <= flagged <= 1."));
    }

    /// <summary>The policy as JSON, for <c>run.json</c> and the signature.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The verdict on a score, 0–1. Never <see cref="Verdict.Withheld"/>.</summary>
    public Verdict Judge(double score) => score >= Flagged ? Verdict.Flagged : score >= Suspect ? Verdict.Suspect : Verdict.Clear;

    private static Policy LoadDefault()
    {
        using var stream = typeof(Policy).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
