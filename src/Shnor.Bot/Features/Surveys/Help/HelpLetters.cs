using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>Somebody wants help: to whoever sees to it now. What was taken, handed on or withdrawn meanwhile is not said.</summary>
public sealed class HelpAskedLetters : ILetterWriter
{
    public string Kind => LetterKinds.HelpAsked;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var ids = request.Rows.Select(row => new HelpRequestId(long.Parse(row.Detail!, CultureInfo.InvariantCulture))).ToList();
        var views = (await HelpView.Load(request.Db, request.Db.HelpRequests.Where(r => ids.Contains(r.Id) && r.State == HelpState.Open), request.UtcNow, ct)).ToList();
        var elsewhere = new List<(string, OutboxMessage)>();
        var own = new List<HelpView>();
        foreach (var same in views.GroupBy(view => view.Request.ResponsibleId))
        {
            // Whoever has gone away since hears nothing; their deputy does.
            var hearers = await HelpNews.Hearers(request.Db, request.Programme!.Value, same.Key, request.UtcNow, ct);
            if (hearers.Contains(request.Person)) own.AddRange(same);
            else elsewhere.AddRange(same.SelectMany(view => hearers.Where(hearer => hearer != view.Request.AskedBy).Select(hearer => HelpNews.AskedRow(view.Request, hearer))));
        }

        var letter = own.Count == 0 ? null : new Letter.Message(RequestScreens.Told(own, await ReaderOf(request, ct)));
        return elsewhere.Count == 0 ? letter : new Letter.Elsewhere(elsewhere, letter);
    }

    private static async Task<HelpReader> ReaderOf(LetterRequest request, CancellationToken ct)
    {
        var role = await request.Db.Memberships.Where(m => m.PersonId == request.Person && m.ProgrammeId == request.Programme).Select(m => (Role?)m.Role).FirstOrDefaultAsync(ct);
        return new(request.Person, role == Role.Coordinator, role is not (null or Role.Teacher));
    }
}

/// <summary>What became of it: to whoever asked; to whoever had taken it, when it is needed no more. A state that is over by now is not said.</summary>
public sealed class HelpSettledLetters : ILetterWriter
{
    public string Kind => LetterKinds.HelpSettled;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var words = request.Rows[0].Detail!.Split(':');
        var id = new HelpRequestId(long.Parse(words[0], CultureInfo.InvariantCulture));
        if ((await HelpView.Load(request.Db, request.Db.HelpRequests.Where(r => r.Id == id), request.UtcNow, ct)) is not [var view] || $"{view.State}" != words[1]) return null;
        var isAsker = view.Request.AskedBy == request.Person;
        if (view.State == HelpState.Withdrawn) return isAsker ? null : new Letter.Message(RequestScreens.ToldOfWithdrawal(view));
        return isAsker ? new Letter.Message(RequestScreens.ToldToAsker(view)) : null;
    }
}
