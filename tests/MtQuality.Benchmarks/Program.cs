using MtQuality.Benchmarks.Inputs;
using MtQuality.Benchmarks.Learning;
using MtQuality.Benchmarks.Lexicons;
using MtQuality.Benchmarks.Measures;
using MtQuality.Benchmarks.Patterns;
using MtQuality.Benchmarks.Speed;
using MtQuality.Benchmarks.Tagging;

return args switch
{
    ["words", .. var files] => WordCounts.Run(files),
    ["tortured", var list, .. var files] => TorturedCounts.Run(list, files),
    ["thesaurus", var wordNet, var tortured, var postEdits, .. var files] => ThesaurusLexicon.Run(wordNet, tortured, postEdits, files),
    ["terms", var wordNet, var pairs, .. var files] => TermCounts.Run(wordNet, pairs, files),
    ["term-swaps", var list] => TermSwaps.Run(list),
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
    ["unspin", "--sources", var spun] => Unspinning.RunBySource(spun),
    ["unspin", var spun, .. var files] => Unspinning.Run(spun, files),
    ["planted", "--list", var pairs] => Planted.Run(pairs, list: true),
    ["planted", var pairs] => Planted.Run(pairs, list: false),
    ["unspin-train", var spun, .. var files] => UnspinTraining.Run(spun, files),
    ["term-train", var spun, .. var files] => TermTraining.Run(spun, files),
    ["tortured-kept", var list, var leftOut] => Unlisted.Keep(list, leftOut),
    ["tortured-unlisted", "--list", var folder, var sentences] => Unlisted.Run(folder, sentences, list: true),
    ["tortured-unlisted", var folder, var sentences] => Unlisted.Run(folder, sentences, list: false),
    ["odd-pairs-train", .. var files] => OddPairTraining.Run(files),
    ["odd-pairs", "--list", .. var files] => OddPairMarks.Run(files, list: true),
    ["odd-pairs", .. var files] => OddPairMarks.Run(files, list: false),
    ["english", "--list", .. var files] => English.Run(files, list: true),
    ["english", .. var files] => English.Run(files, list: false),
    ["ablations", var share, .. var files] => Ablations.Run(share, files),
    ["classifiers", var share, .. var files] => TrainerComparison.Run(share, files),
    ["fuzz-inputs", var seed, var count] => InputFuzz.Run(seed, count),
    ["throughput", var mtq, var megabytes, .. var files] => Throughput.Run(mtq, megabytes, files),
    ["against-counters", var mtq, var megabytes, .. var files] => AgainstCounters.Run(mtq, megabytes, files),
    ["warc", var output, var gigabytes, var pages, .. var files] => GeneratedWarc.Run(output, gigabytes, pages, files),
    ["peak-memory", var mtq, .. var files] => PeakMemory.Run(mtq, files),
    ["pages", var folder] => PageRecall.Run(folder),
    ["similarity", .. var files] => SimilaritySpeed.Run(files),
    ["speed", .. var files] => ParseAndMeasure.Run(files),
    ["tagger-train", var treebank, var model, .. var files] => TaggerTrain.Run(treebank, model, files),
    ["tagger-test", var model, .. var files] => TaggerTest.Run(model, files),
    ["odd-registers", var output, var treebank, var essays, .. var own] => OddRegisters.Run(output, treebank, essays, own),
    ["learning-sets", var share, var first, var second, .. var files] => LearningSets.Run(double.Parse(share, System.Globalization.CultureInfo.InvariantCulture), first, second, files),
    ["pseudo-essays", var output, var corpus] => PseudoEssays.Run(output, corpus),
    ["judgements", var assessments, var means] => HumanJudgements.Run(assessments, means),
    ["hold-out", var output, .. var files] => HoldOut.Run(output, files),
    ["patterns-train", "--without", var tool, var output, var heldOut, var model, .. var files] => PatternTraining.Run(output, heldOut, model, files, tool),
    ["patterns-train", var output, var heldOut, var model, .. var files] => PatternTraining.Run(output, heldOut, model, files, without: null),
    ["patterns-test", var model, var head, .. var files] => PatternTest.Run(model, head, files),
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
          terms WORDNET PAIRS CORPORA…
                                  the lexicon terms.tsv, from WordNet, a list of word pairs and good English
          term-swaps LIST         the lexicon term-swaps.tsv, from a list of tortured phrases
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
          unspin --sources SPUN   the same in spun articles, by source of the thesaurus
          model-quality TEXTS MODEL…
                                  what language models know of texts they have not read
          signal-auroc CORPUS GARBLED GOOD…
                                  how well each signal alone parts articles of one label from those of others
          planted [--list] PAIRS  share of garbled sentences marked in the right place, and of twins marked
          unspin-train SPUN HUMAN…
                                  the weights of phrase.unspun, fitted on spun articles and human ones
          term-train SPUN HUMAN…  the weights of the terms that phrase.unspun names, fitted likewise
          tortured-kept LIST LEFTOUT
                                  the list of tortured phrases without some of them
          tortured-unlisted [--list] LEXICONS SENTENCES
                                  share of tortured phrases that is marked, and named, with lexicons
                                  that were made without them
          odd-pairs-train CORPORA…
                                  the weights of phrase.improbable, fitted on garbled articles against
                                  the human ones of the same group, or their own `original`
          odd-pairs [--list] CORPORA…
                                  what phrase.improbable marks, by label, tool or register, or each mark
          english [--list] LANGUAGE=FILE…
                                  how often texts are told from English, and English from them, by
                                  length, or each failure; LANGUAGE begins with "en" for English
          fuzz-inputs SEED COUNT  reads files of every format broken at random: crashes, hangs, memory
          throughput MTQ MB CORPORA…
                                  MB/s and articles/s of the process MTQ over MB of text in every format,
                                  on one core and on two
          against-counters MTQ MB CORPORA…
                                  the same text through MTQ, wc -w, and re.findall with Counter in Python
          warc OUT GB SHARE CORPORA…
                                  a web archive of GB, of which SHARE, 0 to 1, are pages
          peak-memory MTQ INPUT…  peak memory and speed of the process MTQ over each input
          pages FOLDER            precision and recall of body words on web pages whose bodies are marked
          classifiers SHARE TRAIN… --on DEV…
                                  AUROC, and share found at 1 % false alarms, of ways to learn, by length
          ablations SHARE TRAIN… --on DEV…
                                  the same of what a model reads: everything, all but one kind, one kind alone
          speed CORPORA…          MB/s of parsing and of every signal on one core, and what they allocate
          similarity POSTEDITS…   segments a second of BLEU, chrF, chrF++ and TER on one core, and what they allocate;
                                  POSTEDITS has `text` and `post_edit`
          tagger-train TRAIN OUT [CORPORA…]
                                  the model of the word-class tagger, from a treebank (.conllu.gz) and,
                                  for what words are usually like, plain text
          tagger-test MODEL TREEBANKS…
                                  share of tokens that the tagger classifies as the treebank, and its speed
          judgements SENTENCES RATED
                                  how far the shipped model's score goes with what people think of
                                  translated sentences (`score`, `da_mean`), length partialled out
          pseudo-essays OUT SENTENCES
                                  learners' sentences joined to texts that can be judged, for mtq score
          odd-registers OUT TREEBANK ESSAYS OWN…
                                  mails, answers, reviews, blogs, essays, what learners make of them, and
                                  texts of this project, as human articles to learn from
          learning-sets SHARE DIR DIR CORPORA…
                                  corpora in two parts, by group: SHARE of them, 0 to 1, and the others,
                                  with a `weight` for every translation: good ones count little
          hold-out OUT CORPORA…   part of good English set aside, for `mtq lm build --exclude` and patterns-train
          patterns-train [--without TOOL] OUT HELD MODEL LABELLED…
                                  the weights of the patterns; MODEL is a language model that has not
                                  read HELD; nothing is learnt from a tool whose name contains TOOL
          patterns-test PATTERNS translated|spun LABELLED…
                                  how well the patterns alone part garbled from human text
        """);
    return 2;
}
