using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Metrics.Comparison;

/// <summary>Finds the names, numbers and quotations of an original, and looks for each in the suspect.</summary>
internal sealed class Immutables
{
    private const int MinQuotationLength = 3;

    private static readonly ulong PronounI = WordKey.Of("I");

    private readonly ComparedDocument _original;
    private readonly ulong[] _suspect;
    private readonly HashSet<ulong> _suspectNames;
    private readonly HashSet<string> _suspectNumbers;
    private readonly HashSet<(ImmutableKind, string)> _seen = [];
    private readonly List<Immutable> _found = [];

    private Immutables(ComparedDocument original, ComparedDocument suspect)
    {
        (_original, _suspect) = (original, suspect.Keys);
        _suspectNames = [.. suspect.Words.Where(IsCapitalized).Select(word => word.Key)];
        _suspectNumbers =
        [
            .. suspect.Words
                .Where(word => word.Kind == TokenKind.Number)
                .Select(word => Digits(suspect.Text.AsSpan(word.Start, word.Length))),
        ];
    }

    /// <summary>All of them, in the order of the original.</summary>
    public static IReadOnlyList<Immutable> Find(ComparedDocument original, ComparedDocument suspect)
    {
        var search = new Immutables(original, suspect);
        search.FindNumbers();
        foreach (var block in original.Blocks)
        {
            search.FindQuotations(block.Span);
            // Headlines may capitalise any word.
            if (block.Role != BlockRole.Headline)
                search.FindNames(block.Span);
        }
        return [.. search._found.OrderBy(found => found.Span.Start).ThenBy(found => found.Kind)];
    }

    private void FindNumbers()
    {
        foreach (var word in _original.Words)
        {
            if (word.Kind == TokenKind.Number && Digits(_original.Text.AsSpan(word.Start, word.Length)) is var digits)
                Add(ImmutableKind.Number, digits, word.Span, () => _suspectNumbers.Contains(digits));
        }
    }

    private void FindNames(TextSpan block)
    {
        var tokens = _original.Tokens;
        for (var i = FirstToken(block.Start); i < tokens.Count && tokens[i].Start < block.End; i++)
        {
            if (!IsCapitalized(tokens[i]) || BeginsSpeech(i))
                continue;
            var end = i + 1;
            while (end < tokens.Count
                && tokens[end].End <= block.End
                && !_original.SentenceStarts[end]
                && IsCapitalized(tokens[end])
                && IsJoined(tokens[end - 1], tokens[end]))
                end++;
            var keys = tokens.Skip(i).Take(end - i).Select(token => token.Key).ToArray();
            var span = new TextSpan(tokens[i].Start, tokens[end - 1].End);
            Add(ImmutableKind.Name, Name(keys), span, () => keys.Length == 1 ? _suspectNames.Contains(keys[0]) : Stands(keys));
            i = end - 1;
        }
    }

    private void FindQuotations(TextSpan block)
    {
        var text = _original.Text;
        // Opening marks with no closing mark left. Searching again for each would take quadratic time.
        var unclosed = "";
        for (var open = block.Start; open < block.End; open++)
        {
            if (text[open] is not ('“' or '"' or '„' or '«') || unclosed.Contains(text[open], StringComparison.Ordinal))
                continue;
            var close = text.AsSpan(open + 1, block.End - open - 1).IndexOfAny(
                text[open] switch { '"' => "\"", '«' => "»", '„' => "“”", _ => "”" });
            if (close < 0)
            {
                unclosed += text[open];
                continue;
            }
            var span = new TextSpan(open + 1, open + 1 + close);
            var (first, last) = (FirstWord(span.Start), FirstWord(span.End));
            if (last - first >= MinQuotationLength)
            {
                var keys = _original.Keys[first..last];
                Add(ImmutableKind.Quotation, Name(keys), span, () => Stands(keys));
            }
            open = span.End;
        }
    }

    private void Add(ImmutableKind kind, string identity, TextSpan span, Func<bool> isKept)
    {
        if (_seen.Add((kind, identity)))
            _found.Add(new Immutable(kind, span.Of(_original.Text).ToString(), span, isKept()));
    }

    private bool Stands(ulong[] keys) => _suspect.AsSpan().IndexOf(keys) >= 0;

    /// <summary>Whether a word is capitalised here in any case: at the beginning of a sentence or of speech.</summary>
    private bool BeginsSpeech(int token)
    {
        for (; token >= 0; token--)
        {
            if (_original.SentenceStarts[token])
                return true;
            if (token == 0 || _original.Tokens[token - 1].Kind != TokenKind.Punctuation)
                return false;
            if (_original.Text[_original.Tokens[token - 1].Start] == ':')
                return true;
            if (!CharClass.IsOpening(_original.Text[_original.Tokens[token - 1].Start]))
                return false;
        }
        return true;
    }

    private bool IsJoined(in Token before, in Token word) =>
        _original.Text.AsSpan(before.End, word.Start - before.End) is " " or "\n" or "\u00A0" or "";

    private bool IsCapitalized(Token word) =>
        word.IsWord && word.Casing is Casing.Capitalized or Casing.Upper && !(word.Length == 1 && word.Key == PronounI);

    private int FirstWord(int offset) => FirstAt(_original.Words, offset);

    private int FirstToken(int offset) => FirstAt(_original.Tokens, offset);

    private static int FirstAt(IReadOnlyList<Token> tokens, int offset)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static string Digits(ReadOnlySpan<char> number) =>
        number.ToString().Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Name(ulong[] keys) => MemoryMarshal.Cast<ulong, char>(keys.AsSpan()).ToString();
}
