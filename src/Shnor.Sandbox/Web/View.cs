namespace Shnor.Sandbox.Web;

/// <summary>The state as the page draws it.</summary>
internal static class View
{
    public sealed record TownView(BotView Bot, string? Zone, ClockView? Clock, IReadOnlyList<PhoneView> People);

    public sealed record BotView(string Name, string Username);

    /// <param name="Now">Milliseconds since 1970.</param>
    public sealed record ClockView(long Now, string Zone);

    public sealed record PhoneView(
        long Id,
        string Name,
        string Caption,
        bool Started,
        bool Blocked,
        IReadOnlyList<SandboxCommand> Commands,
        IReadOnlyList<MessageView> Messages,
        IReadOnlyList<AnswerView> Answers);

    public sealed record MessageView(
        long Id,
        bool FromBot,
        long At,
        string Text,
        IReadOnlyList<SandboxEntity> Entities,
        IReadOnlyList<IReadOnlyList<SandboxButton>> Rows,
        SandboxDocument? Document,
        bool Edited);

    public sealed record AnswerView(string CallbackId, long MessageId, string Text, bool Alert);

    public static TownView Town(SandboxMessenger town) => new(
        new BotView(town.BotName, town.BotUsername),
        town.Clock?.Zone.Id,
        Clock(town),
        [.. town.People.Select(person => Phone(town, person))]);

    public static ClockView? Clock(SandboxMessenger town) =>
        town.Clock is { } clock ? new ClockView(clock.Now.ToUnixTimeMilliseconds(), clock.Zone.Id) : null;

    public static PhoneView Phone(SandboxMessenger town, SandboxPersonState state) => new(
        state.Person.Id,
        state.Person.Name,
        state.Person.Caption,
        state.Started,
        state.Blocked,
        town.Commands(state.Person.Id),
        [.. town.Messages(state.Person.Id).Select(Message)],
        [.. town.Presses(state.Person.Id).Where(p => p.Answer is not null).Select(Answer)]);

    private static MessageView Message(SandboxMessage m) =>
        new(m.Id, m.FromBot, m.At.ToUnixTimeMilliseconds(), m.Text, m.Entities, m.Rows, m.Document, m.Edited);

    private static AnswerView Answer(SandboxPress press) =>
        new(press.CallbackId, press.MessageId, press.Answer!.Text, press.Answer.Alert);
}
