using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Cards;
using Shnor.Domain;

namespace Shnor.Bot.Features.People.Requests;

public sealed record AskedNewcomer(long School, long Request) : IAbout
{
    object IAbout.Subject => (new SchoolId(School), new JoinRequestId(Request));
}

/// <summary>«Исправить имя» before they are in: only while nobody else knows them, for a name is one wherever a person is.</summary>
public sealed class RenameNewcomer(JoinRequests requests, ForgottenNames forgotten)
{
    public static readonly DialogKind<AskedNewcomer> AskName = new("ask-name", 1);

    public async Task<Reply> Ask(Turn turn, (SchoolId School, JoinRequestId Request) asked, CancellationToken ct)
    {
        if (await requests.Find(turn.Db, asked, ct) is not { } request) return await requests.Decided(turn, asked.School, ct);
        if (!request.IsNew) return Reply.Show(RequestScreens.Asked(request), "Этого человека бот уже знает: имя правит координатор");
        turn.Dialogs.Open(AskName, new(asked.School.Value, asked.Request.Value));
        return Reply.Show(RequestScreens.AskName(request));
    }

    public async Task<Reply> Take(Turn turn, (AskedNewcomer Data, string Words) typed, CancellationToken ct)
    {
        var asked = (School: new SchoolId(typed.Data.School), Request: new JoinRequestId(typed.Data.Request));
        if (await requests.Find(turn.Db, asked, ct) is not { IsNew: true } request)
        {
            turn.Dialogs.Close();
            return Reply.Say(PersonScreens.NameNoLongerYours());
        }

        if (await TypedName.Give(turn, forgotten, request.Person, typed.Words, ct) is { } trouble) return Reply.Say(trouble);
        return Reply.Say(RequestScreens.Asked((await requests.Find(turn.Db, asked, ct))!));
    }
}
