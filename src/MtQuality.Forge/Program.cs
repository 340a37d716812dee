return args switch
{
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Makes everything in data/ from corpora.
        """);
    return 2;
}
