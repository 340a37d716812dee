using MtQuality.Data;
using MtQuality.Lexicons;
using MtQuality.Rewording;

namespace MtQuality.Forge.Lexicons;

/// <summary>Compiles the large lexicons to the tables that a program maps when it starts.</summary>
internal static class LexiconTables
{
    /// <summary>The content of the file of tables.</summary>
    public static byte[] Compile(LexiconSet lexicons)
    {
        var vocabulary = Vocabulary.Of(lexicons);
        var thesaurus = Thesaurus.Of(lexicons, vocabulary);
        var file = new TableWriter();
        vocabulary.Save(file);
        thesaurus.Save(file);
        Terms.Of(lexicons, vocabulary, thesaurus).Save(file);
        return file.ToBytes(lexicons.SourcesOfTables);
    }
}
