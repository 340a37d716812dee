using System.Globalization;
using System.Text.Json;
using MtQuality.Signals;

namespace MtQuality.Scoring.Verdicts;

/// <summary>The thresholds that turn scores into verdicts. They do not influence scores, so verdicts can change
/// without scoring again.</summary>
public sealed record Policy
{
    private const string Resource = "policy.json";

    /// <summary>The name of the policy in reports.</summary>
    public required string Name { get; init; }

    /// <summary>Minimum score of a flagged article, 0–1.</summary>
    public required double Flagged { get; init; }

    /// <summary>Minimum score of a suspect article, 0–1 and at most <see cref="Flagged"/>.</summary>
    public required double Suspect { get; init; }

    /// <summary>Minimum number of independent places that a flagged article must have; with fewer it is suspect.</summary>
    public int MinimumCauses { get; init; } = 2;

    /// <summary>Minimum score of a suspect article without any place to point at, 0–1, whatever <see cref="Flagged"/> is; where it is below
    /// <see cref="Suspect"/>, that.</summary>
    public double SuspectWithoutPlaces { get; init; } = 0.9;

    /// <summary>Minimum number of places that no person writes, from which an article is flagged whatever its score; 0 for never.</summary>
    public int MinimumCertain { get; init; } = 3;

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
        ArgumentNullException.ThrowIfNull(json);
        if (PolicySettings.Problem(json) is { } wrong)
            throw new FormatException(wrong);
        Policy policy;
        try
        {
            policy = JsonSerializer.Deserialize(json, PolicyJson.Default.PolicyContent)!.ToPolicy();
        }
        catch (JsonException exception)
        {
            // A name with half of a surrogate pair, for one.
            throw new FormatException("The policy cannot be read: a text in it is no valid Unicode.", exception);
        }
        return policy.Problem() is { } problem ? throw new FormatException(problem) : policy;
    }

    /// <summary>The policy as JSON, for <c>run.json</c> and the signature.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PolicyJson.Default.Policy);

    /// <summary>The verdict on a score, 0–1, and the places behind it. Never <see cref="Verdict.Withheld"/>.</summary>
    public Verdict Judge(double score, Causes causes) =>
        IsCertain(causes) || score >= Flagged && HasCauses(causes) ? Verdict.Flagged
        : score >= SuspectFrom(causes) ? Verdict.Suspect
        : Verdict.Unflagged;

    /// <summary>Minimum score of a suspect article with these places, 0–1.</summary>
    internal double SuspectFrom(Causes causes) =>
        causes.Places > 0 ? Suspect : Math.Max(Suspect, SuspectWithoutPlaces);

    /// <summary>Whether there are places enough for a score to flag an article.</summary>
    internal bool HasCauses(Causes causes) => causes.Places >= MinimumCauses;

    /// <summary>Whether the places decide alone.</summary>
    internal bool IsCertain(Causes causes) => MinimumCertain > 0 && causes.Certain >= MinimumCertain;

    /// <summary>What is wrong with its numbers; null if nothing is.</summary>
    internal string? Problem()
    {
        if (MinimumCauses < 0 || MinimumCertain < 0)
        {
            return $"The policy '{Name}' has minimum_causes {MinimumCauses} and minimum_certain {MinimumCertain}; "
                + "write numbers of 0 or more.";
        }
        if (SuspectWithoutPlaces is not (>= 0 and <= 1))
            return $"The policy '{Name}' has a suspect_without_places that is no number from 0 to 1.";
        return Flagged is >= 0 and <= 1 && Suspect >= 0 && Suspect <= Flagged
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The policy '{Name}' has suspect {Suspect} and flagged {Flagged}; write 0 <= suspect <= flagged <= 1.");
    }

    private static Policy LoadDefault()
    {
        using var stream = typeof(Policy).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
