#Region "first"
Imports System.Net.Sockets
Imports System.Runtime.InteropServices
Imports WinsockErrors

Module Program
    <DllImport("libc", SetLastError:=True)>
    Private Function close(descriptor As Integer) As Integer
    End Function

    Sub Main()
        If close(-1) = -1 Then
            Dim code = WinsockErrorConvert.FromLastError()
            Console.WriteLine($"{code.GetName()} {CInt(code)}: {code.GetMessage(WinsockLanguage.French)}")
        End If

        Try
            Using client As New TcpClient()
                client.Connect("127.0.0.1", 1)
            End Using
        Catch e As SocketException When e.GetWinsockError() = WinsockError.WSAECONNREFUSED
            Console.WriteLine(e.GetWinsockError().GetMessage(WinsockLanguage.English))
        End Try
    End Sub
End Module
#End Region
