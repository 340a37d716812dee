using MtQuality.Benchmarks.Lexicons;

return args switch
{
    ["words", .. var files] => WordCounts.Run(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Measurements of MtQuality; each prints a table. CORPORA are .jsonl.gz files, one article a line.

          words CORPORA…          the lexicon words.tsv, counted in good English
        """);
    return 2;
}
