using MtQuality.Benchmarks.Lexicons;
using MtQuality.Benchmarks.Measures;
using MtQuality.Benchmarks.Speed;

return args switch
{
    ["words", .. var files] => WordCounts.Run(files),
    ["tortured", var list, .. var files] => TorturedCounts.Run(list, files),
    ["false-alarms", "--list", var signals, .. var files] => FalseAlarms.Run(files, signals),
    ["false-alarms", .. var files] => FalseAlarms.Run(files),
    ["base-rates", .. var files] => BaseRateTable.Run(files),
    ["misses", "--list", .. var files] => Misses.Run(files, list: true),
    ["misses", .. var files] => Misses.Run(files, list: false),
    ["phrase-misses", "--list"] => PhraseMisses.Run(list: true),
    ["phrase-misses"] => PhraseMisses.Run(list: false),
    ["thresholds", .. var files] => Thresholds.Run(files),
    ["english", "--list", .. var files] => English.Run(files, list: true),
    ["english", .. var files] => English.Run(files, list: false),
    ["speed", .. var files] => ParseAndMeasure.Run(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Measurements of MtQuality; each prints a table. CORPORA are .jsonl.gz files, one article a line.

          words CORPORA…          the lexicon words.tsv, counted in good English
          tortured LIST CORPORA…  the lexicon tortured.tsv, from a list of phrases, counted in good English
          false-alarms [--list SIGNALS] CORPORA…
                                  accusing findings per 10,000 words and group, or each one of the
                                  signals whose ids begin so
          base-rates CORPORA…     data/base-rates.tsv, measured on human text
          misses [--list] CORPORA…
                                  share of planted faults that is found, by way, or each miss
          phrase-misses [--list]  share of garbled names and swapped idioms that is found, or each miss
          thresholds CORPORA…     share of articles at or above a score, by corpus and group or label
          english [--list] LANGUAGE=FILE…
                                  how often texts are told from English, and English from them, by
                                  length, or each failure; LANGUAGE begins with "en" for English
          speed CORPORA…          MB/s of parsing and of every signal on one core, and what they allocate
        """);
    return 2;
}
