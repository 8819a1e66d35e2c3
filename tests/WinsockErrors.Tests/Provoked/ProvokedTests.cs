using System.Globalization;
using WinsockErrors.Tests.Native;

namespace WinsockErrors.Tests.Provoked;

/// <summary>Makes every call of docs/provoked.md, and compares the result with that page.</summary>
[Collection(RunAlone)]
[CollectionDefinition(RunAlone, DisableParallelization = true)]
public sealed class ProvokedTests : IDisposable
{
    // Some provocations change the whole process for a moment, such as its limit of open files or the startup of
    // Winsock.
    internal const string RunAlone = "Provocations";

    private static readonly (string System, string? Skip, Provocation[] Provocations)[] Sources =
    [
        ("Linux", Systems.IsLinux ? null : Systems.NeedsLinux, LinuxProvocations.All),
        ("Linux, .NET", Systems.IsDotNetOnLinux ? null : Systems.NeedsDotNetOnLinux, DotNetProvocations.All),
        ("Linux, in a namespace", NamespaceProvocations.Available ? null
            : NamespaceProvocations.Needed, NamespaceProvocations.All),
        ("Windows", Systems.IsWindows ? null : Systems.NeedsWindows, WindowsProvocations.All),
    ];

    private readonly ProvocationScope scope = new();

    public ProvokedTests()
    {
        if (Systems.IsWindows)
        {
            Winsock.Start();
        }
    }

    public static IEnumerable<TheoryDataRow<string, string>> Calls =>
        from source in Sources
        from provocation in source.Provocations
        select new TheoryDataRow<string, string>(source.System, provocation.ToString()) { Skip = source.Skip };

    public void Dispose() => scope.Dispose();

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_Made_GivesItsCode(string system, string call)
    {
        var provocation = Sources.Single(s => s.System == system).Provocations.Single(p => p.ToString() == call);

        var exception = await Provoke(provocation);

        exception.Code.Should().Be(provocation.Result, because: $"the last error is {exception.LastError}");
        if (provocation.Result != WinsockError.NO_ERROR)
        {
            WinsockErrorTable.TryGet(provocation.Result, out var info).Should().BeTrue();
            info!.Name.Should().Be(provocation.Result.ToString());
            exception.Message.Should().Contain(info.FrenchMessage).And.EndWith(
                exception.LastError is { } errno && info.Code == WinsockError.WSASYSCALLFAILURE
                    ? $"({info.Name}, {(int)info.Code}; errno {errno})"
                    : $"({info.Name}, {(int)info.Code})");
        }
    }

    [Fact]
    public void Calls_Listed_AreDistinct() => Calls.Select(row => row.Data).Should().OnlyHaveUniqueItems();

    private async Task<WinsockException> Provoke(Provocation provocation)
    {
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new NamedCulture("fr-CA");
        try
        {
            if (provocation.Fail is { } fail)
            {
                nint result = fail(scope);
                var exception = WinsockException.FromLastError("call");
                return result == -1 ? scope.Captured ?? exception : new WinsockException(WinsockError.NO_ERROR, "call");
            }

            if (provocation.Return is { } @return)
            {
                return new WinsockException(@return(scope) ?? WinsockError.WSASYSCALLFAILURE, "call");
            }

            if (provocation.Result == WinsockError.NO_ERROR)
            {
                await provocation.Throw!(scope);
                return new WinsockException(WinsockError.NO_ERROR, "call");
            }

            var thrown = await FluentActions.Awaiting(() => provocation.Throw!(scope)).Should().ThrowAsync<Exception>();
            thrown.Which.TryGetWinsockError(out var error).Should().BeTrue(because: thrown.Which.ToString());
            return new WinsockException(error, "call");
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
