using System;
using System.IO;
using System.Linq;
using Kyhan;

/// <summary>The tests of the .NET library, each by its name.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        string[] plans = arguments.Skip(1).Where(File.Exists).Select(File.ReadAllText).ToArray();
        switch (arguments[0])
        {
            case "vectors":
                Vectors.Run(arguments[1]);
                return 0;
            case "typed":
                Typed.Run(plans);
                Lifetimes.Disposed();
                return 0;
            case "typed-vectors":
                TypedVectors.Run(arguments[1]);
                return 0;
            case "threads":
                Lifetimes.Threads(plans);
                return 0;
            case "forgotten":
                Lifetimes.Forgotten(plans);
                return 0;
            case "largest":
                Lifetimes.Largest();
                return 0;
            case "growth":
                Lifetimes.Growth(int.Parse(arguments[1]));
                return 0;
            case "self-test":
                Console.WriteLine("C#: " + Engine.SelfTest());
                return 0;
            case "no-library":
                // Twice: the reason is the same at every later call.
                string first = Check.Throws<KyhanException>(() => new Engine(), "no library").Message;
                KyhanException again = Check.Throws<KyhanException>(() => Engine.SelfTest(), "no library");
                Check.Same(again.Message, first, "the same reason");
                Check.Same(again.Code, "native-library", "code");
                foreach (string part in arguments.Skip(1))
                {
                    Check.That(first.Contains(part), "`" + part + "` in: " + first);
                }
                Console.WriteLine("C#: " + first);
                return 0;
            case "wrong-abi":
                KyhanException error = Check.Throws<KyhanException>(() => new Engine(), "an old library");
                Check.Same(error.Code, "abi-mismatch", "code");
                Check.That(error.Message.Contains("99") && error.Message.Contains(" 3"), error.Message);
                Console.WriteLine("C#: " + error.Message);
                return 0;
            default:
                return 2;
        }
    }
}
