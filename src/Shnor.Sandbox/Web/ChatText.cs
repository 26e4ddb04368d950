using System.Text;

namespace Shnor.Sandbox.Web;

/// <summary>A person's chat as a text anybody can read: who said what and when, the buttons, the presses, what an edit replaced.</summary>
internal static class ChatText
{
    // Numbers only: the same on a machine without culture data.
    private const string Day = "dd.MM.yyyy";
    private const string Minute = "HH:mm";

    private sealed record Line(DateTimeOffset At, string Text);

    public static string Write(SandboxMessenger town, SandboxPerson person)
    {
        var zone = town.Clock?.Zone ?? TimeZoneInfo.Utc;
        var messages = town.Messages(person.Id);
        var lines = messages.Select(m => new Line(Local(m.At), Said(m, m.FromBot ? town.BotName : person.Name)))
            .Concat(town.Presses(person.Id).Select(p => new Line(Local(p.At), Pressed(p, messages.FirstOrDefault(m => m.Id == p.MessageId), person.Name))))
            .OrderBy(line => line.At); // stable: what was said comes before what was pressed in the same moment

        var text = new StringBuilder($"Переписка: {person.Name} и {town.BotName}\n");
        text.Append(CultureInfo.InvariantCulture, $"Сохранена {Local(town.Now).ToString($"{Day} {Minute}", CultureInfo.InvariantCulture)} ({zone.Id})\n");
        var today = "";
        foreach (var line in lines)
        {
            var day = line.At.ToString(Day, CultureInfo.InvariantCulture);
            if (day != today)
                text.Append(CultureInfo.InvariantCulture, $"\n— {day} —\n");
            today = day;
            text.Append(CultureInfo.InvariantCulture, $"\n{line.At.ToString(Minute, CultureInfo.InvariantCulture)}  {line.Text}\n");
        }

        return text.ToString();

        DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

        string Said(SandboxMessage message, string author)
        {
            var said = new StringBuilder(author);
            if (message.Former.Count > 0)
                said.Append(CultureInfo.InvariantCulture, $" (изменено {Local(message.EditedAt!.Value).ToString($"{Day} {Minute}", CultureInfo.InvariantCulture)})");
            said.Append(':');
            if (message.Document is { } document)
                said.Append(CultureInfo.InvariantCulture, $"\n[файл: {document.Name}, {document.Size} байт]");
            if (message.Photo is { } photo)
                said.Append(CultureInfo.InvariantCulture, $"\n[фото: {photo.Width}×{photo.Height}]");
            said.Append(Content(message.Content));
            foreach (var former in message.Former)
                said.Append(CultureInfo.InvariantCulture, $"\n    | было:{Content(former).Replace("\n", "\n    | ", StringComparison.Ordinal)}");
            return said.ToString();
        }
    }

    private static string Content(SandboxContent content)
    {
        var text = content.Text.Length == 0 ? "" : $"\n{content.Text}";
        return text + string.Concat(content.Rows.Select(row => $"\n[{string.Join("] [", row.Select(Label))}]"));
    }

    private static string Label(SandboxButton button) => button.Url is null ? button.Label : $"{button.Label}: {button.Url}";

    private static string Pressed(SandboxPress press, SandboxMessage? message, string person)
    {
        var contents = message is null ? [] : message.Former.Reverse().Prepend(message.Content);
        var button = contents.SelectMany(c => c.Buttons).FirstOrDefault(b => b.Data == press.Data);
        var text = $"{person}: нажатие на [{button?.Label ?? press.Data}]";
        return press.Answer is { Text.Length: > 0 } answer ? $"{text}\nОтвет: {answer.Text}" : text;
    }
}
