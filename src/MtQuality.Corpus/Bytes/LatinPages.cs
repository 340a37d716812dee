using System.Text;

namespace MtQuality.Corpus.Bytes;

/// <summary>The three Latin alphabets of ISO 8859 that the runtime does not know.</summary>
internal sealed class LatinPages : Encoding
{
    /// <summary>Number of the code page of ISO 8859-10, Nordic.</summary>
    public const int Latin6 = 28600;

    /// <summary>Number of the code page of ISO 8859-14, Celtic.</summary>
    public const int Latin8 = 28604;

    /// <summary>Number of the code page of ISO 8859-16, of South-Eastern Europe.</summary>
    public const int Latin10 = 28606;

    // Below it, bytes are Latin-1.
    private const int First = 0xA0;

    private const string Nordic =
        "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";

    private const string Celtic =
        "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";

    private const string SouthEastern =
        "\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ";

    private readonly string _upper;

    private LatinPages(int page, string upper)
        : base(page) => _upper = upper;

    /// <summary>One of the three, by the number of its code page.</summary>
    public static LatinPages Of(int page) => new(page, page switch { Latin6 => Nordic, Latin8 => Celtic, _ => SouthEastern });

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
            chars[charIndex + i] = bytes[byteIndex + i] is >= First and var letter ? _upper[letter - First] : (char)bytes[byteIndex + i];
        return byteCount;
    }

    public override int GetMaxCharCount(int byteCount) => byteCount;

    public override int GetMaxByteCount(int charCount) => throw new NotSupportedException("Pages are only read.");

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException("Pages are only read.");

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        throw new NotSupportedException("Pages are only read.");
}
