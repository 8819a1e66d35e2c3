namespace WinsockErrors.Tool;

/// <summary>What the text around a phrase must show before the phrase names a code.</summary>
internal enum Evidence
{
    None,
    NumberOrSocket,
    Socket,
    HostOrException,
    Alone,
}
