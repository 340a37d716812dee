using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Families.Tests;

/// <summary>Texts of random English words in the frame of sentences: as different as texts can be, and the same for the same
/// seed.</summary>
internal sealed class GeneratedText(int seed)
{
    public static readonly TextResources Resources = new(LexiconSet.Shipped);

    private const double Rarest = 3;
    private const double Commonest = 5;

    private static readonly string[] Frame = ["the", "of", "in", "and", "was", "with", "from", "that", "by", "had"];

    private static readonly string[] Content =
    [
        .. Enumerable.Range(0, Resources.Vocabulary.Count)
            .Where(word => !Resources.Vocabulary.IsFunctionWord(word) && Resources.Vocabulary.Zipf(word) is > Rarest and < Commonest
                && Resources.Vocabulary.CapitalShare(word) < 0.1)
            .Select(Resources.Vocabulary.Spelling)
            .Where(word => word.Length > 3 && word.All(char.IsAsciiLetterLower)),
    ];

    private readonly Random _random = new(seed);

    /// <summary>A text with so many words.</summary>
    public static string Of(int seed, int words = 200) => new GeneratedText(seed).Text(words);

    /// <summary>So many words.</summary>
    public string Text(int words) => Join([.. Enumerable.Range(0, words).Select(Word)]);

    /// <summary>The text with every so manieth content word replaced by another.</summary>
    public string Spun(string text, int every)
    {
        var content = 0;
        return string.Join(' ', text.Split(' ').Select(word =>
            !Frame.Contains(word) && char.IsAsciiLetterLower(word[0]) && ++content % every == 0 ? Any() : word));
    }

    /// <summary>Some words of a text.</summary>
    public static string Part(string text, int from, int count) => string.Join(' ', text.Split(' ').Skip(from).Take(count));

    private string Word(int place) => place % 2 == 1 ? Frame[_random.Next(Frame.Length)] : Any();

    private string Any() => Content[_random.Next(Content.Length)];

    private static string Join(string[] words)
    {
        const int sentence = 14;
        for (var i = 0; i < words.Length; i += sentence)
            words[i] = char.ToUpperInvariant(words[i][0]) + words[i][1..];
        for (var i = sentence - 1; i < words.Length; i += sentence)
            words[i] += ".";
        return string.Join(' ', words);
    }
}
