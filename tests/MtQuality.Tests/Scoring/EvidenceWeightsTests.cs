using FsCheck.Xunit;
using MtQuality.Scoring.EvidenceScoring;

namespace MtQuality.Tests.Scoring;

public sealed class EvidenceWeightsTests
{
    [Theory]
    [InlineData(0, 1, 1, 0)]
    [InlineData(1, 1, 1, 0)]
    [InlineData(2, 1, 1e9, 0.5573)] // Poisson: 2 log2 2 - 1/ln 2
    [InlineData(2, 1, 1, 0.2451)] // 2 log2 2 - 3 log2 1.5
    public void Surprise_is_the_deviance_in_bits(double found, double expected, double clustering, double bits) =>
        Assert.Equal(bits, EvidenceWeights.Surprise(found, expected, clustering), 1e-3);

    [Property]
    public void More_evidence_is_never_less_surprising(byte found, byte more, byte expected, byte clustering)
    {
        var (e, r) = ((expected + 1) / 50.0, (clustering + 1) / 50.0);
        Assert.True(EvidenceWeights.Surprise(found + more, e, r) >= EvidenceWeights.Surprise(found, e, r) - 1e-9);
    }

    [Fact]
    public void Evidence_that_humans_cluster_is_less_surprising() =>
        Assert.True(EvidenceWeights.Surprise(3, 0.1, 0.05) < EvidenceWeights.Surprise(3, 0.1, 5));
}
