using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace WinsockErrors.Generator;

/// <summary>Writes what is generated from the catalog, or compares the catalog with a documented page.</summary>
internal static class Program
{
    // Exit codes; System.CommandLine's own 1 for a wrong command line becomes a usage error too.
    private const int Success = 0;
    private const int Differences = 1;
    private const int Failure = 2;

    private static int Main(string[] args)
    {
        var page = new Argument<string>("PAGE.md")
        {
            Description =
            "Markdown with a table of error codes of Microsoft's kind."
        };
        var verify =
            new Command("verify", "Holds the catalog against a documented page. Exit code 1 if they differ.") { page };
        verify.SetAction(result => Verify(result.GetValue(page)!));
        var api = new Command("api",
            "Builds the library and writes down its public API, which is a promise: see the CHANGELOG.");
        api.SetAction(_ => ListApi());
        var folder = new Argument<string>("FOLDER") { Description = "Where to write the site." };
        var address =
            new Option<string>("--address") { Description = "Where the site will be: what is absolute needs it." };
        var site = new Command("site", "Writes the site: the searchable page, and a page for each code and language.")
        {
            folder,
            address,
        };
        site.SetAction(result => WriteSite(result.GetValue(folder)!, result.GetValue(address)));
        var root = new RootCommand("Writes the generated code and documents of WinsockErrors from Catalog.xml.")
        {
            verify,
            api,
            site,
        };
        root.SetAction(_ => Generate());

        var parsed = root.Parse(args);
        int exitCode = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return parsed.Errors.Count > 0 ? Failure : exitCode;
    }

    private static int Generate() => Run((root, catalog, conversions, texts) =>
    {
        var files =
            GeneratedFiles.Render(catalog, conversions, texts, path => File.ReadAllText(Path.Combine(root, path)));
        foreach (string stale in GeneratedFiles.FindStale(root, files).ToList())
        {
            File.Delete(Path.Combine(root, stale));
            Console.WriteLine($"deleted {stale}");
        }

        foreach (var (path, content) in files)
        {
            Write(root, path, content);
        }

        // Last, because this uses the library and the tool that are built from the files above.
        RunDotNet(root, "build src/WinsockErrors");
        RunDotNet(root, "build src/WinsockErrors.Tool");
        Write(root, FrenchDocumentation.TargetPath, FrenchDocumentation.Render(
            catalog, File.ReadAllText(Path.Combine(root, FrenchDocumentation.SourcePath)), GetAssemblies(root)));
        foreach (string path in DocumentExcerpts.Documents)
        {
            // A reader of French has a system in French.
            string locale = path.EndsWith(".fr.md", StringComparison.Ordinal) ? "fr_FR.UTF-8" : "C.UTF-8";
            Write(root, path, DocumentExcerpts.RenderCommands(
                File.ReadAllText(Path.Combine(root, path)),
                arguments =>
                    RunDotNet(root, $"run --no-build --project src/WinsockErrors.Tool -- {arguments}", locale)));
        }

        Print($"{catalog.Errors.Count} codes, {files.Count} files up to date");
        return Success;
    });

    private static int WriteSite(string folder, string? address) => Run((root, catalog, conversions, texts) =>
    {
        var where = address is null ? new SiteAddress(null) : SiteAddress.Parse(address)
            ?? throw new InvalidDataException(
                $"{address} is not an address. Give one such as https://example.org/winsock/.");
        var files = SiteFiles.Render(
            catalog, conversions, texts, path => File.ReadAllText(Path.Combine(root, path)), where);
        foreach (var (path, content) in files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, content, new UTF8Encoding(false));
        }

        Print($"{files.Count} files in {folder}");
        return Success;
    });

    private static int ListApi() => Run((root, _) =>
    {
        RunDotNet(root, "build src/WinsockErrors");
        foreach (var (framework, assembly) in PublicApi.Frameworks.Zip(GetAssemblies(root)))
        {
            Write(root, PublicApi.GetPath(framework), PublicApi.Render(assembly));
        }

        return Success;
    });

    private static IEnumerable<string> GetAssemblies(string root) =>
        PublicApi.Frameworks.Select(framework => PublicApi.GetAssembly(root, "Debug", framework));

    private static void Write(string root, string path, string content)
    {
        string target = Path.Combine(root, path);
        if (!File.Exists(target) || File.ReadAllText(target) != content)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, content, new UTF8Encoding(false));
            Console.WriteLine($"wrote {path}");
        }
    }

    private static string RunDotNet(string root, string arguments, string locale = "C.UTF-8")
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = locale;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.ReplaceLineEndings("\n")
            : throw new InvalidDataException($"dotnet {arguments} failed: {output}");
    }

    private static int Verify(string page) => Run((_, catalog) =>
    {
        IReadOnlyList<DocumentedRow> rows;
        try
        {
            rows = DocumentedPage.Read(File.ReadAllText(page));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{page}: {e.Message}");
        }

        var differences = PageComparison.FindDifferences(catalog, rows);
        foreach (string difference in differences)
        {
            Console.WriteLine(difference);
        }

        Print($"{rows.Count} codes, differences: {differences.Count}");
        return differences.Count == 0 ? Success : Differences;
    });

    private static int Run(Func<string, Catalog, int> action)
    {
        try
        {
            string root = FindRoot();
            string path = Path.Combine(root, GeneratedFiles.CatalogPath);
            var catalog = CatalogReader.Read(File.ReadAllText(path), GeneratedFiles.CatalogPath, out var problems);
            return catalog is null ? Report(problems) : action(root, catalog);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine($"error: {e.Message}");
            return Failure;
        }
    }

    private static int Run(Func<string, Catalog, Conversions, SystemTexts, int> action) => Run((root, catalog) =>
    {
        string source = File.ReadAllText(Path.Combine(root, GeneratedFiles.ConversionsPath));
        var conversions = ConversionsReader.Read(source, GeneratedFiles.ConversionsPath, catalog, out var problems);
        if (conversions is null)
        {
            return Report(problems);
        }

        source = File.ReadAllText(Path.Combine(root, GeneratedFiles.SystemTextsPath));
        var texts = SystemTextsReader.Read(source, GeneratedFiles.SystemTextsPath, catalog, out problems);
        return texts is null ? Report(problems) : action(root, catalog, conversions, texts);
    });

    private static int Report(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return Failure;
    }

    private static string FindRoot()
    {
        string current = Directory.GetCurrentDirectory();
        for (string? folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "WinsockErrors.sln")))
            {
                return folder;
            }
        }

        throw new InvalidDataException(
            $"Neither {current} nor a folder above it has WinsockErrors.sln: run this inside the repository.");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
