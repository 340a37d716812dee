using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace MtQuality.Forge.Neural;

/// <summary>How wrong the answers on a batch are, in nats: by piece, by window, and by place to be guessed.</summary>
/// <param name="Replaced">Of which pieces were replaced.</param>
/// <param name="Kind">Of the kind of text.</param>
/// <param name="Wording">Of what stood at the places.</param>
/// <param name="Guesses">What was drawn for each place, as likely as the encoder holds it.</param>
internal sealed record EncoderLoss(Tensor Replaced, Tensor Kind, Tensor Wording, Tensor Guesses)
{
    private const double ReplacedShare = 3;
    private const double WordingShare = 0.3;

    /// <summary>What training makes small.</summary>
    public Tensor Total => Replaced * ReplacedShare + Kind + Wording * WordingShare;

    /// <summary>Reads a batch.</summary>
    public static EncoderLoss Of(TorchEncoder encoder, TrainingBatch batch)
    {
        var states = encoder.Read(batch.Pieces, batch.IsReal);
        var replaced = binary_cross_entropy_with_logits(encoder.Replaced(states), batch.Replaced, reduction: nn.Reduction.None);
        var kind = cross_entropy(encoder.Kind(states, batch.IsReal), batch.Kind, reduction: nn.Reduction.None);
        var width = states.shape[2];
        var (wording, guesses) = (zeros(1), batch.Originals);
        if (batch.Places.shape[0] > 0)
        {
            var odds = encoder.Wordings(states.view(-1, width)[batch.Places], batch.Pieces.view(-1)[batch.Places]);
            wording = cross_entropy(odds, batch.Originals);
            using (no_grad())
                guesses = softmax(odds.detach(), 1).multinomial(1).squeeze(1);
        }
        return new EncoderLoss(
            (replaced * batch.ReplacedWeight).sum() / batch.ReplacedWeight.sum().clamp_min(1),
            (kind * batch.KindWeight).sum() / batch.KindWeight.sum().clamp_min(1),
            wording,
            guesses);
    }
}
