namespace MtQuality.Forge.Neural;

/// <summary>Leaves out the word pieces that English text does not need: those with letters of other alphabets, and the base model's spare
/// ones. Signs stay, such as dashes and currencies.</summary>
internal static class EnglishVocabulary
{
    private const string Spare = "[unused";

    /// <summary>The same weights for fewer word pieces, in the same order.</summary>
    public static EncoderWeights Cut(EncoderWeights weights)
    {
        var kept = weights.Vocabulary.Index().Where(piece => IsEnglish(piece.Item)).Select(piece => piece.Index).ToList();
        var tensors = new Dictionary<string, WeightTensor>(weights.Tensors, StringComparer.Ordinal);
        foreach (var name in (string[])["embeddings.words", "wording.bias"])
            tensors[name] = tensors[name].Take(kept);
        return weights with { Vocabulary = [.. kept.Select(piece => weights.Vocabulary[piece])], Tensors = tensors };
    }

    private static bool IsEnglish(string piece) =>
        !piece.StartsWith(Spare, StringComparison.Ordinal) && piece.All(character => char.IsAscii(character) || !char.IsLetter(character));
}
