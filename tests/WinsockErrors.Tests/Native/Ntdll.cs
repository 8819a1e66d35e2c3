using System.Runtime.InteropServices;

namespace WinsockErrors.Tests.Native;

/// <summary>The functions of ntdll.dll.</summary>
internal static class Ntdll
{
    [DllImport("ntdll", EntryPoint = "RtlNtStatusToDosError")]
    internal static extern int ToWin32Error(int ntStatus);
}
