namespace MtQuality.Encoder;

/// <summary>
/// Cuts a document into windows of like size that end with sentences. A sentence is cut only if it is longer than a window, between words,
/// in parts of like size.
/// </summary>
internal static class WindowCutter
{
    /// <summary>Version of how documents become windows; raise it with every change, so that scores made before and after are told
    /// apart.</summary>
    public const int Version = 1;

    /// <summary>Adds the windows of a document to a list.</summary>
    /// <param name="pieces">The document.</param>
    /// <param name="windows">Where to add them; together they hold every piece once, in order.</param>
    public static void Cut(PieceText pieces, List<Window> windows)
    {
        var sentence = 0;
        for (var start = 0; start < pieces.Count;)
        {
            while (pieces.SentenceEnds[sentence] <= start)
                sentence++;
            var end = pieces.SentenceEnds[sentence] - start > Window.Capacity
                ? PartEnd(pieces, start, pieces.SentenceEnds[sentence])
                : NearestEnd(pieces.SentenceEnds[sentence..], start);
            windows.Add(new Window(start, end - start));
            start = end;
        }
    }

    /// <summary>The end of a sentence that is nearest to where the window would end if all that follow had one length.</summary>
    private static int NearestEnd(ReadOnlySpan<int> ends, int start)
    {
        var wanted = start + Even(ends[^1] - start, FewestWindows(ends, start));
        var nearest = ends[0];
        foreach (var end in ends[1..])
        {
            if (end - start > Window.Capacity || Math.Abs(end - wanted) > Math.Abs(nearest - wanted))
                break;
            nearest = end;
        }
        return nearest;
    }

    /// <summary>The last word's end in an even part of a long sentence.</summary>
    private static int PartEnd(PieceText pieces, int start, int sentenceEnd)
    {
        var length = sentenceEnd - start;
        var end = start + Even(length, (length + Window.Capacity - 1) / Window.Capacity);
        while (pieces.Tokens[end] == pieces.Tokens[end - 1])
            end--;
        return end;
    }

    /// <summary>Number of windows if each is filled up with sentences.</summary>
    private static int FewestWindows(ReadOnlySpan<int> ends, int start)
    {
        var count = 1;
        var sentence = start;
        foreach (var end in ends)
        {
            for (; end - start > Window.Capacity; count++)
                start = sentence > start ? sentence : start + Window.Capacity;
            sentence = end;
        }
        return count;
    }

    private static int Even(int length, int parts) => (length + parts - 1) / parts;
}
