Option Infer On

Imports System
Imports System.IO
Imports System.Linq
Imports Kyhan

' What falls due for one agency in 2024, and why then.
Module Due
    ' vbc -r:Kyhan.dll Due.vb, then Due.exe ..\plans\quang-nam-2024.json ..\plans\national.json
    Function Main(paths As String()) As Integer
        Console.OutputEncoding = New Text.UTF8Encoding(False)
        Try
            Using engine = New Engine(Lang.Vi, paths.Select(Function(path) File.ReadAllBytes(path)))
                Using schedule = engine.Schedule(DayWindow.OfYear(2024), agency:="so-gddt-qnam")
                    For Each duty In schedule.Occurrences
                        Console.WriteLine(duty.Due.ToString("yyyyMMdd") & "  " & duty.Title)
                        For Each traced In duty.Trace
                            Console.WriteLine("    " & traced.Because)
                        Next
                    Next
                End Using
            End Using
            Return 0
        Catch found As KyhanException
            Console.Error.WriteLine(found.Code & ": " & found.Message)
            Return 1
        End Try
    End Function
End Module
