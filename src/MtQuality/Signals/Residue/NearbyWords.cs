using System.Buffers;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

/// <summary>Tells what a person writes about around a place.</summary>
internal static class NearbyWords
{
    // In characters: about a sentence to either side.
    private const int Reach = 120;

    /// <summary>Whether one of some words stands near a place of a text, before or behind it.</summary>
    public static bool Stand(ReadOnlySpan<char> text, TextSpan place, SearchValues<string> words) =>
        text[Math.Max(0, place.Start - Reach)..place.Start].ContainsAny(words)
        || text[place.End..Math.Min(text.Length, place.End + Reach)].ContainsAny(words);
}
