using System;
using System.IO;
using System.Linq;
using System.Text;
using Kyhan;

/// <summary>Runs the vectors: for every folder with a request.json the answer must be
/// the bytes of expect.json, a newline at the end aside.</summary>
internal static class Vectors
{
    internal static void Run(string root)
    {
        int cases = 0;
        int failures = 0;
        foreach (string request in Directory
            .GetFiles(root, "request.json", SearchOption.AllDirectories)
            .OrderBy(path => path, StringComparer.Ordinal))
        {
            cases++;
            failures += Differences(Path.GetDirectoryName(request));
        }
        Console.WriteLine("C#: " + cases + " vectors, " + failures + " differences");
        Check.That(failures == 0 && cases > 0, "all vectors pass");
    }

    private static int Differences(string folder)
    {
        string request = File.ReadAllText(Path.Combine(folder, "request.json"));
        byte[][] documents = Documents(folder).Select(File.ReadAllBytes).ToArray();
        byte[] expected = File.ReadAllBytes(Path.Combine(folder, "expect.json"));
        int failures = Differs(folder, expected, Engine.AnswerOnce(request, documents));
        try
        {
            Lang lang = request.Contains("\"en\"") ? Lang.En : Lang.Vi;
            using (Engine engine = new Engine(lang, documents))
            {
                failures += Differs(folder, expected, engine.Answer(request));
            }
        }
        catch (KyhanException error)
        {
            failures += Differs(folder, expected, error.Document);
            Check.That(error.Message.Length > 0 && error.Code.Length > 0, "an error has words");
            Check.That(error.Document.Contains("\"" + error.Code + "\""), "and its code");
        }
        return failures;
    }

    // PLANS names example plans, one a line, in the place of documents.
    internal static string[] Documents(string folder)
    {
        string plans = Path.Combine(folder, "PLANS");
        if (!File.Exists(plans))
        {
            return Directory.GetFiles(folder, "register*.json")
                .OrderBy(path => path, StringComparer.Ordinal).ToArray();
        }
        return File.ReadAllLines(plans)
            .Select(name => Path.Combine(folder, "../../../../examples/plans", name)).ToArray();
    }

    private static int Differs(string folder, byte[] expected, string answer)
    {
        if (Encoding.UTF8.GetBytes(answer + "\n").SequenceEqual(expected))
        {
            return 0;
        }
        Console.Error.WriteLine(folder + " gives\n" + answer);
        return 1;
    }
}
