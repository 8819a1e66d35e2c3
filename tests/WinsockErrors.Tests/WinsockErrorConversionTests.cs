using System.Runtime.InteropServices;
using WinsockErrors.Tests.Native;

namespace WinsockErrors.Tests;

public class WinsockErrorConversionTests
{
    private static readonly UnixPlatform[] Platforms = [UnixPlatform.Linux, UnixPlatform.MacOS, UnixPlatform.FreeBSD];

    public static TheoryData<WinsockError> Errors => [.. WinsockErrorTable.All.Select(row => row.Code)];

    [Theory]
    [InlineData(104, UnixPlatform.Linux, WinsockError.WSAECONNRESET)]
    [InlineData(54, UnixPlatform.MacOS, WinsockError.WSAECONNRESET)]
    [InlineData(54, UnixPlatform.FreeBSD, WinsockError.WSAECONNRESET)]
    [InlineData(11, UnixPlatform.Linux, WinsockError.WSAEWOULDBLOCK)]
    [InlineData(35, UnixPlatform.MacOS, WinsockError.WSAEWOULDBLOCK)]
    [InlineData(95, UnixPlatform.Linux, WinsockError.WSAEOPNOTSUPP)]
    [InlineData(102, UnixPlatform.MacOS, WinsockError.WSAEOPNOTSUPP)]
    [InlineData(45, UnixPlatform.MacOS, WinsockError.WSAEOPNOTSUPP)]
    [InlineData(45, UnixPlatform.FreeBSD, WinsockError.WSAEOPNOTSUPP)]
    [InlineData(1, UnixPlatform.FreeBSD, WinsockError.WSAEACCES)]
    [InlineData(23, UnixPlatform.MacOS, WinsockError.WSAEMFILE)]
    [InlineData(32, UnixPlatform.Linux, WinsockError.WSAESHUTDOWN)]
    [InlineData(9, UnixPlatform.Linux, WinsockError.WSAEBADF)]
    [InlineData(108, UnixPlatform.Linux, WinsockError.WSAESHUTDOWN)]
    [InlineData(125, UnixPlatform.Linux, WinsockError.WSA_OPERATION_ABORTED)]
    [InlineData(67, UnixPlatform.MacOS, WinsockError.WSAEPROCLIM)]
    [InlineData(0, UnixPlatform.MacOS, WinsockError.NO_ERROR)]
    [InlineData(2, UnixPlatform.Linux, null)]
    [InlineData(6, UnixPlatform.Linux, null)]
    [InlineData(96, UnixPlatform.FreeBSD, null)]
    [InlineData(-1, UnixPlatform.Linux, null)]
    [InlineData(10054, UnixPlatform.Linux, null)]
    [InlineData(int.MaxValue, UnixPlatform.FreeBSD, null)]
    [InlineData(12, UnixPlatform.MacOS, WinsockError.WSA_NOT_ENOUGH_MEMORY)]
    public void FromErrno_OfANumberOfASystem_IsTheCodeOfItsName(int errno, UnixPlatform platform,
        WinsockError? expected) =>
        WinsockError.FromErrno(errno, platform).Should().Be(expected);

    [Theory]
    [MemberData(nameof(Errors))]
    public void ToErrno_OfEveryCodeThatHasOne_LeadsBack(WinsockError error)
    {
        foreach (var platform in Platforms)
        {
            if (error.ToErrno(platform) is int errno)
            {
                WinsockError.FromErrno(errno, platform).Should().Be(error);
            }
        }
    }

    [Theory]
    [InlineData(WinsockError.WSAEOPNOTSUPP, 95, 102, 45)]
    [InlineData(WinsockError.WSAEACCES, 13, 13, 13)]
    [InlineData(WinsockError.WSAEMFILE, 24, 24, 24)]
    [InlineData(WinsockError.WSAESHUTDOWN, 108, 58, 58)]
    [InlineData(WinsockError.WSANO_DATA, 61, 96, null)]
    [InlineData(WinsockError.WSAEPROCLIM, null, 67, 67)]
    [InlineData(WinsockError.WSA_NOT_ENOUGH_MEMORY, 12, 12, 12)]
    [InlineData(WinsockError.WSAEDISCON, null, null, null)]
    [InlineData(WinsockError.WSATRY_AGAIN, null, null, null)]
    [InlineData(WinsockError.NO_ERROR, 0, 0, 0)]
    [InlineData((WinsockError)12345, null, null, null)]
    public void ToErrno_OfACode_IsTheErrnoOfItsName(WinsockError error, int? linux, int? macOS, int? freeBsd) =>
        Platforms.Select(platform => error.ToErrno(platform)).Should().Equal(linux, macOS, freeBsd);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public void Platform_OutsideTheEnumeration_IsRefusedByName(int number)
    {
        var platform = (UnixPlatform)number;
        Action[] calls =
        [
            () => WinsockError.FromErrno(104, platform), () => WinsockError.FromErrno(0, platform),
            () => WinsockError.FromGetAddrInfoError(-2, platform), () => WinsockError.FromGetAddrInfoError(0, platform),
            () => WinsockError.WSAECONNRESET.ToErrno(platform), () => WinsockError.NO_ERROR.ToErrno(platform),
            () => WinsockError.WSAHOST_NOT_FOUND.ToGetAddrInfoError(platform),
            () => ((WinsockError)12345).ToGetAddrInfoError(platform), () => ((WinsockError)12345).ToErrno(platform),
        ];

        foreach (var call in calls)
        {
            var exception = call.Should().Throw<ArgumentOutOfRangeException>().Which;
            exception.ActualValue.Should().Be(platform);
            exception.ParamName.Should().Be("platform");
            exception.Message.Should().Contain(nameof(UnixPlatform));
        }
    }

    [Theory]
    [InlineData(-2, UnixPlatform.Linux, WinsockError.WSAHOST_NOT_FOUND)]
    [InlineData(-5, UnixPlatform.Linux, WinsockError.WSAHOST_NOT_FOUND)]
    [InlineData(-3, UnixPlatform.Linux, WinsockError.WSATRY_AGAIN)]
    [InlineData(-11, UnixPlatform.Linux, null)]
    [InlineData(-9, UnixPlatform.Linux, null)]
    [InlineData(1, UnixPlatform.MacOS, null)]
    [InlineData(2, UnixPlatform.Linux, WinsockError.WSATRY_AGAIN)]
    [InlineData(8, UnixPlatform.Linux, WinsockError.WSAHOST_NOT_FOUND)]
    [InlineData(11, UnixPlatform.Linux, null)]
    [InlineData(8, UnixPlatform.MacOS, WinsockError.WSAHOST_NOT_FOUND)]
    [InlineData(2, UnixPlatform.FreeBSD, WinsockError.WSATRY_AGAIN)]
    [InlineData(11, UnixPlatform.MacOS, null)]
    [InlineData(-2, UnixPlatform.MacOS, null)]
    [InlineData(0, UnixPlatform.Linux, WinsockError.NO_ERROR)]
    public void FromGetAddrInfoError_OfANumberOfASystem_IsTheCodeOfItsName(int error, UnixPlatform platform,
        WinsockError? expected) =>
        WinsockError.FromGetAddrInfoError(error, platform).Should().Be(expected);

    [Theory]
    [MemberData(nameof(Errors))]
    public void ToGetAddrInfoError_OfEveryCodeThatHasOne_LeadsBack(WinsockError error)
    {
        foreach (var platform in Platforms)
        {
            if (error.ToGetAddrInfoError(platform) is int number)
            {
                WinsockError.FromGetAddrInfoError(number, platform).Should().Be(error);
            }
        }
    }

    [Fact]
    public void ToGetAddrInfoError_OverTheTable_ExistsForTheEightCodesOfGetaddrinfo()
    {
        foreach (var platform in Platforms)
        {
            WinsockErrorTable.All.Where(row => row.Code.ToGetAddrInfoError(platform) is not null)
                .Select(row => (int)row.Code)
                .Should().Equal(8, 10022, 10044, 10047, 10109, 11001, 11002, 11003);
        }

        WinsockError.NO_ERROR.ToGetAddrInfoError(UnixPlatform.Linux).Should().Be(0);
    }

    // The C library itself: a host name with a bad flag, and a name that only a resolver could know.
    [Fact(SkipUnless = nameof(Systems.IsLinux), SkipType = typeof(Systems), Skip = Systems.NeedsLinux)]
    public void FromGetAddrInfoError_OfWhatGetaddrinfoReturns_IsItsCode()
    {
        int badFlags = Libc.getaddrinfo("127.0.0.1\0"u8.ToArray(), null, [0, 0, 0, 0x7F, .. new byte[44]], out _);
        int noName = Libc.getaddrinfo(null, null, null, out _);

        WinsockError.FromGetAddrInfoError(badFlags, UnixPlatform.Linux).Should().Be(WinsockError.WSAEINVAL);
        WinsockError.FromGetAddrInfoError(noName, UnixPlatform.Linux).Should().Be(WinsockError.WSAHOST_NOT_FOUND);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void ToHResult_OfEveryCode_LeadsBackAndIsWhatDotNetMakes(WinsockError error)
    {
        WinsockError.FromHResult(error.ToHResult()).Should().Be(error);
        new WinsockException(error).HResult.Should().Be(error.ToHResult());
        if (Systems.IsWindows)
        {
            Marshal.SetLastPInvokeError((int)error);
            Marshal.GetHRForLastWin32Error().Should().Be(error.ToHResult());
        }
    }

    [Theory]
    [InlineData(0x80072746, WinsockError.WSAECONNRESET)]
    [InlineData(0x80070057, WinsockError.WSA_INVALID_PARAMETER)]
    [InlineData(0x800704C9, WinsockError.WSAECONNREFUSED)]
    [InlineData(0x00000000, WinsockError.NO_ERROR)]
    [InlineData(0x80070000, null)]
    [InlineData(0x80070005, null)]
    [InlineData(0x80072747 + 0x1000, null)]
    [InlineData(0x80042746, null)]
    [InlineData(0x00072746, null)]
    [InlineData(0xC0072746, null)]
    [InlineData(0x80004005, null)]
    [InlineData(10054, null)]
    public void FromHResult_OfAnHResult_IsTheCodeInFacilityWin32(uint hresult, WinsockError? expected) =>
        WinsockError.FromHResult(unchecked((int)hresult)).Should().Be(expected);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, -1)]
    [InlineData(65536 + 5, unchecked((int)0x80070005))]
    public void ToHResult_OfAnyNumber_FollowsTheMacroOfWindows(int code, int expected) =>
        ((WinsockError)code).ToHResult().Should().Be(expected);

    [Theory]
    [InlineData(64, WinsockError.WSAECONNRESET)]
    [InlineData(121, WinsockError.WSAETIMEDOUT)]
    [InlineData(1225, WinsockError.WSAECONNREFUSED)]
    [InlineData(1231, WinsockError.WSAENETUNREACH)]
    [InlineData(1232, WinsockError.WSAEHOSTUNREACH)]
    [InlineData(1234, WinsockError.WSAECONNRESET)]
    [InlineData(1236, WinsockError.WSAECONNABORTED)]
    [InlineData(234, WinsockError.WSAEMSGSIZE)]
    [InlineData(1226, WinsockError.WSAEDISCON)]
    [InlineData(1230, WinsockError.WSAEISCONN)]
    [InlineData(1233, WinsockError.WSAENETUNREACH)]
    [InlineData(1235, WinsockError.WSAEINTR)]
    [InlineData(1256, WinsockError.WSAEHOSTDOWN)]
    [InlineData(122, null)]
    [InlineData(1227, null)]
    [InlineData(10054, WinsockError.WSAECONNRESET)]
    [InlineData(6, WinsockError.WSA_INVALID_HANDLE)]
    [InlineData(0, WinsockError.NO_ERROR)]
    [InlineData(5, null)]
    [InlineData(-1, null)]
    [InlineData(10005, null)]
    public void FromWin32Error_OfAnError_IsTheCodeOrItsSibling(int error, WinsockError? expected) =>
        WinsockError.FromWin32Error(error).Should().Be(expected);

    [Theory]
    [InlineData(0xC000020D, WinsockError.WSAECONNRESET)]
    [InlineData(0xC0000236, WinsockError.WSAECONNREFUSED)]
    [InlineData(0xC0000120, WinsockError.WSA_OPERATION_ABORTED)]
    [InlineData(0x00000103, WinsockError.WSA_IO_PENDING)]
    [InlineData(0x80000005, WinsockError.WSAEMSGSIZE)]
    [InlineData(0xC000A012, WinsockError.WSAENETRESET)]
    [InlineData(0xC0000209, WinsockError.WSAENOBUFS)]
    [InlineData(0xC0000018, WinsockError.WSAENOBUFS)]
    [InlineData(0xC000023B, WinsockError.WSAEISCONN)]
    [InlineData(0xC0000350, WinsockError.WSAEHOSTDOWN)]
    [InlineData(0xC00002C5, WinsockError.WSAEFAULT)]
    [InlineData(0xC000000D, WinsockError.WSAEINVAL)]
    [InlineData(0xC000A013, WinsockError.WSAEAFNOSUPPORT)]
    [InlineData(0x00000000, WinsockError.NO_ERROR)]
    [InlineData(0xC0072746, WinsockError.WSAECONNRESET)]
    [InlineData(0xC00704C9, WinsockError.WSAECONNREFUSED)]
    [InlineData(0xC0070000, null)]
    [InlineData(0xC0070005, null)]
    [InlineData(0xC0000001, null)]
    [InlineData(0x80072746, null)]
    public void FromNtStatus_OfAStatus_IsItsCode(uint status, WinsockError? expected) =>
        WinsockError.FromNtStatus(unchecked((int)status)).Should().Be(expected);

    [Theory]
    [InlineData(WinsockError.WSAECONNRESET, 0xC000020D)]
    [InlineData(WinsockError.WSAECONNREFUSED, 0xC0000236)]
    [InlineData(WinsockError.WSA_OPERATION_ABORTED, 0xC0000120)]
    [InlineData(WinsockError.WSAEADDRNOTAVAIL, 0xC0000207)]
    [InlineData(WinsockError.NO_ERROR, 0u)]
    [InlineData(WinsockError.WSATRY_AGAIN, null)]
    [InlineData((WinsockError)12345, null)]
    public void ToNtStatus_OfACode_IsTheCanonicalStatus(WinsockError error, uint? status) =>
        error.ToNtStatus().Should().Be(unchecked((int?)status));

    [Theory]
    [MemberData(nameof(Errors))]
    public void ToNtStatus_OfEveryCodeThatHasOne_LeadsBack(WinsockError error)
    {
        if (error.ToNtStatus() is int status)
        {
            WinsockError.FromNtStatus(status).Should().Be(error);
        }
    }

    // What Windows itself makes of a status, where that is a Winsock code; docs/conversions.md lists the same.
    [Theory(SkipUnless = nameof(Systems.IsWindows), SkipType = typeof(Systems), Skip = Systems.NeedsWindows)]
    [InlineData(0xC00000B5, 121, WinsockError.WSAETIMEDOUT)]
    [InlineData(0xC000020D, 64, WinsockError.WSAECONNRESET)]
    [InlineData(0xC0000241, 1236, WinsockError.WSAECONNABORTED)]
    [InlineData(0xC000023C, 1231, WinsockError.WSAENETUNREACH)]
    [InlineData(0xC0000236, 1225, WinsockError.WSAECONNREFUSED)]
    [InlineData(0x00000000, 0, WinsockError.NO_ERROR)]
    [InlineData(0x00000103, 997, WinsockError.WSA_IO_PENDING)]
    [InlineData(0xC0000008, 6, WinsockError.WSAENOTSOCK)]
    [InlineData(0xC0000024, 6, WinsockError.WSAENOTSOCK)]
    [InlineData(0xC0000017, 8, WinsockError.WSAENOBUFS)]
    [InlineData(0xC0000097, 8, WinsockError.WSAENOBUFS)]
    [InlineData(0xC000013C, 64, WinsockError.WSAECONNRESET)]
    [InlineData(0xC000020C, 64, WinsockError.WSAECONNRESET)]
    [InlineData(0xC000023F, 1234, WinsockError.WSAECONNRESET)]
    [InlineData(0xC000013B, 64, WinsockError.WSAECONNABORTED)]
    [InlineData(0xC000023D, 1232, WinsockError.WSAEHOSTUNREACH)]
    [InlineData(0xC0000120, 995, WinsockError.WSA_OPERATION_ABORTED)]
    [InlineData(0xC0000237, 1226, WinsockError.WSAEDISCON)]
    [InlineData(0xC000023B, 1230, WinsockError.WSAEISCONN)]
    [InlineData(0xC000023E, 1233, WinsockError.WSAENETUNREACH)]
    [InlineData(0xC0000240, 1235, WinsockError.WSAEINTR)]
    [InlineData(0xC0000350, 1256, WinsockError.WSAEHOSTDOWN)]
    [InlineData(0xC000000D, 87, WinsockError.WSAEINVAL)]
    public void FromNtStatus_OfAStatusThatWindowsConverts_AgreesWithItOrDiffersAsDocumented(uint status, int win32Error,
        WinsockError expected)
    {
        Ntdll.ToWin32Error(unchecked((int)status)).Should().Be(win32Error);
        WinsockError.FromNtStatus(unchecked((int)status)).Should().Be(expected);

        // STATUS_LOCAL_DISCONNECT and the general errors 6, 8 and 87 are more precise as Winsock codes.
        if (win32Error is not (6 or 8 or 87) && status != 0xC000013B)
        {
            WinsockError.FromWin32Error(win32Error).Should().Be(expected);
        }
    }
}
