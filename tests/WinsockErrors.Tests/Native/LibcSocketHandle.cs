using System.Runtime.InteropServices;

namespace WinsockErrors.Tests.Native;

/// <summary>A socket of the C library, whose IsInvalid overwrites the last error as a careless one might.</summary>
internal sealed class LibcSocketHandle() : SafeHandle((nint)(-1), ownsHandle: true)
{
    public override bool IsInvalid
    {
        get
        {
            bool invalid = (int)handle == -1;
            _ = Libc.rmdir([0]);
            return invalid;
        }
    }

    protected override bool ReleaseHandle() => Libc.close((int)handle) == 0;
}
