using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>Finds wrong wordings of idioms that no swap of single words gives: "a doggy dog world". They are the third column of the
/// lexicon <c>idioms</c>, with bars between them.</summary>
internal sealed class IdiomWordings
{
    private readonly string[] _idioms;
    private readonly PhraseMatcher _matcher;

    public IdiomWordings(SignalResources resources)
    {
        const StringSplitOptions options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var rows = resources.Lexicon("idioms").Rows
            .SelectMany(row => Lexicon.Cell(row, 2).Split('|', options).Select(wording => (Idiom: row[0], Wording: wording)))
            .ToList();
        _idioms = [.. rows.Select(row => row.Idiom)];
        _matcher = TorturedPhrases.Matcher(rows.Select(row => row.Wording), resources.Vocabulary);
    }

    /// <summary>The idiom that is meant by the longest wording that starts at a token, and the index of its last token; null if none
    /// does.</summary>
    public (string Idiom, int Last)? Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int first) =>
        _matcher.Longest(text, tokens, first) is { } match ? (_idioms[match.Phrase], match.LastToken) : null;
}
