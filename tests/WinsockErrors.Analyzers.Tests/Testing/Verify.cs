using Microsoft.CodeAnalysis.CSharp;

namespace WinsockErrors.Analyzers.Tests;

/// <summary>Compares what a rule finds and fixes with what the marks in the code say.</summary>
internal static class Verify
{
    internal const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Net.Sockets;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;
        using WinsockErrors;

        """;

    /// <summary>P/Invokes for the examples, with and without SetLastError = true.</summary>
    internal const string Native = """

        static partial class Native
        {
            [DllImport("libc", SetLastError = true)]
            public static extern int socket(int family, int type, int protocol);
            [DllImport("libc", SetLastError = true)]
            public static extern int bind(int socket, byte[] address, int length);
            [DllImport("libc", SetLastError = true)]
            public static extern int connect(int socket, byte[] address, int length);
            [DllImport("libc", SetLastError = true)]
            public static extern int recv(int socket, byte[] buffer, int length, int flags);
            [DllImport("libc", SetLastError = true)]
            public static extern int close(int socket);
            [DllImport("libc")] public static extern int getpid();
            [DllImport("libc")] public static extern int listen(int socket, int backlog);
            [DllImport("ws2_32")] public static extern int WSAStartup(ushort version, byte[] data);
            [LibraryImport("libc", SetLastError = true)] public static partial int shutdown(int socket, int how);
            [LibraryImport("libc")] public static partial int send(int socket, byte[] data, int length, int flags);
            public static partial int shutdown(int socket, int how) => 0;
            public static partial int send(int socket, byte[] data, int length, int flags) => 0;
        }

        """;

    /// <summary>Verifies the members of a class, each a situation of its own.</summary>
    internal static Task Members(string rule, string members) => File(rule, InClass(members));

    /// <summary>Verifies a file.</summary>
    internal static Task File(string rule, string source, LanguageVersion version = LanguageVersion.CSharp14,
        params string[] constants) =>
        new RuleTest(rule, source, version, constants).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Verifies what the fixes make of the members of a class, one by one and all at once.</summary>
    internal static Task Fix(string rule, string members, string expected) =>
        FixFile(rule, InClass(members), InClass(expected));

    /// <summary>Verifies what the fixes make of a file, one by one and all at once.</summary>
    internal static Task FixFile(string rule, string source, string expected,
        LanguageVersion version = LanguageVersion.CSharp14) =>
        new RuleTest(rule, source, version) { FixedCode = expected }.RunAsync(TestContext.Current.CancellationToken);

    private static string InClass(string members) =>
        $"{Usings}static partial class Example\n{{\n{members}\n}}\n{Native}";
}
