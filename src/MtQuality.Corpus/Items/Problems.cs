using System.Globalization;

namespace MtQuality.Corpus.Items;

/// <summary>Every message about an input: what was found, where, what was expected, and what to do.</summary>
internal static class Problems
{
    public const string WholeFile = "whole file";

    private const string OneObject = "write one JSON object on each line: {\"id\":…,\"text\":…}";

    public static InputProblem Missing(string path) =>
        path.Contains("://", StringComparison.Ordinal)
            ? new(
                path,
                "path",
                "an address, and mtq fetches nothing",
                "save the page and name its file, or give it through a pipe: … | mtq score -")
            : new(
                path,
                "path",
                "there is no such file or folder",
                NearbyPath.Of(path) is { } nearby ? $"did you mean {nearby}?" : "check the spelling, and quote names with spaces");

    public static InputProblem Unreadable(string path, Exception exception) =>
        new(path, WholeFile, $"cannot be opened ({exception.Message})", "check its content and its permissions");

    public static InputProblem EmptyFolder(string path, string kinds) =>
        new(path, "folder", "no file of a known kind in it", $"give a folder with {kinds} files");

    public static InputProblem UnknownKind(string path, string kinds) =>
        new(path, WholeFile, $"the kind '{Path.GetExtension(path)}' is not known", $"give {kinds}, or name the format with --read-as");

    public static InputProblem OtherKind(string source, string place, string kind, string remedy) =>
        new(source, place, $"it is {kind}, and mtq reads text", remedy);

    public static InputProblem NoArticles(string source, string place = WholeFile) =>
        new(source, place, "it is empty", "remove it, or write an article into it");

    public static InputProblem NoRecords(string source) =>
        new(source, WholeFile, "there is no article in it", "remove it, or write articles into it, below the header if it has one");

    public static InputProblem OwnOutput(string path) => OwnResults(path, "folder");

    public static InputProblem OwnCards(string source) => OwnResults(source, WholeFile);

    public static InputProblem NoFile(string path, string kind) =>
        new(
            path,
            "path",
            $"{kind}, not a file",
            "name a file or a folder; to read from another program, use - and a pipe: PROGRAM | mtq …");

    public static InputProblem ReadTwice(string path) =>
        new(path, WholeFile, "it was read already", "name every file once, and no file beside its folder");

    public static InputProblem TooLarge(string source, string place, long bytes, long limit) =>
        new(
            source,
            place,
            Text($"an article of {bytes:N0} bytes or more; the limit is {limit:N0}"),
            "raise the limit with --max-article, or split it");

    public static InputProblem BrokenJson(string source, int line, string message) =>
        new(source, $"line {line}", $"no valid JSON ({message})", OneObject);

    public static InputProblem Binary(string source, string place, int strange, int characters) =>
        new(source, place, Text($"{strange:N0} of its {characters:N0} characters are no text"), "give a text file, or convert it to UTF-8");

    public static InputProblem Damaged(string source, string message) =>
        new(source, WholeFile, $"damaged ({message})", "write or download the file again; articles before the damage were read");

    public static InputProblem Unparsable(string source, Exception exception) =>
        new(
            source,
            WholeFile,
            $"cannot be read any further ({exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")})",
            "write or download the file again; articles before this place were read");

    public static InputProblem DamagedPart(string source, string place, string problem) =>
        new(source, place, problem, "download the file again; the records before and behind that place were read");

    public static InputProblem StrayPart(string source, string place) =>
        new(
            source,
            place,
            "a part of a record whose beginning is not in this file",
            "join the files that the archive was cut into, in their order");

    public static InputProblem BeyondLimits(string source, string place, string limit) =>
        new(source, place, $"a page too complex to read: {limit}", "save the page as plain text and read that");

    public static InputProblem WrongLength(string source, string place, long length) =>
        new(
            source,
            place,
            Text($"no record ends where its Content-Length of {length:N0} says"),
            "write the archive again; the records after this one were read");

    public static InputProblem NoRecord(string source, string place, long length) =>
        new(
            source,
            place,
            Text($"{length:N0} bytes that are no WARC record"),
            "remove them, or write the archive again; the records before and behind them were read");

    public static InputProblem BrokenHttp(string source, string place, string message) =>
        new(source, place, $"no valid HTTP response ({message})", "fetch the page again");

    public static InputProblem NoParquetColumn(string source, string column, IEnumerable<string> found) =>
        new(source, "schema", $"no column '{column}' among {Listed(found)}", $"name the column with --column {column}=NAME");

    public static InputProblem NotParquetText(string source, string column, string type) =>
        new(
            source,
            "schema",
            $"the column '{column}' holds {type} where strings were expected",
            "name the column that holds the texts with --column text=NAME");

    public static InputProblem LargeRowGroup(string source, int group, long bytes, long limit) =>
        new(
            source,
            $"row group {group}",
            Text($"{bytes:N0} bytes in one row group; the limit is {limit:N0}"),
            "write the file with smaller row groups");

    public static InputProblem BrokenLink(string path, string target) =>
        new(path, "link", $"it points to {target}, which does not exist", "repair or remove the link");

    public static InputProblem LinkLoop(string path, string target) =>
        new(path, "link", $"it points back to {target}, a folder that contains it", "remove the link; the folder is read once");

    public static InputProblem NoList(string path, Exception exception) =>
        new(
            path,
            "list",
            exception is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file"
                : $"cannot be opened ({exception.Message})",
            "after the @, name a text file with one path on each line");

    public static InputProblem NoMatch(string pattern) =>
        new(pattern, "pattern", "no file matches it", "check the spelling; ** matches any number of folders");

    public static InputProblem NotAnObject(string source, int line, string found) =>
        new(source, $"line {line}", $"a JSON {found} where an object was expected", OneObject);

    public static InputProblem NotText(string source, int line, string field, string found) =>
        new(source, $"line {line}", $"'{field}' is a JSON {found} where a string was expected", $"write \"{field}\" as a string");

    public static InputProblem RepeatedField(string source, int line, string field) =>
        new(
            source,
            $"line {line}",
            $"'{field}' is there twice, so it is not known which one is meant",
            "give each field a name of its own");

    public static InputProblem NoText(string source, string place, string column) =>
        new(source, place, $"no '{column}'", $"give every record a '{column}', or name the field with --column text=NAME");

    public static InputProblem NoColumn(string source, string column, IEnumerable<string> found) =>
        new(
            source,
            "line 1",
            $"no column '{column}' among {Listed(found)}",
            "name the columns in the first line (id, text; optional: title, url, site, date, label, group), "
                + "or say which column is which with --column text=NAME");

    public static InputProblem RepeatedColumn(string source, string place, string column, int times) =>
        new(
            source,
            place,
            $"{times} columns are named '{column}', so it is not known which one is meant",
            "give each column a name of its own");

    public static InputProblem BrokenHeader(string source) =>
        new(source, "line 1", "a quote in the header line that does not match", "write the names of the columns without quotes");

    public static InputProblem NoRows(string source) =>
        new(source, WholeFile, "a header line and no row below it", "remove it, or write an article into it");

    public static InputProblem ExtraCells(string source, string place, int cells, int columns) =>
        new(
            source,
            place,
            Text($"{cells:N0} cells where the header names {columns:N0}"),
            "put each cell that holds a delimiter in quotes, or name the delimiter with --delimiter");

    public static InputProblem StrayQuotes(string source, string place) =>
        new(source, place, "quotes that do not match", "put the cell in quotes, and double every quote inside it");

    public static InputProblem OpenQuote(string source, string place) =>
        new(
            source,
            place,
            "a quote opens here that does not close; the row was read to the end of its line",
            "close the quote, or double it if it belongs to the text");

    public static InputProblem LostRow(string source, string place) =>
        new(
            source,
            place,
            "a quote opens in the first of these lines that does not match; up to the last of them nothing was read",
            "close the quote, or double it if it belongs to the text");

    public static InputProblem DuplicateId(string source, int line, string id, string firstSource, int firstLine) =>
        new(
            source,
            Place(line),
            $"the id '{id}' is already used in {firstSource}, {Place(firstLine)}",
            "give every article of a file its own id");

    private static string Listed(IEnumerable<string> columns)
    {
        const int shown = 20;
        var names = columns.ToList();
        return string.Join(", ", names.Take(shown)) + (names.Count > shown ? Text($" and {names.Count - shown:N0} more") : "");
    }

    private static string Place(int line) => line == 0 ? WholeFile : $"line {line}";

    private static InputProblem OwnResults(string source, string place) =>
        new(source, place, "it holds results of mtq, which are no input", "name the articles that they were made from");

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
