using System;

/// <summary>Checks that end the program.</summary>
internal static class Check
{
    internal static void That(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException("not so: " + what);
        }
    }

    internal static void Same<T>(T found, T expected, string what)
    {
        That(Equals(found, expected), what + ": " + found + " instead of " + expected);
    }

    internal static T Throws<T>(Action action, string what) where T : Exception
    {
        try
        {
            action();
        }
        catch (T expected)
        {
            return expected;
        }
        throw new InvalidOperationException("nothing thrown: " + what);
    }
}
