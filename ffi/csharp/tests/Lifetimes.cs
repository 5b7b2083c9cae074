using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Kyhan;

/// <summary>Handles: disposed twice, disposed under calls, shared, and not leaked.</summary>
internal static class Lifetimes
{
    internal static void Disposed()
    {
        Engine engine = new Engine(Typed.Plan);
        Schedule schedule = engine.Schedule(Typed.Day(2024, 1, 1), Typed.Day(2025, 1, 1));
        Occurrence duty = schedule.Occurrences[0];
        Occurrence streamed = schedule.Stream().First();
        engine.Dispose();
        engine.Dispose();
        Check.Throws<ObjectDisposedException>(() => engine.Check(), "a disposed engine");
        Check.Throws<ObjectDisposedException>(() => engine.Answer("{}"), "a disposed engine");
        Check.Throws<ObjectDisposedException>(
            () => engine.Evaluate(Typed.Day(2024, 12, 1)), "a disposed engine");
        Check.That(duty.Trace.Count == 3, "a schedule outlives its engine");
        schedule.Dispose();
        schedule.Dispose();
        Check.That(duty.Id.Length > 0 && duty.Trace.Count == 3, "an occurrence outlives its schedule");
        Check.That(schedule.Occurrences.Count == 1, "what was read is kept");
        Check.Same(streamed.Id, duty.Id, "what is read at once is kept");
        Check.Throws<ObjectDisposedException>(() => streamed.Trace.ToString(), "what is read later is not");
        Check.Throws<ObjectDisposedException>(() => schedule.ToJson(), "a disposed schedule");
        Check.Throws<ObjectDisposedException>(
            () => schedule.Undated.ToString(), "a disposed schedule");
        Console.WriteLine("C#: disposed handles are refused, and what was taken is kept");
    }

    /// <summary>Sixteen threads on one engine; then all are surprised by Dispose.</summary>
    internal static void Threads(string[] plans)
    {
        Engine engine = new Engine(plans);
        Func<string> ask = () =>
        {
            using (Schedule own = engine.Schedule(Typed.Day(2024, 1, 1), Typed.Day(2024, 7, 1)))
            {
                return string.Join("\n", own.Occurrences.Select(duty => duty.Id + duty.Trace.Count));
            }
        };
        string expected = ask();
        Check.That(expected.Length > 0, "something falls due");
        int answered = 0;
        int refused = 0;
        Exception surprise = null;
        Schedule shared = engine.Schedule(Typed.Day(2024, 1, 1), Typed.Day(2025, 1, 1));
        Thread[] threads = Enumerable.Range(0, 16).Select(number => new Thread(() =>
        {
            try
            {
                while (true)
                {
                    Check.Same(ask(), expected, "the same answer in every thread");
                    foreach (Occurrence duty in shared.Occurrences)
                    {
                        Check.That(duty.Trace.Count > 0, "a trace");
                    }
                    Interlocked.Increment(ref answered);
                }
            }
            catch (ObjectDisposedException)
            {
                Interlocked.Increment(ref refused);
            }
            catch (Exception other)
            {
                surprise = other;
            }
        })).ToArray();
        foreach (Thread thread in threads)
        {
            thread.Start();
        }
        while (Volatile.Read(ref answered) < 32 && surprise == null)
        {
            Thread.Sleep(5);
        }
        shared.Dispose();
        engine.Dispose();
        foreach (Thread thread in threads)
        {
            thread.Join();
        }
        Check.That(surprise == null, "no other exception, such as " + surprise);
        Check.Same(refused, 16, "threads that met the disposed handle");
        Console.WriteLine("C#: 16 threads, " + answered + " rounds, disposed in flight");
    }

    /// <summary>Engines that nobody disposes are freed when they are collected.</summary>
    internal static void Forgotten(string[] plans)
    {
        new Engine(plans).Check();
        long before = Resident();
        for (int number = 0; number < 20; number++)
        {
            new Engine(plans).Check();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        long grown = Resident() - before;
        Console.WriteLine("C#: 20 engines not disposed, the process grew by " + grown + " kB");
        Check.That(grown < 16384, "forgotten engines are freed");
    }

    /// <summary>A document of the most bytes that are read, and of one more.</summary>
    internal static void Largest()
    {
        byte[] start = Encoding.UTF8.GetBytes(Typed.Plan);
        byte[] plan = Enumerable.Repeat((byte)' ', 1 << 28).ToArray();
        start.CopyTo(plan, 0);
        new Engine(Lang.En, new[] { plan }).Dispose();
        Array.Resize(ref plan, plan.Length + 1);
        plan[plan.Length - 1] = (byte)' ';
        KyhanException error = Check.Throws<KyhanException>(
            () => new Engine(Lang.En, new[] { plan }), "a byte too many");
        Check.Same(error.Code, "invalid-argument", "a byte too many");
        Console.WriteLine("C#: 256 MiB are read, and not a byte more");
    }

    internal static void Growth(int rounds)
    {
        for (int round = 0; round < rounds / 10; round++)
        {
            Round(round % 10 == 0);
        }
        long before = Resident();
        for (int round = 0; round < rounds; round++)
        {
            Round(round % 10 == 0);
        }
        long grown = Resident() - before;
        Console.WriteLine("C#: " + rounds + " rounds, the process grew by " + grown + " kB");
        Check.That(grown * 1024 < rounds * 84L, "no round leaves 84 bytes behind");
    }

    private static void Round(bool bad)
    {
        if (bad)
        {
            Check.Throws<KyhanException>(() => new Engine("{"), "a bad document");
            return;
        }
        using (Engine engine = new Engine(Typed.Plan))
        using (Schedule schedule = engine.Schedule(Typed.Day(2024, 1, 1), Typed.Day(2025, 1, 1)))
        {
            Check.That(schedule.Occurrences[0].Trace.Count == 3, "a trace");
            Check.Throws<KyhanException>(() => engine.Explain("x"), "an unknown id");
            DutyRecord done = new DutyRecord(
                schedule.Occurrences[0].Id, RecordEvent.Submitted, Typed.Day(2024, 12, 13));
            AlertsAnswer answer = engine.Alerts(
                Typed.Day(2024, 12, 1), Typed.Day(2024, 12, 31), new[] { done });
            Check.That(answer.Alerts[0].IsSettled, "an alert");
        }
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        string line = File.ReadLines("/proc/self/status").First(text => text.StartsWith("VmRSS:"));
        return long.Parse(new string(line.Where(char.IsDigit).ToArray()));
    }
}
