#if names || texts
using WinsockErrors;
#endif

int code = int.Parse(args[0]);
#if names
Console.WriteLine(((WinsockError)code).GetName());
#elif texts
foreach (var row in WinsockErrorTable.All.Where(row => (int)row.Code == code))
{
    Console.WriteLine($"{row.Name} {row.EnglishMessage} {row.FrenchMessage}");
    Console.WriteLine(row.EnglishDescription.Length > 0 && row.FrenchDescription.Length > 0);
}
#else
Console.WriteLine(code);
#endif
