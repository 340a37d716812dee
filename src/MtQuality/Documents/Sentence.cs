namespace MtQuality.Documents;

/// <summary>A sentence, or a whole block that holds none (a heading, a list item).</summary>
/// <param name="FirstToken">Number of its first token in the document.</param>
/// <param name="TokenCount">Number of its tokens, at least 1.</param>
/// <param name="Role">Role of the block it stands in.</param>
/// <param name="BlockId">Number of the block it stands in.</param>
public readonly record struct Sentence(int FirstToken, int TokenCount, BlockRole Role, int BlockId)
{
    /// <summary>One past its last token.</summary>
    public int EndToken => FirstToken + TokenCount;

    /// <summary>Whether the verdict on the article rests on it.</summary>
    public bool IsJudged => Role.IsJudged();
}
