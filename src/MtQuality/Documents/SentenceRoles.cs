namespace MtQuality.Documents;

/// <summary>Looks up the roles of tokens. Ask for tokens in ascending order: the look-ups share one pass over the sentences.</summary>
internal ref struct SentenceRoles(TextDocument document)
{
    private readonly ReadOnlySpan<Sentence> _sentences = document.Sentences;
    private int _sentence;

    /// <summary>The role of the block that the token with this index is in.</summary>
    public BlockRole Of(int token)
    {
        while (_sentences[_sentence].EndToken <= token)
            _sentence++;
        return _sentences[_sentence].Role;
    }
}
