using System.Security.Cryptography;
using System.Text;

namespace Shnor.Domain.People;

/// <summary>Codes that people type or open: no 0/O, 1/I/L; from a random source that cannot be guessed.</summary>
public static class Codes
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // 31 letters: 4.95 bits each

    private const string Cyrillic = "АВЕКМНРСТУХ"; // typed from paper with the Russian layout on: the same letters to the eye
    private const string Latin = "ABEKMHPCTYX";

    /// <summary><c>XXXX-XXXX</c>, 39 bits: for an hour and one use.</summary>
    public static string ForOwner() => Groups(2);

    /// <summary><c>XXXX-XXXX-XXXX</c>, 59 bits.</summary>
    public static string ForInvitation() => Groups(3);

    /// <summary>The code as it is compared: people type it in small letters, with spaces, without dashes. Null when it cannot be a code.</summary>
    public static string? Normalise(string? typed)
    {
        var letters = string.Concat((typed ?? "").ToUpperInvariant().Where(c => c is not ('-' or ' ' or '–' or '—')));
        if (letters.Any(char.IsAsciiDigit)) letters = string.Concat(letters.Select(InLatin)); // without a digit it may be a Russian word
        if (letters.Length is not (8 or 12) || letters.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal))) return null;
        return string.Join('-', letters.Chunk(4).Select(group => new string(group)));
    }

    /// <summary>What is kept of an owner code.</summary>
    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code)));

    private static char InLatin(char letter) => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : letter;

    private static string Groups(int count) => string.Join('-', Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));
}
