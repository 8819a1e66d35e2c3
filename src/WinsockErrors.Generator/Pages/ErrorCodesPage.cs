namespace WinsockErrors.Generator;

/// <summary>Renders docs/error-codes.en.md and docs/error-codes.fr.md.</summary>
internal static class ErrorCodesPage
{
    internal static string Render(Catalog catalog, Language language)
    {
        bool french = language == Language.French;
        var page = new SourceWriter()
            .Line($"<!-- auto-generated from Catalog.xml by: {SourceWriter.Command} -->")
            .Line();
        if (french)
        {
            page.Line("# Codes d’erreur Winsock")
                .Line()
                .Line($"Les {catalog.Errors.Count} codes de la table, dans l’ordre croissant\u00A0: "
                    + "nom, nombre, sens, causes et remèdes.")
                .Line("[The same page in English](error-codes.en.md).")
                .Line()
                .Line("## Catégories");
        }
        else
        {
            page.Line("# Winsock error codes")
                .Line()
                .Line($"The {catalog.Errors.Count} codes of the table in ascending order: "
                    + "name, number, meaning, causes and what helps.")
                .Line("[La même page en français](error-codes.fr.md).")
                .Line()
                .Line("## Categories");
        }

        page.Line();
        foreach (var category in catalog.UsedCategories)
        {
            page.Line($"- {RenderName(category, language)}{Colon(french)} {category.GetText(language)}");
        }

        page.Line().Line("## Codes");
        foreach (var entry in catalog.Errors)
        {
            RenderEntry(page, catalog, entry, language);
        }

        return page.ToString();
    }

    private static void RenderEntry(SourceWriter page, Catalog catalog, CatalogEntry entry, Language language)
    {
        bool french = language == Language.French;
        string colon = Colon(french);
        var texts = entry.GetTexts(language);
        page.Line()
            .Line($"### <a id=\"{entry.Name}\"></a>{entry.Name}")
            .Line()
            .Line($"**{texts.Message}**");
        RenderParagraphs(page, texts.Description);
        if (texts.Advice is not null)
        {
            page.Line().Line($"**{ReferencePage.WhatToDo(language)}**");
            RenderParagraphs(page, texts.Advice);
        }

        page.Line()
            .Line($"- Code{colon} {entry.Code} (0x{entry.Code:X4}), HRESULT 0x{0x80070000u | (uint)entry.Code:X8}")
            .Line($"- {(french ? "Catégorie" : "Category")}{colon} "
                + RenderName(catalog.GetCategory(entry), language));
        if (entry.IsTransient)
        {
            page.Line(french
                ? "- Souvent passager\u00A0: une nouvelle tentative a un sens si l’opération est idempotente."
                : "- Often transient: a retry makes sense if the operation is idempotent.");
        }

        if (entry.Functions.Count > 0)
        {
            page.Line($"- {(french ? "Fonctions, options et structures" : "Functions, options and structures")}{colon} "
                + string.Join(", ", entry.Functions.Select(f => $"`{f}`")));
        }

        if (entry.SeeAlso.Count > 0)
        {
            page.Line($"- {(french ? "Voir aussi" : "See also")}{colon} "
                + string.Join(", ", entry.SeeAlso.Select(n => $"[{n}](#{n})")));
        }

        string link = catalog.GetHelpLink(entry, language);
        string label = (entry.IsDocumented, french) switch
        {
            (true, true) => "Documentation de Microsoft",
            (true, false) => "Microsoft’s documentation",
            _ => Catalog.GetLabelOfOthers(language),
        };
        page.Line($"- [{label}]({link})");
    }

    private static void RenderParagraphs(SourceWriter page, string text)
    {
        foreach (string paragraph in Prose.SplitIntoParagraphs(text))
        {
            page.Line().Line(paragraph);
        }
    }

    private static string RenderName(CatalogCategory category, Language language)
    {
        string name = category.GetName(language);
        return name == category.Name ? $"`{name}`" : $"{name} (`{category.Name}`)";
    }

    private static string Colon(bool french) => french ? "\u00A0:" : ":";
}
