using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Schools;

/// <param name="School">Whose new name it is; null: schools to add.</param>
public sealed record AskedSchoolName(long Programme, long? School) : IAbout
{
    object? IAbout.Subject => School is { } school ? (new ProgrammeId(Programme), new SchoolId(school)) : new ProgrammeId(Programme);
}

/// <summary>A typed name: of schools to add, or the new one of a school.</summary>
public static class WriteSchoolName
{
    private const int MostAtOnce = 50;

    public static readonly DialogKind<AskedSchoolName> Asking = new("school-name", 1);

    public static Task<Reply> AskNew(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        turn.Dialogs.Open(Asking, new(programme.Value, School: null));
        return Task.FromResult(Reply.Show(SchoolTypingScreens.AskNames(programme)));
    }

    public static async Task<Reply> AskRenamed(Turn turn, SchoolId id, CancellationToken ct)
    {
        var school = await turn.Db.Schools.SingleAsync(s => s.Id == id, ct);
        turn.Dialogs.Open(Asking, new(school.ProgrammeId.Value, id.Value));
        return Reply.Show(SchoolTypingScreens.AskNewName(school));
    }

    public static async Task<Reply> Take(Turn turn, (AskedSchoolName Data, string Words) typed, CancellationToken ct) => Reply.Say(
        typed.Data.School is { } school ? await Rename(turn, new(school), typed.Words, ct) : await Add(turn, new(typed.Data.Programme), typed.Words, ct));

    /// <summary>Whatever screen of schools is opened, the question of a name is over; a question of anything else stays.</summary>
    public static void Close(Turn turn)
    {
        if (turn.Dialogs.Read(Asking) is not null) turn.Dialogs.Close();
    }

    /// <summary>All lines or none: half a list would have to be compared by hand.</summary>
    private static async Task<Screen> Add(Turn turn, ProgrammeId programme, string words, CancellationToken ct)
    {
        var lines = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MostAtOnce) return SchoolTypingScreens.TooMany(MostAtOnce, programme);
        var names = lines.Select(SchoolName.Clean).ToList();
        if (names.Count == 0 || names.Contains(null)) return SchoolTypingScreens.NotAName(Buttons.Schools.Labelled("Отмена", programme));

        turn.Dialogs.Close();
        var distinct = names.OfType<string>().DistinctBy(SchoolName.KeyOf).ToList();
        var keys = distinct.ConvertAll(SchoolName.KeyOf);
        var known = await turn.Db.Schools.Where(s => s.ProgrammeId == programme && keys.Contains(s.NameKey)).Select(s => s.NameKey).ToListAsync(ct);
        var added = distinct.Where(name => !known.Contains(SchoolName.KeyOf(name))).Select(name => SchoolList.NewSchool(programme, name)).ToList();
        turn.Db.Schools.AddRange(added);
        await turn.Db.SaveChangesAsync(ct);
        return SchoolTypingScreens.Added(programme, [.. added.Select(school => (school.Id, school.Name))], known.Count);
    }

    private static async Task<Screen> Rename(Turn turn, SchoolId id, string words, CancellationToken ct)
    {
        if (SchoolName.Clean(words) is not { } name) return SchoolTypingScreens.NotAName(Buttons.School.Labelled("Отмена", id));
        var school = await turn.Db.Schools.SingleAsync(s => s.Id == id, ct);
        var key = SchoolName.KeyOf(name);
        if (await turn.Db.Schools.AnyAsync(s => s.ProgrammeId == school.ProgrammeId && s.Id != id && s.NameKey == key, ct)) return SchoolTypingScreens.NameIsTaken(name, school);
        turn.Dialogs.Close();
        (school.Name, school.NameKey) = (name, key);
        await turn.Db.SaveChangesAsync(ct);
        return SchoolScreens.Card(await LookUpSchools.One(turn.Db, id, ct), isCoordinators: true);
    }
}
