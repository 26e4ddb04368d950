using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage.Copies;

namespace Shnor.Storage.Privacy;

/// <summary>
/// Whose data were removed at their wish. It lies beside the store and in no copy of it, so that a copy brought back does not bring them back.
/// Holds numbers and keyed hashes of names, a JSON object a line; who has the file alone cannot try names against it, the key has a file of its own.
/// </summary>
/// <param name="storePath">Of the store whose ledger this is.</param>
public sealed class ForgottenLedger(string storePath)
{
    private const int KeyBytes = 32;

    private readonly Lock _gate = new();
    private List<ForgottenLine>? _lines;
    private byte[]? _key;

    public string LedgerPath => storePath + ".forgotten";

    public string KeyPath => storePath + ".forgotten-key";

    public IReadOnlyList<PersonId> People
    {
        get
        {
            lock (_gate) return [.. Lines().Select(line => new PersonId(line.Person)).Distinct()];
        }
    }

    /// <summary>Whether somebody of this name asked to have their data removed.</summary>
    public bool Knows(PersonName name)
    {
        lock (_gate)
        {
            if (Lines().Count == 0 || ReadKey() is not { } key) return false;
            var hash = Hash(key, name);
            return Lines().Exists(line => line.Names.Contains(hash));
        }
    }

    /// <summary>
    /// On the disk when this returns. Written before the store forgets: what is cut short between the two is finished at the next start,
    /// and never the other way round.
    /// </summary>
    public void Add(PersonId person, IEnumerable<PersonName> names, DateTime utcNow)
    {
        lock (_gate)
        {
            var key = ReadKey() ?? MakeKey();
            var line = new ForgottenLine(person.Value, utcNow, [.. names.Select(name => Hash(key, name)).Distinct()]);
            if (Lines().Exists(known => known.Person == line.Person && line.Names.All(known.Names.Contains))) return;
            Append(JsonSerializer.Serialize(line));
            Lines().Add(line);
        }
    }

    private static string Hash(byte[] key, PersonName name) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name.Key)));

    private List<ForgottenLine> Lines() => _lines ??= File.Exists(LedgerPath) ? [.. File.ReadLines(LedgerPath).Select(Parse).OfType<ForgottenLine>()] : [];

    /// <summary>A line torn by a power cut is none: nothing was forgotten for it yet.</summary>
    private static ForgottenLine? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ForgottenLine>(text) is { Names: not null } line ? line : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Append(string line)
    {
        if (!File.Exists(LedgerPath)) PrivateFile.Create(LedgerPath);
        using var file = new FileStream(LedgerPath, FileMode.Open, FileAccess.ReadWrite);
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes($"{(EndsLine(file) ? "" : "\n")}{line}\n"));
        file.Flush(flushToDisk: true);
    }

    private static bool EndsLine(FileStream file)
    {
        if (file.Length == 0) return true;
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private byte[]? ReadKey() => _key ??= File.Exists(KeyPath) && File.ReadAllBytes(KeyPath) is { Length: KeyBytes } key ? key : null;

    /// <summary>Gets its name only when it is whole.</summary>
    private byte[] MakeKey()
    {
        var part = KeyPath + ".unfinished";
        File.Delete(part);
        PrivateFile.Create(part);
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        File.WriteAllBytes(part, key);
        PrivateFile.FlushToDisk(part);
        File.Move(part, KeyPath, overwrite: true);
        return _key = key;
    }

    /// <param name="Names">Hashes of the keys of the names, see <see cref="PersonName.Key"/>.</param>
    private sealed record ForgottenLine(long Person, DateTime At, string[] Names);
}
