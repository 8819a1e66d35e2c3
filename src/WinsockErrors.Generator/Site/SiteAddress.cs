namespace WinsockErrors.Generator;

/// <summary>The address of the site. Only links that must be absolute need it; without it, they are left out.</summary>
/// <param name="Root">The address of the searchable page, with a slash at its end; null if not known yet.</param>
internal sealed record SiteAddress(string? Root)
{
    /// <summary>Reads an address, with or without the slash at its end; null if it is not a web address.</summary>
    internal static SiteAddress? Parse(string text)
    {
        bool isAddress = Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0;
        return isAddress ? new SiteAddress(uri!.AbsoluteUri.TrimEnd('/') + "/") : null;
    }

    /// <summary>Renders the link with the canonical address of a page, by its path below the root.</summary>
    internal string RenderCanonical(string path) =>
        Root is null ? "" : $"\n  <link rel=\"canonical\" href=\"{Html.Encode(Root + path)}\">";

    /// <summary>Renders the links between the languages of a code's page.</summary>
    internal string RenderAlternates(CatalogEntry entry)
    {
        string english = SiteFiles.GetFolder(entry, Language.English);
        var pages = new (string Language, string Path)[]
        {
            ("en", english),
            ("fr", SiteFiles.GetFolder(entry, Language.French)),
            ("x-default", english),
        };
        return Root is null ? "" : string.Concat(pages.Select(page =>
            $"\n  <link rel=\"alternate\" hreflang=\"{page.Language}\" href=\"{Html.Encode(Root + page.Path)}\">"));
    }
}
