namespace WinsockErrors.PackageTests;

/// <summary>
/// Programs that are trimmed or compiled ahead of time: without a warning, correct, and little larger than without the
/// package.
/// </summary>
public sealed class TrimmingTests(Packages packages)
{
    private const string Texts = """
        WSAECONNRESET Connection reset by peer. Connexion réinitialisée par le pair.
        True
        """;

    [Fact]
    public async Task Names_Trimmed_LeaveTheTextsOut()
    {
        string program = await Publish("names", ahead: false);

        (await Command.Run(program, Path.Combine(program, "Trimmed"), "10054")).Should().Be("WSAECONNRESET");
        GetSize(program, "WinsockErrors.dll").Should().BeInRange(1, 16 * 1024);
    }

    [Fact]
    public async Task Texts_Trimmed_AreAllThere()
    {
        string program = await Publish("texts", ahead: false);

        (await Command.Run(program, Path.Combine(program, "Trimmed"), "10054")).Should().Be(Texts);
    }

    [Fact]
    public async Task NamesAndTexts_AheadOfTime_AddLittle()
    {
        string nothing = await Publish("nothing", ahead: true);
        string names = await Publish("names", ahead: true);
        string texts = await Publish("texts", ahead: true);

        (await Command.Run(names, Path.Combine(names, "Trimmed"), "10054")).Should().Be("WSAECONNRESET");
        (await Command.Run(texts, Path.Combine(texts, "Trimmed"), "10054")).Should().Be(Texts);
        long without = GetSize(nothing, "Trimmed");
        (GetSize(names, "Trimmed") - without).Should().BeInRange(1, 60 * 1024);
        (GetSize(texts, "Trimmed") - without).Should().BeInRange(1, 180 * 1024);
    }

    private static long GetSize(string folder, string file) => new FileInfo(Path.Combine(folder, file)).Length;

    // The Trimmed project treats warnings as errors.
    private async Task<string> Publish(string uses, bool ahead)
    {
        string output = packages.CreateFolder($"trimmed-{uses}-{ahead}-output");
        await packages.RunDotNet(
            packages.CopyConsumer("Trimmed", $"trimmed-{uses}-{ahead}"), "publish", "-c", "Release", $"-p:Uses={uses}",
                $"-p:Aot={ahead}", "-o", output);
        return output;
    }
}
