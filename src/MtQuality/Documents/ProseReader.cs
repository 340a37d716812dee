using MtQuality.Lexicons;

namespace MtQuality.Documents;

/// <summary>What tells the words, sentences and languages of a prose block apart. Immutable and shared by all documents.</summary>
/// <param name="Vocabulary">The known words.</param>
/// <param name="Sentences">Ends sentences.</param>
/// <param name="Languages">Tells English from other languages.</param>
internal sealed record ProseReader(Vocabulary Vocabulary, SentenceSplitter Sentences, LanguageGuess Languages);
