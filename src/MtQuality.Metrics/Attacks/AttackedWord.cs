using System.Text;
using MtQuality.Tokens;

namespace MtQuality.Metrics.Attacks;

/// <summary>Changes some words of a text.</summary>
internal static class AttackedWord
{
    // Shorter words have too little to change.
    private const int MinLetters = 4;

    /// <summary>A text with a share of its words in lower case changed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">The share of its words of four letters or more, 0–1.</param>
    /// <param name="random">Chooses.</param>
    /// <param name="change">Changes a word.</param>
    public static string Replace(string text, double share, Random random, Func<string, Random, string> change)
    {
        var changed = new StringBuilder(text.Length + 16);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiLetterLower(text[end]))
                end++;
            var isWord = end - start >= MinLetters && (start == 0 || !char.IsLetter(text[start - 1]))
                && (end == text.Length || !char.IsLetter(text[end]));
            if (isWord && random.NextDouble() < share)
                changed.Append(change(text[start..end], random));
            else
                changed.Append(text, start, end - start);
            if (end < text.Length)
                changed.Append(text[end]);
            start = end + 1;
        }
        return changed.ToString();
    }

    /// <summary>The word with the first letter changed for which another alphabet has a look-alike.</summary>
    public static string WithLookAlike(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (LookAlikes.Of(word[at]) is { } letter)
                return $"{word[..at]}{letter}{word[(at + 1)..]}";
        }
        return word;
    }

    /// <summary>The word with an invisible character inside.</summary>
    public static string WithInvisible(string word, Random random) => word.Insert(random.Next(1, word.Length), "\u200B");

    /// <summary>The word with two neighbouring letters changed over.</summary>
    public static string Misspelt(string word, Random random)
    {
        var at = random.Next(1, word.Length - 1);
        return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
    }
}
