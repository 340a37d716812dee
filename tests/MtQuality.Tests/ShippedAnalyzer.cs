using MtQuality.Encoder;
using MtQuality.Encoders;

namespace MtQuality.Tests;

/// <summary>What <c>mtq</c> scores a few files with: everything that ships, and the encoder reads all.</summary>
internal static class ShippedAnalyzer
{
    public static QualityAnalyzer Instance { get; } =
        new(new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = EncoderUse.All });
}
