using Microsoft.AspNetCore.Http;
using static Shnor.Sandbox.Web.ControlRoute;

namespace Shnor.Sandbox.Web;

/// <summary>Groups: who is in them, the bot too.</summary>
internal sealed class GroupControl(SandboxMessenger messenger)
{
    public IEnumerable<ControlRoute> Routes =>
    [
        Get("/sandbox/groups", _ => messenger.Groups.Select(group => View.Group(messenger, group))),
        Get("/sandbox/groups/{id:long}", http => View.Group(messenger, Find(http))),
        Post<NewGroup>("/sandbox/groups", (_, group) => Add(group)),
        Do<MemberRequest>("/sandbox/groups/{id:long}/join", (http, act) => messenger.Join(Id(http), act.Person)),
        Do<MemberRequest>("/sandbox/groups/{id:long}/leave", (http, act) => messenger.Leave(Id(http), act.Person)),
        Do<MemberRequest>("/sandbox/groups/{id:long}/add-bot", (http, act) => messenger.AddBot(Id(http), act.Person)),
        Do<MemberRequest>("/sandbox/groups/{id:long}/remove-bot", (http, act) => messenger.RemoveBot(Id(http), act.Person)),
        Post<MemberRequest>("/sandbox/groups/{id:long}/upgrade", (http, act) => View.Group(messenger, messenger.Group(messenger.Upgrade(Id(http), act.Person)))),
    ];

    private SandboxGroupState Find(HttpContext http) =>
        messenger.Groups.FirstOrDefault(g => g.Group.Id == Id(http)) ?? throw ControlRefusal.NotFound("Такой группы здесь нет.");

    private View.GroupView Add(NewGroup group)
    {
        if (string.IsNullOrWhiteSpace(group.Title))
            throw ControlRefusal.BadRequest("У группы есть название.");
        var id = group.Id ?? messenger.Groups.Where(g => !g.Group.IsSupergroup).Select(g => g.Group.Id).Append(-100).Min() - 1;
        messenger.AddGroup(new SandboxGroup(id, group.Title.Trim(), group.IsSupergroup), group.Members ?? []);
        return View.Group(messenger, messenger.Group(id));
    }

    private sealed record NewGroup(string? Title, IReadOnlyList<long>? Members, bool IsSupergroup, long? Id);

    /// <param name="Person">Who does it.</param>
    private sealed record MemberRequest(long Person);
}
