using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Tokens;

namespace MtQuality.Encoder;

/// <summary>Puts together what is said of a document's windows: from pieces back to words.</summary>
internal sealed class EncodedTextBuilder
{
    /// <summary>Maximum number of wordings of a word.</summary>
    public const int MaxWordings = 5;

    private readonly TextDocument _document;
    private readonly PieceText _pieces;
    private readonly WordPieces _vocabulary;
    private readonly float[] _replaced;
    private readonly List<EncodedWindow> _windows = [];
    private readonly Dictionary<int, IReadOnlyList<Wording>> _wordings = [];

    /// <summary>Begins with nothing said.</summary>
    public EncodedTextBuilder(TextDocument document, PieceText pieces, WordPieces vocabulary)
    {
        (_document, _pieces, _vocabulary) = (document, pieces, vocabulary);
        _replaced = new float[document.Tokens.Length];
        Array.Fill(_replaced, float.NaN);
    }

    /// <summary>The log-odds above which a word is likely replaced and gets wordings.</summary>
    public static float[] WordingThreshold { get; } = [0];

    /// <summary>Adds what is said of a window.</summary>
    public void Add(Window window, EncoderOutput output)
    {
        // One more, for the piece that begins the window.
        var replaced = output.Replaced[1..];
        for (var i = 0; i < window.Length; i++)
        {
            // A word is as suspicious as its most suspicious piece. The comparison also replaces what is no number.
            var token = _pieces.Tokens[window.Start + i];
            if (IsProse(token) && !(_replaced[token] >= replaced[i]))
                _replaced[token] = replaced[i];
        }
        var kind = output.Kind;
        _windows.Add(new EncodedWindow(
            _pieces.Tokens[window.Start], _pieces.Tokens[window.End - 1] + 1, kind[0], kind[1], kind[2], kind[3]));
        AddWordings(window, output);
    }

    /// <summary>All that was added.</summary>
    public EncodedText Build() => new(_replaced, _windows, _wordings);

    private void AddWordings(Window window, EncoderOutput output)
    {
        var places = output.Places;
        for (var place = 0; place < places.Length / 2; place++)
        {
            var piece = window.Start + (int)places[2 * place + 1] - 1;
            var token = _pieces.Tokens[piece];
            // What would continue a word says little: the first piece speaks for the word.
            var isFirst = piece == 0 || _pieces.Tokens[piece - 1] != token;
            if (isFirst && IsProse(token) && WordingsOf(place, output) is { Count: > 0 } wordings)
                _wordings[token] = wordings;
        }
    }

    private List<Wording> WordingsOf(int place, EncoderOutput output)
    {
        var wordings = new List<Wording>(MaxWordings);
        var end = (place + 1) * EncoderOutput.WordingsOfPlace;
        for (var i = end - EncoderOutput.WordingsOfPlace; i < end && wordings.Count < MaxWordings; i++)
        {
            var piece = (int)output.Wordings[i];
            if (_vocabulary.IsWord(piece))
                wordings.Add(new Wording(_vocabulary.Spelling(piece), output.Probabilities[i]));
        }
        return wordings;
    }

    private bool IsProse(int token) => _document.Tokens[token].Kind != TokenKind.Code;
}
