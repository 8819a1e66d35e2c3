// #region first
open System.Net.Sockets
open System.Runtime.InteropServices
open WinsockErrors

module C =
    [<DllImport("libc", SetLastError = true)>]
    extern int close(int descriptor)

if C.close -1 = -1 then
    let error = WinsockErrorConvert.FromLastError()
    printfn "%s %d: %s" (error.GetName()) (int error) (error.GetMessage WinsockLanguage.French)

try
    use client = new TcpClient()
    client.Connect("127.0.0.1", 1)
with :? SocketException as e when e.GetWinsockError() = WinsockError.WSAECONNREFUSED ->
    printfn "%s" (e.GetWinsockError().GetMessage WinsockLanguage.English)
// #endregion
