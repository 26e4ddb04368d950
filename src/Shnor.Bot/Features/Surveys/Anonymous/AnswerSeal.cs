using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Features.Surveys.Anonymous;

/// <param name="Question">Where they stopped: it tells which way the answers have led, and so is sealed with them.</param>
/// <param name="Step">See <see cref="SurveyDraft.Step"/>.</param>
public sealed record OpenDraft(AnswerSheet Answers, int Question, int Step);

/// <summary>
/// Closes answers of anonymous surveys with a key that lies beside the store and never in it: who has the file of the store, its journal, a
/// backup or what was deleted from them reads nothing. All that is sealed for one survey is of one length, because a length would tell whose
/// long answer is whose.
/// </summary>
public sealed partial class AnswerSeal(SealingKeys keys, ILogger<AnswerSeal> log)
{
    private const byte Version = 1;
    private const int NonceBytes = 12; // what AES-GCM takes
    private const int TagBytes = 16;
    private const int HeadBytes = 8 + 4 + 4 + 4; // school, question, step, length

    /// <returns>Null: the key cannot be read or written now, nothing is sealed.</returns>
    public string? CloseDraft(Campaign campaign, OpenDraft draft) => Close(campaign, school: null, draft);

    /// <returns>Null: the key is not the one it was closed with.</returns>
    public OpenDraft? OpenDraft(Campaign campaign, string closed) => Open(campaign, closed)?.Draft;

    /// <summary>Before something is thrown away because it does not open: a key that is only out of reach now is no lost key.</summary>
    /// <exception cref="IOException">The disk does not give it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to another account.</exception>
    internal void ReachKey(Campaign campaign) => keys.Find(campaign.Id);

    /// <returns>Null: the key cannot be read or written now, nothing is sealed.</returns>
    internal string? CloseSheet(Campaign campaign, SentSheet sheet) => Close(campaign, sheet.SchoolId, new(sheet.Answers, SurveyForm.End, Step: 0));

    /// <returns>Null: the key is not the one it was closed with.</returns>
    internal SentSheet? OpenSheet(Campaign campaign, string closed) => Open(campaign, closed) is { } opened ? new(opened.School, opened.Draft.Answers) : null;

    private string? Close(Campaign campaign, SchoolId? school, OpenDraft draft)
    {
        if (KeyOf(campaign, orMake: true) is not { } key) return null;
        var plain = Pack(SealedSize.Of(campaign.Form), school, draft);
        var closed = new byte[1 + NonceBytes + TagBytes + plain.Length];
        closed[0] = Version;
        RandomNumberGenerator.Fill(closed.AsSpan(1, NonceBytes));
        using var box = new AesGcm(key, TagBytes);
        box.Encrypt(closed.AsSpan(1, NonceBytes), plain, closed.AsSpan(1 + NonceBytes + TagBytes), closed.AsSpan(1 + NonceBytes, TagBytes), Label(campaign));
        return Convert.ToBase64String(closed);
    }

    private (SchoolId? School, OpenDraft Draft)? Open(Campaign campaign, string text)
    {
        var closed = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, closed, out var length) || length < 1 + NonceBytes + TagBytes + HeadBytes || closed[0] != Version) return null;
        if (KeyOf(campaign, orMake: false) is not { } key) return null;
        var plain = new byte[length - 1 - NonceBytes - TagBytes];
        try
        {
            using var box = new AesGcm(key, TagBytes);
            box.Decrypt(closed.AsSpan(1, NonceBytes), closed.AsSpan(1 + NonceBytes + TagBytes, plain.Length), closed.AsSpan(1 + NonceBytes, TagBytes), plain, Label(campaign));
            return Unpack(plain);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What is sealed for one survey is not taken for another's.</summary>
    private static byte[] Label(Campaign campaign) => Encoding.UTF8.GetBytes($"shnor survey {campaign.Id.Value}");

    private static byte[] Pack(int room, SchoolId? school, OpenDraft draft)
    {
        var answers = Encoding.UTF8.GetBytes(SurveyJson.Write(draft.Answers));
        var plain = new byte[(HeadBytes + answers.Length + room - 1) / room * room]; // nearly always one room
        BinaryPrimitives.WriteInt64BigEndian(plain, school?.Value ?? 0);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(8), draft.Question);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(12), draft.Step);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(16), answers.Length);
        answers.CopyTo(plain.AsSpan(HeadBytes));
        return plain;
    }

    private static (SchoolId? School, OpenDraft Draft) Unpack(ReadOnlySpan<byte> plain)
    {
        var school = BinaryPrimitives.ReadInt64BigEndian(plain);
        var answers = plain.Slice(HeadBytes, BinaryPrimitives.ReadInt32BigEndian(plain[16..]));
        return (school == 0 ? null : new SchoolId(school), new(
            SurveyJson.ReadAnswers(Encoding.UTF8.GetString(answers)), BinaryPrimitives.ReadInt32BigEndian(plain[8..]), BinaryPrimitives.ReadInt32BigEndian(plain[12..])));
    }

    private byte[]? KeyOf(Campaign campaign, bool orMake)
    {
        try
        {
            return orMake ? keys.FindOrMake(campaign.Id) : keys.Find(campaign.Id);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            LogNoKey(campaign.Id.Value, trouble.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(EventId = 760, Level = LogLevel.Error, Message = "The key of survey {Campaign} can be neither read nor written: {Error}. Look at the folder of keys beside the store")]
    private partial void LogNoKey(long campaign, string error);
}
