#region first
using WinsockErrors;

using var http = new HttpClient();
try
{
    await http.GetStringAsync("http://127.0.0.1:1/");     // rien n’écoute sur le port 1
}
catch (Exception e) when (e.TryGetWinsockError(out var error) && (error.IsTransient() || error.IsConnectionLost()))
{
    Console.WriteLine($"{error.GetName()} {(int)error} : {error.GetMessage(WinsockLanguage.French)}");
}
#endregion
