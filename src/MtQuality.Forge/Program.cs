using MtQuality.Forge.Documentation;

return args switch
{
    ["docs", .. var rest] => DocsCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Makes everything in data/ from corpora, and the generated parts of the documents.

          docs            rewrites the generated parts of README.md, docs/, data/README.md and reports/README.md
          docs --check    names those that are stale, and exits with 1 if there are any
        """);
    return 2;
}
