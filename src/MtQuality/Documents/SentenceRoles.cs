namespace MtQuality.Documents;

/// <summary>The roles of tokens asked for in ascending order: one walk over the sentences serves a whole document.</summary>
internal ref struct SentenceRoles(TextDocument document)
{
    private readonly ReadOnlySpan<Sentence> _sentences = document.Sentences;
    private int _sentence;

    /// <summary>The role of the block that the token stands in.</summary>
    public BlockRole Of(int token)
    {
        while (_sentences[_sentence].EndToken <= token)
            _sentence++;
        return _sentences[_sentence].Role;
    }
}
