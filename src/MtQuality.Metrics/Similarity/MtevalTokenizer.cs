namespace MtQuality.Metrics.Similarity;

/// <summary>
/// The tokenizer "13a" of NIST's evaluation script mteval-v13a, that BLEU is computed with: signs stand alone, and so do full stops
/// and commas except between digits, and a dash after a digit. The script rewrites the line four times to put in blanks; here each
/// character and its neighbours decide, in one pass, whether blanks would stand around it.
/// </summary>
internal ref struct MtevalTokenizer
{
    private const string Skipped = "<skipped>";
    private const string BrokenLine = "-\n";

    private readonly ReadOnlySpan<char> _text;
    private int _position;
    // Whether the character before was a full stop or comma that its own predecessor set apart: such a one sets nothing apart.
    private bool _afterSetApart;

    public MtevalTokenizer(ReadOnlySpan<char> segment) => _text = Prepare(SegmentSpace.TrimEnd(segment));

    /// <summary>Reads the next token; false where none is left.</summary>
    public bool TryRead(out ReadOnlySpan<char> token)
    {
        while (_position < _text.Length && SegmentSpace.Is(_text[_position]))
            _position++;
        var start = _position;
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (char.IsAsciiLetter(c))
                continue;
            if (SegmentSpace.Is(c))
                break;
            var isSetApart = c is '.' or ',' && IsSetApart();
            if (!isSetApart && !StandsAlone(c))
            {
                _afterSetApart = false;
                continue;
            }
            // Behind other characters it waits for the next call.
            if (_position == start)
            {
                _afterSetApart = isSetApart;
                _position++;
            }
            break;
        }
        token = _text[start.._position];
        return token.Length > 0;
    }

    private readonly bool StandsAlone(char c) => c switch
    {
        '.' or ',' => _position + 1 == _text.Length || !char.IsAsciiDigit(_text[_position + 1]),
        '-' => _position > 0 && char.IsAsciiDigit(_text[_position - 1]),
        _ => IsSign(c),
    };

    /// <summary>Whether the character before, no digit, sets this full stop or comma apart.</summary>
    private readonly bool IsSetApart() => _position == 0
        || !char.IsAsciiDigit(_text[_position - 1]) && !(_text[_position - 1] is '.' or ',' && _afterSetApart);

    private static bool IsSign(char c) =>
        c is >= '{' and <= '~' or >= '[' and <= '`' or >= '!' and <= '&' or >= '(' and <= '+' or >= ':' and <= '@' or '/';

    private static ReadOnlySpan<char> Prepare(ReadOnlySpan<char> segment)
    {
        if (!segment.Contains('&') && segment.IndexOf(Skipped) < 0 && segment.IndexOf(BrokenLine) < 0)
            return segment;
        return segment.ToString()
            .Replace(Skipped, "", StringComparison.Ordinal)
            .Replace(BrokenLine, "", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal);
    }
}
