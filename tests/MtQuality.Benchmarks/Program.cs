using MtQuality.Benchmarks.Learning;
using MtQuality.Benchmarks.Lexicons;
using MtQuality.Benchmarks.Measures;
using MtQuality.Benchmarks.Speed;
using MtQuality.Benchmarks.Tagging;

return args switch
{
    ["words", .. var files] => WordCounts.Run(files),
    ["tortured", var list, .. var files] => TorturedCounts.Run(list, files),
    ["thesaurus", var wordNet, var tortured, var postEdits, .. var files] => ThesaurusLexicon.Run(wordNet, tortured, postEdits, files),
    ["thesaurus-recall", "--list", .. var files] => ThesaurusRecall.Run(files, list: true),
    ["thesaurus-recall", .. var files] => ThesaurusRecall.Run(files, list: false),
    ["false-alarms", "--list", var signals, .. var files] => FalseAlarms.Run(files, signals),
    ["false-alarms", .. var files] => FalseAlarms.Run(files),
    ["base-rates", .. var files] => BaseRateTable.Run(files),
    ["misses", "--list", .. var files] => Misses.Run(files, list: true),
    ["misses", .. var files] => Misses.Run(files, list: false),
    ["phrase-misses", "--list"] => PhraseMisses.Run(list: true),
    ["phrase-misses"] => PhraseMisses.Run(list: false),
    ["thresholds", .. var files] => Thresholds.Run(files),
    ["signal-auroc", var file, var garbled, .. var good] => SignalAuroc.Run(file, garbled, good),
    ["model-quality", var texts, .. var models] => ModelQuality.Run(texts, models),
    ["unspin", var spun, .. var files] => Unspinning.Run(spun, files),
    ["planted", "--list", var pairs] => Planted.Run(pairs, list: true),
    ["planted", var pairs] => Planted.Run(pairs, list: false),
    ["unspin-train", var spun, .. var files] => UnspinTraining.Run(spun, files),
    ["english", "--list", .. var files] => English.Run(files, list: true),
    ["english", .. var files] => English.Run(files, list: false),
    ["classifiers", var share, .. var files] => TrainerComparison.Run(share, files),
    ["speed", .. var files] => ParseAndMeasure.Run(files),
    ["tagger-train", var treebank, var model, .. var files] => TaggerTrain.Run(treebank, model, files),
    ["tagger-test", var model, .. var files] => TaggerTest.Run(model, files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Measurements of MtQuality; each prints a table. CORPORA are .jsonl.gz files, one article a line.

          words CORPORA…          the lexicon words.tsv, counted in good English
          tortured LIST CORPORA…  the lexicon tortured.tsv, from a list of phrases, counted in good English
          thesaurus WORDNET TORTURED POSTEDITS CORPORA…
                                  the lexicon thesaurus.tsv; WORDNET is the folder of its data.* and index.*
          thesaurus-recall [--list] SPUN…
                                  share of spun words whose original the thesaurus lists, by source, or
                                  the misses too; SPUN has `text` and `original`
          false-alarms [--list SIGNALS] CORPORA…
                                  accusing findings per 10,000 words and group, or each one of the
                                  signals whose ids begin so
          base-rates CORPORA…     data/base-rates.tsv, measured on human text
          misses [--list] CORPORA…
                                  share of planted faults that is found, by way, or each miss
          phrase-misses [--list]  share of garbled names and swapped idioms that is found, or each miss
          thresholds CORPORA…     share of articles at or above a score, by corpus and group or label
          unspin SPUN HUMAN…      what phrase.unspun finds in spun articles, by tool, and in human ones
          model-quality TEXTS MODEL…
                                  what language models know of texts they have not read
          signal-auroc CORPUS GARBLED GOOD…
                                  how well each signal alone parts articles of one label from those of others
          planted [--list] PAIRS  share of garbled sentences marked in the right place, and of twins marked
          unspin-train SPUN HUMAN…
                                  the weights of phrase.unspun, fitted on spun articles and human ones
          english [--list] LANGUAGE=FILE…
                                  how often texts are told from English, and English from them, by
                                  length, or each failure; LANGUAGE begins with "en" for English
          classifiers SHARE TRAIN… --on DEV…
                                  AUROC, and share found at 1 % false alarms, of ways to learn, by length
          speed CORPORA…          MB/s of parsing and of every signal on one core, and what they allocate
          tagger-train TRAIN OUT [CORPORA…]
                                  the model of the word-class tagger, from a treebank (.conllu.gz) and,
                                  for what words are usually like, plain text
          tagger-test MODEL TREEBANKS…
                                  share of tokens that the tagger classifies as the treebank, and its speed
        """);
    return 2;
}
