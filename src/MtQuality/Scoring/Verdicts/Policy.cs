using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MtQuality.Scoring.Verdicts;

/// <summary>The thresholds that turn scores into verdicts; kept apart from measuring, so that a change needs no new scoring.</summary>
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

    /// <summary>The name under which reports mention it.</summary>
    public required string Name { get; init; }

    /// <summary>Score from which an article is flagged, 0–1.</summary>
    public required double Flagged { get; init; }

    /// <summary>Score from which an article is suspect, 0–1, at most <see cref="Flagged"/>.</summary>
    public required double Suspect { get; init; }

    /// <summary>Fewest words in headline and body for a verdict; below that it is withheld.</summary>
    public int MinimumWords { get; init; } = 50;

    /// <summary>Least share of function words, 0–1, in a text that is taken for English prose; below that the verdict is
    /// withheld.</summary>
    public double MinimumFunctionWords { get; init; } = 0.2;

    /// <summary>Whether evidence in teasers counts towards the score. It is listed either way.</summary>
    public bool CountTeasers { get; init; }

    /// <summary>The policy that ships with the library.</summary>
    public static Policy Default { get; } = LoadDefault();

    /// <summary>Reads a policy from JSON.</summary>
    /// <exception cref="FormatException">It is not valid JSON, names an unknown setting, misses one, or a threshold is out of range;
    /// the message says which.</exception>
    public static Policy Parse(string json)
    {
        Policy policy;
        try
        {
            policy = JsonSerializer.Deserialize<Policy>(json, Json) ?? throw new FormatException("The policy is empty; write a JSON object with name, flagged and suspect.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The policy cannot be read: {exception.Message}", exception);
        }
        return policy.Flagged is >= 0 and <= 1 && policy.Suspect >= 0 && policy.Suspect <= policy.Flagged
            ? policy
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"The policy '{policy.Name}' has suspect {policy.Suspect} and flagged {policy.Flagged}; write 0 <= suspect <= flagged <= 1."));
    }

    /// <summary>The policy as JSON, for <c>run.json</c> and the signature.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The verdict on a score where none is withheld.</summary>
    public Verdict Judge(double score) => score >= Flagged ? Verdict.Flagged : score >= Suspect ? Verdict.Suspect : Verdict.Clear;

    private static Policy LoadDefault()
    {
        using var stream = typeof(Policy).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
