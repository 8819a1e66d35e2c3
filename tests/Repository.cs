using System.Reflection;

namespace WinsockErrors.Testing;

/// <summary>The source tree that the tests were built from. Tests read it and never write to it.</summary>
internal static class Repository
{
    internal static string Root { get; } = GetMetadata("RepositoryRoot");

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Gets a value that the project file of the tests defines.</summary>
    internal static string GetMetadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
