using MtQuality.Forge.Building;

namespace MtQuality.Forge.Steps;

/// <summary>The inputs that no step makes, with the terms they may be used under.</summary>
internal static class Corpora
{
    public static readonly Input Clean = new(InputPlace.Corpora, "clean/*.jsonl.gz", "statistics only; by file, see corpora/README.md");
    public static readonly Input WordList = new(InputPlace.Corpora, "lexicons/frequency_dictionary_en_82_765.txt.gz", "MIT (SymSpell)");
    public static readonly Input PairList = new(
        InputPlace.Corpora,
        "lexicons/frequency_bigramdictionary_en_243_342.txt.gz",
        "MIT (SymSpell)");
    public static readonly Input Tortured = new(
        InputPlace.Corpora,
        "lexicons/tortured_phrases.tsv",
        "CC BY 4.0 (Problematic Paper Screener)");
    public static readonly Input PostEdits = new(InputPlace.Corpora, "quality/mlqe_pe.jsonl.gz", "CC0 (MLQE-PE)");
    public static readonly Input WordNet = new(InputPlace.WordNet, "data.*", "WordNet 3.0 License");
    public static readonly Input WordNetIndex = new(InputPlace.WordNet, "index.*", "WordNet 3.0 License");
    public static readonly Input Treebank = new(InputPlace.Corpora, "tagged/ewt_train.conllu.gz", "CC BY-SA 4.0 (English Web Treebank)");
    public static readonly Input Essays = new(InputPlace.Corpora, "esl/essays.jsonl.gz", "research use");
    public static readonly Input HumanDev = new(InputPlace.Corpora, "human_dev.jsonl.gz", "research use; figures only");

    /// <summary>All labelled documents: no language model may read them.</summary>
    public static readonly Input AllLabelled = new(InputPlace.Corpora, "labelled/*.jsonl.gz", "research use; weights only");

    /// <summary>The labelled sets to learn from, in the order they are read.</summary>
    public static readonly IReadOnlyList<Input> Labelled =
    [
        .. LabelledNames.Select(name => new Input(InputPlace.Corpora, $"labelled/{name}_train.jsonl.gz", "research use; weights only"))
    ];

    /// <summary>Texts of real spinners, translators and registers, of which there is no other set to measure on.</summary>
    public static readonly IReadOnlyList<Input> Real =
    [
        .. RealNames.Select(name => new Input(InputPlace.Corpora, $"real/{name}_dev.jsonl.gz", "by row; weights only")),
        new(InputPlace.Corpora, "registers/registers_dev.jsonl.gz", "by row; weights only"),
    ];

    /// <summary>The labelled sets of one name.</summary>
    public static Input LabelledOf(string name) => Labelled.Single(input => input.Path == $"labelled/{name}_train.jsonl.gz");

    private static IEnumerable<string> RealNames =>
    [
        "african_mt",
        "detectrl",
        "human_african_news",
        "human_indian_news",
        "human_learner_ielts",
        "human_pacific_hansard",
        "human_wikinews",
        "llm",
        "school_essays",
        "textattack",
    ];

    private static IEnumerable<string> LabelledNames => ["round_trip", "spun", "wmt", "wmt_old_mt", "mt_systems"];
}
