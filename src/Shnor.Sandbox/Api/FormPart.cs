using System.Text;

namespace Shnor.Sandbox.Api;

/// <summary>
/// The name of a part of a form, read as Telegram reads it: <c>filename</c> is taken as raw UTF-8, literally. An encoded word
/// (<c>=?utf-8?B?…?=</c>) stays as it is written, and <c>filename*</c> is not looked at.
/// </summary>
internal sealed record FormPart(string Name, string? FileName)
{
    public static FormPart? Read(string? disposition)
    {
        string? name = null, fileName = null;
        var rest = (disposition ?? "").AsSpan();
        while (rest.Length > 0)
        {
            var (key, value) = ReadOne(ref rest);
            if (key == "name")
                name = value;
            else if (key == "filename")
                fileName = value;
        }

        return string.IsNullOrEmpty(name) ? null : new FormPart(name, fileName);
    }

    /// <summary><c>key=token;</c> or <c>key="quoted \" text";</c></summary>
    private static (string Key, string Value) ReadOne(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('=', ';');
        if (end < 0 || rest[end] == ';')
        {
            rest = end < 0 ? default : rest[(end + 1)..];
            return ("", "");
        }

        var key = rest[..end].Trim().ToString().ToLowerInvariant();
        rest = rest[(end + 1)..].TrimStart();
        if (rest.Length > 0 && rest[0] == '"')
            return (key, ReadQuoted(ref rest));
        end = rest.IndexOf(';');
        var value = (end < 0 ? rest : rest[..end]).Trim().ToString();
        rest = end < 0 ? default : rest[(end + 1)..];
        return (key, value);
    }

    private static string ReadQuoted(ref ReadOnlySpan<char> rest)
    {
        var value = new StringBuilder();
        var i = 1;
        for (; i < rest.Length && rest[i] != '"'; i++)
        {
            if (rest[i] == '\\' && i + 1 < rest.Length)
                i++;
            value.Append(rest[i]);
        }

        rest = rest[Math.Min(i + 1, rest.Length)..].TrimStart();
        if (rest.Length > 0 && rest[0] == ';')
            rest = rest[1..];
        return value.ToString();
    }
}
