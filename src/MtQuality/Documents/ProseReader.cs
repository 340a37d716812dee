using MtQuality.Lexicons;

namespace MtQuality.Documents;

/// <summary>What is needed to parse a block of prose. Immutable and shared by all documents.</summary>
/// <param name="Vocabulary">The known words.</param>
/// <param name="Sentences">Finds the ends of sentences.</param>
/// <param name="Languages">Recognises languages other than English.</param>
internal sealed record ProseReader(Vocabulary Vocabulary, SentenceSplitter Sentences, LanguageGuess Languages);
