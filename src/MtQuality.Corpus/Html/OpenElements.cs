namespace MtQuality.Corpus.Html;

/// <summary>The names of the elements that are open at a place of a page, from the outermost.</summary>
/// <param name="names">Room for the places of their names; more must not be opened.</param>
internal ref struct OpenElements(Span<Range> names)
{
    private readonly Span<Range> _names = names;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public void Open(Range name) => _names[Count++] = name;

    /// <summary>Closes the innermost element of this name, and unless <paramref name="alone"/> all that it holds; none if none is
    /// open.</summary>
    public void Close(ReadOnlySpan<char> html, ReadOnlySpan<char> name, bool alone)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (!html[_names[i]].Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (alone)
                _names[(i + 1)..Count].CopyTo(_names[i..]);
            Count = alone ? Count - 1 : i;
            return;
        }
    }
}
