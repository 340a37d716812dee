using System.Text.RegularExpressions;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Forge.Lexicons;

/// <summary>The words of tortured phrases beside those of the terms they stand for: <c>haze figuring</c>, <c>cloud computing</c>.</summary>
internal static partial class TorturedWords
{
    /// <summary>A term and the pairs of words, spun and expected, of one phrase for it.</summary>
    public sealed record Phrase(string Term, List<(string Spun, string Expected)> Words);

    /// <summary>The phrases of the list that have as many words as their term.</summary>
    public static List<Phrase> Read(string list, Vocabulary vocabulary)
    {
        var phrases = new List<Phrase>();
        foreach (var line in File.ReadLines(list).Skip(1))
        {
            var cells = line.Split('\t');
            var spun = Words(cells[0]);
            foreach (var term in Aside().Replace(cells[1], "").Split('/', ';', ','))
            {
                var expected = Words(term);
                if (expected.Length != spun.Length)
                    continue;
                var pairs = spun.Zip(expected)
                    .Where(pair => pair.First != pair.Second && IsContent(pair.First, vocabulary) && IsContent(pair.Second, vocabulary))
                    .ToList();
                // A word that both have elsewhere has moved, and nothing stands in its place.
                if (pairs.Count > 0 && !pairs.Exists(pair => expected.Contains(pair.First) || spun.Contains(pair.Second)))
                    phrases.Add(new Phrase(string.Join(' ', expected), pairs));
            }
        }
        return phrases;
    }

    private static string[] Words(string phrase) =>
        phrase.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsContent(string word, Vocabulary vocabulary) =>
        vocabulary.Find(WordKey.Of(word)) is not Vocabulary.Unknown and var id
            && !vocabulary.IsFunctionWord(id)
            && word.All(char.IsAsciiLetterLower);

    [GeneratedRegex(@"\s*(\([^)]*\)|\[[^\]]*\])|[?.""\\]")]
    private static partial Regex Aside();
}
