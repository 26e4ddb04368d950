using System.Globalization;
using System.Text;
using Shnor.Domain;

namespace Shnor.Bot.Screens;

/// <summary>
/// One kind of button with its typed argument: <c>v1:done:42</c>. What comes back from a messenger is untrusted: reading never throws,
/// and whether this person may press it for this object is asked at the moment of the press (Chat, Access).
/// </summary>
public sealed record ButtonKind<T>(string Name)
    where T : notnull
{
    public Button Labelled(string label, T argument) => new(label, ButtonData.Write(Name, ButtonArgument.Write(argument)));
}

public static class ButtonData
{
    // Telegram takes 1–64 bytes of callback_data (Bot API, InlineKeyboardButton); MAX takes more.
    public const int MaxBytes = 64;

    private const string Version = "v1";

    public static string Write(string name, string argument)
    {
        var data = argument.Length == 0 ? $"{Version}:{name}" : $"{Version}:{name}:{argument}";
        return Encoding.UTF8.GetByteCount(data) <= MaxBytes
            ? data
            : throw new InvalidOperationException($"The data of a button «{name}» is longer than {MaxBytes} bytes.");
    }

    /// <returns>Null for anything that is not of today's version: the button is out of date.</returns>
    public static (string Name, string Argument)? Read(string data)
    {
        var parts = data.Split(':', 3);
        return parts.Length >= 2 && parts[0] == Version ? (parts[1], parts.Length == 3 ? parts[2] : "") : null;
    }
}

/// <summary>Nothing to carry.</summary>
public readonly record struct Nothing;

/// <summary>How arguments of buttons are written: ids as numbers, days as <c>20220210</c>, parts of a tuple with a dot between.</summary>
internal static class ButtonArgument
{
    public static string Write(object argument) => argument switch
    {
        Nothing => "",
        ProgrammeId id => Number(id.Value),
        PersonId id => Number(id.Value),
        ActivityId id => Number(id.Value),
        OccurrenceId id => Number(id.Value),
        BodyId id => Number(id.Value),
        SchoolId id => Number(id.Value),
        JoinRequestId id => Number(id.Value),
        ReportFileId id => Number(id.Value),
        QuestionId id => Number(id.Value),
        GroupChatId id => Number(id.Value),
        SurveyId id => Number(id.Value),
        CampaignId id => Number(id.Value),
        HelpRequestId id => Number(id.Value),
        AnnouncementId id => Number(id.Value),
        AnnouncementReplyId id => Number(id.Value),
        AnnouncementTemplateId id => Number(id.Value),
        MaterialId id => Number(id.Value),
        int number => Number(number),
        string word => word,
        DateOnly day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        System.Runtime.CompilerServices.ITuple tuple => string.Join('.', Enumerable.Range(0, tuple.Length).Select(i => Write(tuple[i]!))),
        _ => throw new NotSupportedException($"A button cannot carry a {argument.GetType().Name}."),
    };

    /// <returns>False when the text is not an argument of this type.</returns>
    public static bool TryRead<T>(string text, out T argument)
        where T : notnull
    {
        var read = Read(typeof(T), text);
        argument = read is T typed ? typed : default!;
        return read is not null;
    }

    private static object? Read(Type type, string text)
    {
        if (type == typeof(Nothing)) return text.Length == 0 ? default(Nothing) : null;
        if (type == typeof(string)) return text.Length > 0 ? text : null;
        if (type == typeof(DateOnly)) return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (type.IsGenericType && type.IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple))) return ReadTuple(type, text);
        // One spelling per number: «007» and «7» with a zero byte behind it (which the parser takes) are not ours.
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || Number(number) != text) return null;
        if (type == typeof(int)) return number <= int.MaxValue ? (int)number : null;
        if (type == typeof(ProgrammeId)) return new ProgrammeId(number);
        if (type == typeof(PersonId)) return new PersonId(number);
        if (type == typeof(ActivityId)) return new ActivityId(number);
        if (type == typeof(OccurrenceId)) return new OccurrenceId(number);
        if (type == typeof(BodyId)) return new BodyId(number);
        if (type == typeof(SchoolId)) return new SchoolId(number);
        if (type == typeof(JoinRequestId)) return new JoinRequestId(number);
        if (type == typeof(ReportFileId)) return new ReportFileId(number);
        if (type == typeof(QuestionId)) return new QuestionId(number);
        if (type == typeof(GroupChatId)) return new GroupChatId(number);
        if (type == typeof(SurveyId)) return new SurveyId(number);
        if (type == typeof(CampaignId)) return new CampaignId(number);
        if (type == typeof(HelpRequestId)) return new HelpRequestId(number);
        if (type == typeof(AnnouncementId)) return new AnnouncementId(number);
        if (type == typeof(AnnouncementReplyId)) return new AnnouncementReplyId(number);
        if (type == typeof(AnnouncementTemplateId)) return new AnnouncementTemplateId(number);
        return type == typeof(MaterialId) ? new MaterialId(number) : null;
    }

    private static object? ReadTuple(Type type, string text)
    {
        var types = type.GetGenericArguments();
        var texts = text.Split('.');
        if (types.Length != texts.Length) return null;
        var parts = types.Zip(texts, Read).ToArray();
        return parts.Contains(null) ? null : Activator.CreateInstance(type, parts);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
