using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Tests.Signals;

/// <summary>
/// The cases of one signal, <c>Cases/&lt;id&gt;.md</c>, in the sections <c>flags</c>, <c>clean</c>, <c>near miss</c> and
/// <c>withheld</c>. A case is a list item on one line (<c>\n</c> is a line end) or a fenced block. Places that the signal must
/// mark are written <c>[[…]]</c> or <c>[[…=&gt;expected wording]]</c>. A limit in front, <c>(&gt; 2.5)</c>, is a condition on
/// the value; <c>(page)</c> makes the text a whole page, and <c>(hides)</c> a page that hides its last paragraph.
/// </summary>
internal sealed partial class CaseFile
{
    public static readonly string[] Sections = ["flags", "clean", "near miss", "withheld"];

    public required IReadOnlyList<Case> Cases { get; init; }

    public static string PathOf(string signal) => Repository.At("tests", "MtQuality.Tests", "Cases", signal + ".md");

    public static CaseFile Read(string signal)
    {
        var cases = new List<Case>();
        var section = "";
        StringBuilder? fenced = null;
        var options = "";
        var number = 0;
        foreach (var line in File.ReadLines(PathOf(signal)))
        {
            number++;
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (fenced is null)
                    (fenced, options) = (new StringBuilder(), line[3..].Replace("text", "", StringComparison.Ordinal).Trim());
                else
                    (_, fenced) = (Add(options + " " + fenced.ToString().TrimEnd('\n')), null);
            }
            else if (fenced is not null)
            {
                fenced.Append(line).Append('\n');
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..].Trim();
                Assert.Contains(section, Sections);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                Add(line[2..].Replace("\\n", "\n", StringComparison.Ordinal));
            }
        }
        return new CaseFile { Cases = cases };

        bool Add(string text)
        {
            cases.Add(Case.Parse(section, number, text.TrimStart()));
            return true;
        }
    }

    internal sealed partial record Case(
        string Section,
        int Line,
        Article Article,
        IReadOnlyList<(TextSpan Span, string? Expected)> Marks,
        (char Sign, double Limit)? Value)
    {
        public static Case Parse(string section, int line, string marked)
        {
            (char, double)? limit = null;
            var layout = ArticleLayout.Body;
            var hides = false;
            while (Option().Match(marked) is { Success: true } option)
            {
                hides |= option.Groups["hides"].Success;
                if (option.Groups["limit"].Success)
                {
                    var number = double.Parse(option.Groups["limit"].Value, CultureInfo.InvariantCulture);
                    limit = (option.Groups["sign"].Value[0], number);
                }
                else
                {
                    layout = ArticleLayout.Page;
                }
                marked = marked[option.Length..];
            }
            var text = new StringBuilder();
            var marks = new List<(TextSpan, string?)>();
            var position = 0;
            foreach (Match mark in Mark().Matches(marked))
            {
                text.Append(marked, position, mark.Index - position);
                var start = text.Length;
                text.Append(mark.Groups["text"].Value);
                marks.Add((new TextSpan(start, text.Length), mark.Groups["expected"].Success ? mark.Groups["expected"].Value : null));
                position = mark.Index + mark.Length;
            }
            text.Append(marked, position, marked.Length - position);
            var article = new Article($"{section}, line {line}", text.ToString())
            {
                Layout = layout,
                Blocks = hides ? HidingTheLast(text.ToString()) : null,
            };
            return new Case(section, line, article, marks, limit);
        }

        private static List<ArticleBlock> HidingTheLast(string text)
        {
            var start = text.LastIndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0;
            var hidden = new ArticleBlock(new TextSpan(start, text.Length), BlockRole.Hidden);
            return start == 0 ? [hidden] : [new ArticleBlock(new TextSpan(0, start - 2), BlockRole.Body), hidden];
        }

        [GeneratedRegex(@"\A\((?:(?<page>page)|(?<hides>hides)|(?<sign>[<>=]) (?<limit>[\d.]+))\)\s*")]
        private static partial Regex Option();

        [GeneratedRegex(@"\[\[(?<text>.+?)(?:=>(?<expected>[^\]]+))?\]\]", RegexOptions.Singleline)]
        private static partial Regex Mark();
    }
}
