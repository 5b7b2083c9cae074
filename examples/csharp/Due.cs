using System;
using System.IO;
using System.Linq;
using Kyhan;

/// <summary>What falls due for one agency in 2024, and why then.</summary>
internal static class Due
{
    // mono Due.exe ../plans/quang-nam-2024.json ../plans/national.json
    private static int Main(string[] paths)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        try
        {
            using (Engine engine = new Engine(Lang.Vi, paths.Select(File.ReadAllBytes)))
            using (Schedule schedule = engine.Schedule(
                new DateTime(2024, 1, 1), new DateTime(2025, 1, 1), agency: "so-gddt-qnam"))
            {
                foreach (Occurrence duty in schedule.Occurrences)
                {
                    Console.WriteLine(duty.Due.ToString("yyyyMMdd") + "  " + duty.Title);
                    foreach (TraceStep step in duty.Trace)
                    {
                        Console.WriteLine("    " + step.Because);
                    }
                }
            }
            return 0;
        }
        catch (KyhanException error)
        {
            Console.Error.WriteLine(error.Code + ": " + error.Message);
            foreach (Diagnostic found in error.Diagnostics)
            {
                Console.Error.WriteLine(paths[found.Document] + found.Pointer + ": " + found.Message);
            }
            return 1;
        }
    }
}
