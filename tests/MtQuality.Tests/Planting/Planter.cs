using MtQuality.Documents;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Tests.Planting;

/// <summary>A clean text with one fault planted in it.</summary>
/// <param name="Text">The text with the fault.</param>
/// <param name="Span">The place of the fault in that text.</param>
internal readonly record struct PlantedFault(string Text, TextSpan Span);

/// <summary>Breaks clean documents in the ways that spinners and translators break them; the same seed gives the same faults.</summary>
internal sealed class Planter(TextResources resources, int seed)
{
    // "had had" and "that that" are good grammar, and "so so" is emphasis; no tool should mark them.
    private static readonly HashSet<string> FunctionWords =
    [
        "the", "a", "of", "to", "and", "for", "on", "with", "at", "by", "from", "was", "were", "are", "be", "has", "have",
        "his", "their", "this", "but", "not", "an", "as", "will", "would", "its", "which", "they", "he",
    ];

    // Doubled at the start of a sentence these are emphasis or grammar: "No no", "So so", "That that".
    private static readonly HashSet<string> Emphatic =
    [
        "That", "Had", "No", "So", "Very", "Many", "Now", "There", "Well", "Yes", "Oh", "Hush", "Mama", "Really",
    ];

    /// <summary>
    /// The fault that is found least often: a single capital on a verb or an adverb, which could be a name, a title or a defined
    /// term.
    /// </summary>
    public const string StrayCapital = "Capital inside a sentence";
    public const string DoubledContentWord = "doubled content word";

    private readonly Random _random = new(seed);

    /// <summary>One way to break a text: which words it can break, and what it makes of them.</summary>
    private sealed record Way(Func<string, Place, bool> Fits, Func<string, string> Break);

    private readonly record struct Place(bool StartsSentence, bool FollowsName, bool IsAlone);

    private static readonly Dictionary<string, Way> Ways = new()
    {
        ["LIVes"] = new((word, _) => IsLower(word, 5), word => word[..^2].ToUpperInvariant() + word[^2..]),
        ["oPen"] = new((word, _) => IsLower(word, 4), word => word[0] + word[1..2].ToUpperInvariant() + word[2..]),
        ["THe"] = new((word, _) => IsLower(word, 3), word => word[..2].ToUpperInvariant() + word[2..]),
        ["haLF"] = new((word, _) => IsLower(word, 4), word => word[..^2] + word[^2..].ToUpperInvariant()),
        ["GAMEs"] = new(
            (word, _) => IsLower(word, 5) && Ends(word, "s") && !Ends(word, "ss"),
            word => word[..^1].ToUpperInvariant() + "s"),
        [StrayCapital] = new(
            (word, place) => !place.StartsSentence && IsLower(word, 6) && (Ends(word, "ed") || Ends(word, "ly")),
            word => char.ToUpperInvariant(word[0]) + word[1..]),
        ["doubled function word"] = new(
            (word, place) => place.IsAlone && FunctionWords.Contains(word),
            word => $"{word} {word}"),
        [DoubledContentWord] = new(
            (word, place) => place.IsAlone && IsLower(word, 5) && !FunctionWords.Contains(word),
            word => $"{word} {word}"),
        ["doubled surname"] = new(
            (word, place) => place is { FollowsName: true, IsAlone: true } && IsName(word, 5),
            word => $"{word} {word}"),
        ["doubled at sentence start"] = new(
            (word, place) => place is { StartsSentence: true, IsAlone: true } && IsName(word, 2) && !Emphatic.Contains(word),
            word => $"{word} {word.ToLowerInvariant()}"),
        ["near-double: name and variant"] = new(
            (word, place) => place is { StartsSentence: false, IsAlone: true } && IsName(word, 6),
            word => $"{word[..^2]} {word[..^2]} {word}"),
        ["near-double: in capitals"] = new(
            (word, place) => place is { StartsSentence: false, IsAlone: true } && IsName(word, 5),
            word => $"{word[..^1]} {word[..^1]} {word}".ToUpperInvariant()),
    };

    public static IEnumerable<string> WayNames => Ways.Keys;

    /// <summary>Plants one fault of this kind at a random place of the article's text; null if no place is suitable.</summary>
    public PlantedFault? Plant(Article article, string way)
    {
        using var document = resources.Parse(article with { Title = null });
        var places = Places(document, Ways[way]);
        if (places.Count == 0)
            return null;
        var token = places[_random.Next(places.Count)];
        var broken = Ways[way].Break(document.TextOf(token).ToString());
        return new PlantedFault(
            string.Concat(article.Text.AsSpan(0, token.Start), broken, article.Text.AsSpan(token.End)),
            new TextSpan(token.Start, token.Start + broken.Length));
    }

    private static List<Token> Places(TextDocument document, Way way)
    {
        var places = new List<Token>();
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            for (var i = 0; i < tokens.Length; i++)
            {
                if (!tokens[i].IsWord || WordScan.IsHyphenated(document.Source, tokens, i))
                    continue;
                // Doubling a word that is already doubled would plant another fault.
                var isAlone = (i == 0 || tokens[i - 1].Key != tokens[i].Key)
                    && (i + 1 == tokens.Length || tokens[i + 1].Key != tokens[i].Key);
                var followsName = i > 1 && tokens[i - 1].IsWord && IsName(document.TextOf(tokens[i - 1]).ToString(), 4);
                if (way.Fits(document.TextOf(tokens[i]).ToString(), new Place(i == 0, followsName, isAlone)))
                    places.Add(tokens[i]);
            }
        }
        return places;
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsLower(string word, int minLength) => word.Length >= minLength && word.All(char.IsAsciiLetterLower);

    private static bool IsName(string word, int minLength) =>
        word.Length >= minLength && char.IsAsciiLetterUpper(word[0]) && word.Skip(1).All(char.IsAsciiLetterLower);
}
