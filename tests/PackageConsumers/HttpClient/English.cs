#region first
using WinsockErrors;

using var http = new HttpClient();
try
{
    await http.GetStringAsync("http://127.0.0.1:1/");     // nothing listens on port 1
}
catch (Exception e) when (e.TryGetWinsockError(out var error) && (error.IsTransient() || error.IsConnectionLost()))
{
    Console.WriteLine($"{error.GetName()} {(int)error}: {error.GetMessage(WinsockLanguage.English)} Try again.");
}
#endregion
