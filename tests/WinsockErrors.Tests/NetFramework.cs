#if !NET
// What the tests need of .NET and .NET Framework lacks, so that they are the same on both.

using System.Runtime.InteropServices;
using WinsockErrors.Tests.Native;

namespace WinsockErrors.Tests
{
    internal static class NetFramework
    {
        [DllImport("libc")] private static extern nint __errno_location();

        extension(Enum)
        {
            internal static T[] GetValues<T>()
                where T : struct, Enum => (T[])Enum.GetValues(typeof(T));

            internal static bool IsDefined<T>(T value)
                where T : struct, Enum => Enum.IsDefined(typeof(T), value);

            internal static string[] GetNames<T>()
                where T : struct, Enum => Enum.GetNames(typeof(T));
        }

        extension(Marshal)
        {
            internal static int GetLastPInvokeError() => Marshal.GetLastWin32Error();

            /// <summary>Lets a call that changes nothing be captured.</summary>
            internal static void SetLastPInvokeError(int error)
            {
                Marshal.WriteInt32(__errno_location(), error);
                _ = Libc.getpid();
            }
        }
    }

    /// <summary>
    /// Ends the process as soon as .NET Framework's events are over: Mono sometimes aborts after that.
    /// </summary>
    internal static class MonoExit
    {
        [System.Runtime.CompilerServices.ModuleInitializer]
        internal static void Register() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Console.Out.Flush();
            Libc._exit(Environment.ExitCode);
        };
    }
}

namespace System
{
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;

        public static implicit operator Index(int value) => new(value);
    }

    internal readonly struct Range(Index start, Index end)
    {
        public Index Start { get; } = start;

        public Index End { get; } = end;
    }
}

namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class ModuleInitializerAttribute : Attribute;
}
#endif
