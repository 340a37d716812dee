using MtQuality.Documents;

namespace MtQuality.Encoders;

/// <summary>
/// A neural model that reads a text and says which of its words a person would not have written there, and what kind of text it is.
/// Safe to share between threads. The package MtQuality.Encoder has one; the models that ship know no other.
/// </summary>
public interface ITextEncoder
{
    /// <summary>Hash of everything that its answers depend on; part of the signature.</summary>
    ulong Hash { get; }

    /// <summary>Reads headline and body of a document. The same document always gives the same answer.</summary>
    /// <exception cref="ObjectDisposedException">The encoder was disposed of.</exception>
    internal EncodedText Encode(TextDocument document);
}
