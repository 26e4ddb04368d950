using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.Questions;

/// <summary>A new message of a talk, to the other side of it. What was settled and closed meanwhile no coordinator has to read.</summary>
public sealed class QuestionLetters : ILetterWriter
{
    public string Kind => LetterKinds.Question;

    public bool EvenIfSilent => true;

    public bool GrowsStale => false;

    public async Task<Letter?> Write(LetterRequest request, CancellationToken ct)
    {
        var number = long.Parse(request.Rows[0].Detail!, CultureInfo.InvariantCulture);
        if (await request.Db.QuestionMessages.FirstOrDefaultAsync(m => m.Id == number, ct) is not { } message) return null;
        if (await TalkView.Load(request.Db, message.QuestionId, request.Person, request.UtcNow, ct) is not { } talk) return null;
        var messages = talk.Question.Messages.OrderBy(m => m.Id).ToList();
        var at = messages.FindIndex(m => m.Id == number);
        if (talk.IsAsker) return new Letter.Message(TalkScreens.ToldToAsker(talk, talk.Lines[at]));
        if (talk.Question.ClosedAt is not null) return null;
        var coordinates = await request.Db.Memberships.AnyAsync(m => m.PersonId == request.Person && m.ProgrammeId == talk.Question.ProgrammeId && m.Role == Role.Coordinator, ct);
        return coordinates ? new Letter.Message(TalkScreens.ToldToCoordinator(talk, talk.Lines[at], isFirst: at == 0)) : null;
    }
}
