using Microsoft.ML.OnnxRuntime;

namespace MtQuality.Encoder;

/// <summary>An encoder that is ready to read.</summary>
/// <param name="Session">The model.</param>
/// <param name="Vocabulary">The pieces that it reads.</param>
internal sealed record LoadedEncoder(EncoderSession Session, WordPieces Vocabulary)
{
    /// <summary>Loads the content of an encoder's file.</summary>
    /// <param name="file">The content.</param>
    /// <param name="path">What messages call the file.</param>
    /// <exception cref="InvalidDataException">It is no model, or of another version; the message says what to do.</exception>
    public static LoadedEncoder Of(byte[] file, string path)
    {
        EncoderSession? session = null;
        try
        {
            session = new EncoderSession(file);
            var vocabulary = session.Metadata(EncoderFile.VocabularyKey) ?? "";
            return new LoadedEncoder(session, new WordPieces(vocabulary.Split('\n')));
        }
        catch (Exception error) when (error is OnnxRuntimeException or InvalidDataException)
        {
            session?.Dispose();
            throw new InvalidDataException(
                $"{path}: this program cannot run the encoder ({error.Message}); take the one that was made for this version.", error);
        }
    }
}
