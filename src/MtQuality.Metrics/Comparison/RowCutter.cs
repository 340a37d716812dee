namespace MtQuality.Metrics.Comparison;

/// <summary>Cuts two compared texts into rows: at every paragraph of the original, and where the suspect has come to by then.</summary>
internal sealed class RowCutter(TextComparison comparison)
{
    private readonly ComparedText _original = comparison.Original;
    private readonly ComparedText _suspect = comparison.Suspect;

    public IEnumerable<ComparedRow> Rows()
    {
        int word = 0, suspectWord = 0, suspectAt = 0, paragraph = 0;
        for (var i = 0; i < _original.Blocks.Count; i++)
        {
            var block = _original.Blocks[i];
            var end = word;
            while (end < _original.Words.Count && _original.Words[end].Span.Start < block.Span.End)
                end++;
            var isLast = i + 1 == _original.Blocks.Count;
            var suspectEnd = isLast ? _suspect.Words.Count : SuspectEnd(word, end, suspectWord, ref paragraph);
            var suspectTo = isLast ? _suspect.Text.Length : EndOf(suspectWord, suspectEnd, suspectAt);
            yield return new ComparedRow(
                Runs(_original, word, end, block.Span.Start, block.Span.End),
                Runs(_suspect, suspectWord, suspectEnd, suspectAt, suspectTo));
            (word, suspectWord, suspectAt) = (end, suspectEnd, suspectTo);
        }
        if (_original.Blocks.Count == 0 && _suspect.Text.Length > 0)
            yield return new ComparedRow([], Runs(_suspect, 0, _suspect.Words.Count, 0, _suspect.Text.Length));
    }

    /// <summary>The suspect's word that the next row begins with: behind the last that stands for one of these, or better where its
    /// paragraph ends.</summary>
    private int SuspectEnd(int word, int end, int suspectWord, ref int paragraph)
    {
        var reached = suspectWord;
        for (var i = word; i < end; i++)
        {
            if (_original.Words[i] is { Change: WordChange.Kept or WordChange.Replaced, Partner: var partner })
                reached = partner + 1;
        }
        var next = end;
        while (next < _original.Words.Count && _original.Words[next].Change is WordChange.Moved or WordChange.Dropped)
            next++;
        var limit = next < _original.Words.Count ? _original.Words[next].Partner : _suspect.Words.Count;
        if (reached == 0)
            return 0;
        while (paragraph < _suspect.Blocks.Count && _suspect.Blocks[paragraph].Span.End < _suspect.Words[reached - 1].Span.End)
            paragraph++;
        if (paragraph == _suspect.Blocks.Count)
            return reached;
        var whole = reached;
        while (whole < limit && _suspect.Words[whole].Span.Start < _suspect.Blocks[paragraph].Span.End)
            whole++;
        return whole == _suspect.Words.Count || _suspect.Words[whole].Span.Start >= _suspect.Blocks[paragraph].Span.End ? whole : reached;
    }

    /// <summary>Where a row that ends before a word does: behind the punctuation that clings to the word before.</summary>
    private int EndOf(int first, int end, int from)
    {
        if (first == end)
            return from;
        var at = _suspect.Words[end - 1].Span.End;
        var limit = end < _suspect.Words.Count ? _suspect.Words[end].Span.Start : _suspect.Text.Length;
        while (at < limit && !char.IsWhiteSpace(_suspect.Text[at]))
            at++;
        return at;
    }

    private static List<ComparedRun> Runs(ComparedText text, int word, int end, int from, int to)
    {
        var runs = new List<ComparedRun>();
        var at = from;
        for (var i = word; i < end;)
        {
            var last = i;
            while (last + 1 < end && IsSameRun(text.Words[last], text.Words[last + 1]))
                last++;
            Add(WordChange.Kept, at, text.Words[i].Span.Start);
            Add(text.Words[i].Change, text.Words[i].Span.Start, text.Words[last].Span.End);
            at = text.Words[last].Span.End;
            i = last + 1;
        }
        Add(WordChange.Kept, at, to);
        return runs;

        void Add(WordChange change, int start, int stop)
        {
            if (start >= stop)
                return;
            var added = text.Text[start..stop];
            if (change == WordChange.Kept && runs.Count > 0 && runs[^1].Change == WordChange.Kept)
                runs[^1] = new ComparedRun(change, runs[^1].Text + added);
            else
                runs.Add(new ComparedRun(change, added));
        }
    }

    private static bool IsSameRun(in ComparedWord word, in ComparedWord next) =>
        word.Change == next.Change && (word.Change != WordChange.Moved || next.Partner == word.Partner + 1);
}
