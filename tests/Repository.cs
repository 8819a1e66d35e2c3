using System.Reflection;

namespace WinsockErrors.Testing;

/// <summary>The source tree that the tests were built from. Tests read it and never write to it.</summary>
internal static class Repository
{
    internal static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));
}
