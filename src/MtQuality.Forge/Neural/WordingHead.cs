using MtQuality.Encoder;
using Type = Onnx.TensorProto.Types.DataType;

namespace MtQuality.Forge.Neural;

/// <summary>
/// The part of an exported encoder that says what would stand at a place: the embedding of the piece that stands there is moved by what is
/// around it, and compared with the embeddings of all others. It runs for marked pieces only.
/// </summary>
internal sealed class WordingHead(OnnxGraph graph, Arithmetic arithmetic, EncoderWeights weights)
{
    private const int Wordings = EncoderOutput.WordingsOfPlace;

    /// <summary>Adds the head and its outputs.</summary>
    /// <param name="hidden">What describes each piece after the last layer.</param>
    /// <param name="pieces">The pieces.</param>
    /// <param name="isMarked">Which of them are to be reworded.</param>
    public void AddTo(string hidden, string pieces, string isMarked)
    {
        var places = graph.Add("Transpose", [graph.Add("NonZero", [isMarked])], ("perm", (long[])[1, 0]));
        graph.Output(places, "places", Type.Int64, null, 2);
        var isAny = graph.Add("Greater", [graph.Add("Size", [places]), graph.Constant(0L)]);
        var results = graph.AddMany(
            "If", [graph.Add("Squeeze", [isAny])], 2, ("then_branch", Some(hidden, pieces, places)), ("else_branch", None()));
        graph.Output(results[0], "wordings", Type.Int64, null, Wordings);
        graph.Output(results[1], "probabilities", Type.Float, null, Wordings);
    }

    private OnnxGraph Some(string hidden, string pieces, string places)
    {
        var branch = graph.Branch("some");
        var marked = branch.Add("GatherND", [pieces, places]);
        var context = branch.Add("Gelu", [arithmetic.Apply(branch, branch.Add("GatherND", [hidden, places]), "wording.context")]);
        var change = arithmetic.Apply(branch, context, "wording.output");
        var wanted = branch.Add(
            "LayerNormalization",
            [
                branch.Add("Add", [arithmetic.Embed(branch, marked, dimensions: 1), change]),
                graph.Constant("wording.norm.weight", weights["wording.norm.weight"]),
                graph.Constant("wording.norm.bias", weights["wording.norm.bias"]),
            ],
            ("axis", -1),
            ("epsilon", EncoderShape.WordingNormEpsilon));
        var likeness = branch.Add("Mul", [arithmetic.AgainstWords(branch, wanted), graph.Constant(EncoderShape.WordingScale)]);
        var all = branch.Add("Add", [likeness, graph.Constant("wording.bias", weights["wording.bias"])]);
        var own = branch.Add("Unsqueeze", [marked, graph.Constant(1L)]);
        var excluded = branch.Add("Expand", [graph.Constant(EncoderShape.Never), branch.Add("Shape", [own])]);
        var others = branch.Add("ScatterElements", [all, own, excluded], ("axis", 1));
        var shares = branch.Add("Softmax", [others], ("axis", -1));
        var best = branch.AddMany("TopK", [shares, graph.Constant((long)Wordings)], 2, ("axis", -1));
        branch.Output(best[1], "some.wordings", Type.Int64, null, Wordings);
        branch.Output(best[0], "some.probabilities", Type.Float, null, Wordings);
        return branch;
    }

    private OnnxGraph None()
    {
        var branch = graph.Branch("none");
        var empty = branch.Add("ConstantOfShape", [graph.Constant(0, Wordings)]);
        branch.Output(branch.Add("Cast", [empty], ("to", (int)Type.Int64)), "none.wordings", Type.Int64, null, Wordings);
        branch.Output(empty, "none.probabilities", Type.Float, null, Wordings);
        return branch;
    }
}
