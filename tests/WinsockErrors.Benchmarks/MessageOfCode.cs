using System.ComponentModel;
using System.Globalization;
using System.Net.Sockets;
using BenchmarkDotNet.Attributes;

namespace WinsockErrors.Benchmarks;

[MemoryDiagnoser]
public class MessageOfCode
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    [GlobalSetup]
    public void SetUp() => CultureInfo.CurrentUICulture = French;

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Language_WinsockErrors()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += ((WinsockError)code).GetMessage(WinsockLanguage.French).Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Culture_WinsockErrors()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += ((WinsockError)code).GetMessage(French).Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int CurrentCulture_WinsockErrors()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += ((WinsockError)code).GetMessage().Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int Culture_Resx()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += Messages.Get(code, French).Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int CurrentCulture_Resx()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += Messages.Get(code, null).Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int System_SocketException()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += new SocketException(code).Message.Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Inputs.Count)]
    public int System_Win32Exception()
    {
        int sum = 0;
        foreach (int code in Inputs.Codes)
        {
            sum += new Win32Exception(code).Message.Length;
        }

        return sum;
    }
}
