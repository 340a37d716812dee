using System.Globalization;
using MtQuality.Benchmarks.Families;
using MtQuality.Benchmarks.Inputs;
using MtQuality.Benchmarks.Learning;
using MtQuality.Benchmarks.Measures;
using MtQuality.Benchmarks.Patterns;
using MtQuality.Benchmarks.Serving;
using MtQuality.Benchmarks.Sets;
using MtQuality.Benchmarks.Speed;
using MtQuality.Benchmarks.Tagging;
using MtQuality.Encoders;

const int All = int.MaxValue;

return args switch
{
    ["thesaurus-recall", "--list", .. var files] => ThesaurusRecall.Run(files, list: true),
    ["thesaurus-recall", .. var files] => ThesaurusRecall.Run(files, list: false),
    ["false-alarms", "--list", var signals, .. var files] => FalseAlarms.Run(files, signals),
    ["false-alarms", .. var files] => FalseAlarms.Run(files),
    ["misses", "--list", .. var files] => Misses.Run(files, list: true),
    ["misses", .. var files] => Misses.Run(files, list: false),
    ["phrase-misses", "--list"] => PhraseMisses.Run(list: true),
    ["phrase-misses"] => PhraseMisses.Run(list: false),
    ["detection", "--words", var words, var use, .. var files] => Detection.Run(use, files, words),
    ["detection", var use, .. var files] => Detection.Run(use, files, "300"),
    ["verdicts", "--without-encoder", .. var files] => VerdictTables.Run(All, files, EncoderUse.None),
    ["verdicts", "--each", var each, .. var files] => VerdictTables.Run(Count(each), files, EncoderUse.Needed),
    ["verdicts", .. var files] => VerdictTables.Run(All, files, EncoderUse.Needed),
    ["insertions", "--each", var each, var sentences, .. var files] => Insertions.Run(sentences, Count(each), files),
    ["insertions", var sentences, .. var files] => Insertions.Run(sentences, All, files),
    ["encoder-figures", var model, .. var files] => EncoderFigures.Run(model, files),
    ["encoder-marks", "--each", var each, .. var files] => EncoderMarks.Run(Count(each), files),
    ["encoder-marks", .. var files] => EncoderMarks.Run(All, files),
    ["mark-sheet", "--compare", var folder, var first, var second] => MarkSheet.Compare(folder, first, second),
    ["mark-sheet", "--each", var each, var folder, var count, .. var files] => MarkSheet.Write(folder, count, Count(each), files),
    ["mark-sheet", var folder, var count, .. var files] => MarkSheet.Write(folder, count, All, files),
    ["encoder-checkpoint", var weights, var output] => EncoderFigures.Export(weights, output),
    ["thresholds", .. var files] => Thresholds.Run(files),
    ["signal-auroc", var file, var garbled, .. var good] => SignalAuroc.Run(file, garbled, good),
    ["model-quality", var texts, .. var models] => ModelQuality.Run(texts, models),
    ["unspin", "--sources", var spun] => Unspinning.RunBySource(spun),
    ["unspin", var spun, .. var files] => Unspinning.Run(spun, files),
    ["planted", "--list", var pairs] => Planted.Run(pairs, list: true),
    ["planted", var pairs] => Planted.Run(pairs, list: false),
    ["tortured-kept", var list, var leftOut] => Unlisted.Keep(list, leftOut),
    ["tortured-unlisted", "--list", var folder, var sentences] => Unlisted.Run(folder, sentences, list: true),
    ["tortured-unlisted", var folder, var sentences] => Unlisted.Run(folder, sentences, list: false),
    ["english", "--list", .. var files] => English.Run(files, list: true),
    ["english", .. var files] => English.Run(files, list: false),
    ["ablations", var share, .. var files] => Ablations.Run(share, files),
    ["classifiers", var share, .. var files] => TrainerComparison.Run(share, files),
    ["fuzz-inputs", var seed, var count] => InputFuzz.Run(seed, count),
    ["cascade", .. var files] => CascadeCost.Run(files),
    ["reader-growth"] => ReaderGrowth.Run(),
    ["throughput", var mtq, var megabytes, .. var files] => Throughput.Run(mtq, megabytes, files),
    ["against-counters", var mtq, var megabytes, .. var files] => AgainstCounters.Run(mtq, megabytes, files),
    ["warc", var output, var gigabytes, var pages, .. var files] => GeneratedWarc.Run(output, gigabytes, pages, files),
    ["growth", var mtq, .. var files] => Growth.Run(mtq, files),
    ["start", var mtq, var file] => StartCost.Run(mtq, file),
    ["peak-memory", var mtq, .. var files] => PeakMemory.Run(mtq, files),
    ["page-kinds", "--list", var folder] => PageRecall.RunTemplates(folder, list: true),
    ["page-kinds", var folder] => PageRecall.RunTemplates(folder, list: false),
    ["pages", var folder] => PageRecall.Run(folder),
    ["similarity", .. var files] => SimilaritySpeed.Run(files),
    ["encoder-speed", var model, .. var files] => EncoderSpeed.Run(model, files),
    ["encoder-cost", var mtq, var input] => EncoderCost.Run(mtq, input),
    ["speed", .. var files] => ParseAndMeasure.Run(files),
    ["tagger-test", var model, .. var files] => TaggerTest.Run(model, files),
    ["pseudo-essays", var output, var corpus] => PseudoEssays.Run(output, corpus),
    ["spin", var thesaurus, var rate, var seed, var input, var output] => SpunSet.Run(thesaurus, rate, seed, input, output),
    ["round-trip", var there, var back, var input, var output] => RoundTripSet.Run(there, back, input, output),
    ["judgements", var assessments, var means] => HumanJudgements.Run(assessments, means),
    ["active-learning", .. var files] => ActiveLearning.Run(files),
    ["desk-load", var mtq, .. var files] => DeskLoad.Run(mtq, files),
    ["desk-times", var mtq, var articles, .. var files] => DeskTimes.Run(mtq, articles, files),
    ["patterns-test", var model, var head, .. var files] => PatternTest.Run(model, head, files),
    ["families-fit", var corpora, var output] => FamilyFit.Run(corpora, output),
    ["families-scale", var mtq, var corpora, .. var counts] => FamiliesScale.Run(mtq, corpora, counts),
    ["families", var corpora, var distractors] => FamilyMeasure.Run(corpora, distractors),
    _ => Usage(),
};

static int Count(string number) => int.Parse(number, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("""
        Measures MtQuality; each command prints a table. CORPORA are .jsonl.gz files, one article a line.
        verdicts, insertions, encoder-marks and mark-sheet take --each N first: N texts of a kind at most.
        What makes data/ is `dotnet run --project src/MtQuality.Forge`.

        What is found
          false-alarms [--list SIGNALS] CORPORA…    findings in human text per 10,000 words, or each one
          misses [--list] CORPORA…                  share of planted faults that is found, or each miss
          phrase-misses [--list]                    the same for garbled names and swapped idioms
          thesaurus-recall [--list] SPUN…           share of spun words whose original the thesaurus lists
          unspin SPUN HUMAN…                        what phrase.unspun finds in spun and in human articles
          unspin --sources SPUN                     the same in spun articles, by source of the thesaurus
          planted [--list] PAIRS                    garbled sentences marked in the right place, and twins marked
          tortured-kept LIST LEFTOUT                the list of tortured phrases without some of them
          tortured-unlisted [--list] DIR SENTENCES  share marked with lexicons made without these phrases
          english [--list] LANGUAGE=FILE…           how well English is told from other languages, by length
          pages FOLDER                              precision and recall of body words on marked web pages, or on a
                                                    suite of folders with source.html and expected.html
          page-kinds [--list] TEMPLATES             the same for body, headline, teasers, furniture and hidden text on
                                                    pages of other sites' shapes, and of each page that is not right

        Scores
          detection [--words 300] USE CORPORA…      share flagged and AUROC by kind of text; USE is needed, all or none
          verdicts [--without-encoder] CORPORA…     verdicts and marks by kind of text and length, calibration by length,
                                                    flagged texts with too few places
          insertions SENTENCES CORPORA…             human texts flagged by one odd, and by one ordinary, sentence more
          encoder-figures MODEL CORPORA…            the same for the features of an encoder, without a classifier
          encoder-marks CORPORA…                    what encoder.replaced marks in spun and in human texts
          mark-sheet OUT COUNT CORPORA…             COUNT marks of human and of garbled texts, for two people to judge
          mark-sheet --compare OUT ONE OTHER        what the two said, and how far they agree
          encoder-checkpoint WEIGHTS MODEL          an encoder from a checkpoint of its training
          thresholds CORPORA…                       share of articles at or above each score
          signal-auroc CORPUS GARBLED GOOD…         AUROC of each signal alone
          classifiers SHARE TRAIN… --on DEV…        AUROC of ways to learn, by length
          ablations SHARE TRAIN… --on DEV… [--without NAMES…]  AUROC without these features, or each family
          active-learning LABELLED…                 AUROC by number of judgements, by the order of the desk's queue
          patterns-test PATTERNS HEAD LABELLED…     AUROC of the patterns alone; HEAD is translated or spun
          judgements SENTENCES RATED                correlation of the score with people's ratings
          model-quality TEXTS MODEL…                what language models know of texts they have not read
          tagger-test MODEL TREEBANKS…              accuracy and speed of the tagger
          spin THESAURUS RATE SEED TEXTS OUT        spins texts with the synonyms of THESAURUS
          round-trip THERE BACK TEXTS OUT           translates texts there and back with Apertium, as eng-spa spa-eng
          pseudo-essays OUT SENTENCES               joins learners' sentences to texts for mtq score

        Families (CORPORA is the folder of all sets)
          families CORPORA COUNT                    pairs found and originals named, hidden among COUNT articles
          families-fit CORPORA OUT                  fits the models of families
          families-scale MTQ CORPORA COUNTS…        time and memory of the process MTQ by number of articles

        Speed and robustness
          speed CORPORA…                            MB/s of parsing and of every signal on one core
          encoder-speed MODEL|base [CORPORA…]       word pieces a second of an encoder on one core
          encoder-cost MTQ INPUT                    memory that the encoder adds to the process MTQ, and when it is open
          cascade CORPORA…                          speed on human text and detections lost, by the gate of the encoder
          reader-growth                             how the time of reading grows with the input, by its shape
          similarity POSTEDITS…                     segments a second of BLEU, chrF and TER
          throughput MTQ MB CORPORA…                MB/s of the process MTQ in every format
          against-counters MTQ MB CORPORA…          the same text through MTQ, wc -w and Python
          growth MTQ CORPORA…                       time, memory and disk by number of articles and length of one
          start MTQ FILE                            what a start of the process MTQ costs, to the first result
          desk-load MTQ CORPORA…                    30 s of twice the articles that mtq serve can score: answers and memory
          desk-times MTQ ARTICLES|RUN CORPORA…      first page, filters and next article of a desk, in a browser
          peak-memory MTQ INPUT…                    peak memory and speed of the process MTQ
          warc OUT GB SHARE CORPORA…                writes a web archive of GB, SHARE (0 to 1) of it pages
          fuzz-inputs SEED COUNT                    reads files of every format broken at random
        """);
    return 2;
}
