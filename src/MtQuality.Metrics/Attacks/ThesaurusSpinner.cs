using System.Text;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Signals;
using MtQuality.Tokens;

namespace MtQuality.Metrics.Attacks;

/// <summary>Replaces words by others of a thesaurus, likeliest first.</summary>
/// <param name="resources">What cuts a text into words.</param>
/// <param name="synonyms">What may stand for a word, by its number in the vocabulary; empty where nothing does.</param>
internal sealed class ThesaurusSpinner(SignalResources resources, Func<int, IReadOnlyList<string>> synonyms)
{
    // Of the words beyond this share of capitals in mid-sentence most are names.
    private const double MaxCapitals = 0.3;

    // Spinners that take but the first synonyms, some, or any.
    private static readonly int[] Choices = [3, 8, int.MaxValue];

    /// <summary>A spinner with this project's thesaurus, which is not the one that the labelled sets were spun with: what is learnt from
    /// both is less likely to be a property of either.</summary>
    public static ThesaurusSpinner WithOwnThesaurus(SignalResources resources) =>
        new(resources, word => [.. resources.Thesaurus.Candidates(word).ToArray().Select(resources.Vocabulary.Spelling)]);

    /// <summary>A text of which about <paramref name="rate"/> of the words that have neighbours are replaced.</summary>
    public string Spin(string text, double rate, Random random)
    {
        using var document = resources.Parse(new Article("spun", text));
        var vocabulary = resources.Vocabulary;
        var choice = Choices[random.Next(Choices.Length)];
        var spun = new StringBuilder(document.Source.Length);
        var copied = 0;
        foreach (ref readonly var token in document.Tokens)
        {
            if (
                !token.IsWord
                    || token.WordId == Vocabulary.Unknown
                    || token.Casing is Casing.Upper or Casing.Mixed
                    || vocabulary.IsFunctionWord(token.WordId))
                continue;
            if (token.Casing == Casing.Capitalized && vocabulary.CapitalShare(token.WordId) > MaxCapitals)
                continue;
            var candidates = synonyms(token.WordId);
            if (candidates.Count == 0 || random.NextDouble() >= rate)
                continue;
            var word = candidates[random.Next(Math.Min(choice, candidates.Count))];
            spun.Append(document.Source, copied, token.Start - copied);
            spun.Append(token.Casing == Casing.Capitalized ? char.ToUpperInvariant(word[0]) : word[0]).Append(word, 1, word.Length - 1);
            copied = token.End;
        }
        return spun.Append(document.Source, copied, document.Source.Length - copied).ToString();
    }
}
