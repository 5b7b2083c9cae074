using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

/// <summary>Reads the requests of the vectors: objects are dictionaries, lists are
/// lists, numbers are int. The library itself needs no such thing.</summary>
internal sealed class Json
{
    private readonly string text;
    private int at;

    private Json(string text)
    {
        this.text = text;
    }

    internal static Dictionary<string, object> Read(string text)
    {
        return (Dictionary<string, object>)new Json(text).Value();
    }

    private char Next()
    {
        while (char.IsWhiteSpace(text[at]))
        {
            at++;
        }
        return text[at];
    }

    private bool Skip(char expected)
    {
        bool isThere = Next() == expected;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private object Value()
    {
        switch (Next())
        {
            case '{':
                return Object();
            case '[':
                return List();
            case '"':
                return Text();
            default:
                int start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '-'))
                {
                    at++;
                }
                string word = text.Substring(start, at - start);
                return word == "null" ? null
                    : word == "true" || word == "false" ? (object)(word == "true")
                    : int.Parse(word, CultureInfo.InvariantCulture);
        }
    }

    private Dictionary<string, object> Object()
    {
        Dictionary<string, object> fields = new Dictionary<string, object>();
        for (at++; !Skip('}'); Skip(','))
        {
            Next();
            string name = Text();
            Check.That(Skip(':'), "a colon after " + name);
            fields.Add(name, Value());
        }
        return fields;
    }

    private List<object> List()
    {
        List<object> list = new List<object>();
        for (at++; !Skip(']'); Skip(','))
        {
            list.Add(Value());
        }
        return list;
    }

    private string Text()
    {
        StringBuilder read = new StringBuilder();
        for (at++; text[at] != '"'; at++)
        {
            Check.That(text[at] != '\\', "no request has an escape");
            read.Append(text[at]);
        }
        at++;
        return read.ToString();
    }
}
