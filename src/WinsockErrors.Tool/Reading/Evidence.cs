namespace WinsockErrors.Tool;

/// <summary>What the text around a phrase has to show before it names a code.</summary>
internal enum Evidence
{
    None,
    NumberOrSocket,
    Socket,
    HostOrException,
    Alone,
}
