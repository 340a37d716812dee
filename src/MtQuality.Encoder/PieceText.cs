using System.Buffers;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Encoder;

/// <summary>
/// Headline and body of a document as word pieces. Teasers are left out, and an address or a name of a file is one unknown word. Its arrays
/// come from a pool: dispose of it, and do not use it afterwards.
/// </summary>
internal sealed class PieceText : IDisposable
{
    private int[] _pieces = ArrayPool<int>.Shared.Rent(1024);
    private int[] _tokens = ArrayPool<int>.Shared.Rent(1024);
    private int[] _sentenceEnds = ArrayPool<int>.Shared.Rent(64);
    private int _sentenceCount;

    private PieceText()
    {
    }

    /// <summary>Number of pieces.</summary>
    public int Count { get; private set; }

    /// <summary>The pieces, by their numbers in the vocabulary.</summary>
    public ReadOnlySpan<int> Pieces => _pieces.AsSpan(0, Count);

    /// <summary>For each piece the index of its token in the document.</summary>
    public ReadOnlySpan<int> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>For each sentence the index after its last piece.</summary>
    public ReadOnlySpan<int> SentenceEnds => _sentenceEnds.AsSpan(0, _sentenceCount);

    /// <summary>Cuts the words of a document into pieces.</summary>
    public static PieceText Of(TextDocument document, WordPieces vocabulary)
    {
        var text = new PieceText();
        Span<int> pieces = stackalloc int[WordPieces.MaxPieces];
        foreach (ref readonly var sentence in document.Sentences)
        {
            if (!sentence.IsJudged)
                continue;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = document.Tokens[i];
                pieces[0] = vocabulary.Unknown;
                var count = token.Kind == TokenKind.Code
                    ? 1
                    : vocabulary.Cut(token.Span.Of(document.Folded), pieces);
                text.Add(i, pieces[..count]);
            }
            Grow(ref text._sentenceEnds, text._sentenceCount + 1);
            text._sentenceEnds[text._sentenceCount++] = text.Count;
        }
        return text;
    }

    /// <summary>Returns the arrays to their pool.</summary>
    public void Dispose()
    {
        foreach (var array in (ReadOnlySpan<int[]>)[_pieces, _tokens, _sentenceEnds])
        {
            if (array.Length > 0)
                ArrayPool<int>.Shared.Return(array);
        }
        (_pieces, _tokens, _sentenceEnds, Count, _sentenceCount) = ([], [], [], 0, 0);
    }

    private void Add(int token, ReadOnlySpan<int> pieces)
    {
        Grow(ref _pieces, Count + pieces.Length);
        Grow(ref _tokens, Count + pieces.Length);
        pieces.CopyTo(_pieces.AsSpan(Count));
        _tokens.AsSpan(Count, pieces.Length).Fill(token);
        Count += pieces.Length;
    }

    private static void Grow(ref int[] table, int length)
    {
        if (length <= table.Length)
            return;
        var larger = ArrayPool<int>.Shared.Rent(table.Length * 2);
        table.CopyTo(larger, 0);
        ArrayPool<int>.Shared.Return(table);
        table = larger;
    }
}
