namespace MtQuality.Documents;

/// <summary>A sentence, or a whole block that contains no full sentence, such as a heading or a list item.</summary>
/// <param name="FirstToken">Index of its first token in the document.</param>
/// <param name="TokenCount">Number of its tokens, at least 1.</param>
/// <param name="Role">Role of the block it is in.</param>
/// <param name="BlockId">Index of the block it is in.</param>
internal readonly record struct Sentence(int FirstToken, int TokenCount, BlockRole Role, int BlockId)
{
    /// <summary>Index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;

    /// <summary>Whether it counts for the verdict on the article: headline and body do.</summary>
    public bool IsJudged => Role.IsJudged();
}
