using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>
/// Puts what a page declares as the shadow tree of an element (<c>&lt;template shadowrootmode="open"&gt;</c>) where a browser shows it: in
/// that element, with the element's own children in the slots. Children without a slot are not shown.
/// https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode
/// </summary>
internal static class ShadowRoots
{
    public static void Open(INode root)
    {
        foreach (var host in root.Descendants<IElement>().Where(element => element.ShadowRoot is not null).ToList())
            Show(host.ShadowRoot!, host);
    }

    private static void Show(IShadowRoot shadow, IElement host)
    {
        Open(shadow);
        // Its sheets hold in it alone, and would be taken for those of the page.
        foreach (var sheet in shadow.Descendants<IElement>().Where(element => element.LocalName == "style").ToList())
            sheet.Remove();
        var own = host.ChildNodes
            .GroupBy(node => (node as IElement)?.GetAttribute("slot") ?? "")
            .ToDictionary(nodes => nodes.Key, nodes => nodes.ToArray());
        host.TextContent = "";
        foreach (var slot in shadow.Descendants<IElement>().Where(element => element.LocalName == "slot").ToList())
        {
            // An empty slot shows what it holds itself.
            var isFilled = own.Remove(slot.GetAttribute("name") ?? "", out var put)
                && Array.Exists(put!, node => !string.IsNullOrWhiteSpace(node.TextContent));
            slot.Replace(isFilled ? put! : [.. slot.ChildNodes]);
        }
        host.Append([.. shadow.ChildNodes]);
    }
}
