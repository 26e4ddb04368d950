namespace Shnor.Sandbox.Tests;

/// <summary>Clients we did not write, so that the sandbox agrees with others and not only with our own client.</summary>
public sealed class PeerSpecs
{
    private static readonly byte[] Some = [1, 2, 3];

    [SkippableFact]
    public Task A_bot_on_python_telegram_bot_works() => Works("/usr/bin/python3", "python-telegram-bot/echo_bot.py");

    [SkippableFact]
    public Task A_bot_on_grammy_works() => Works("node", "grammy/echo_bot.mjs");

    /// <summary>A person's visit: a start, a press, an edit, text with signs of HTML, a file both ways, a picture.</summary>
    private static async Task Works(string program, string script)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1)); // only so that a bot that hangs does not hang the run
        await using var messenger = await Messenger.Open();
        var people = messenger.People;
        using var bot = PeerProcess.Start(program, script, messenger);
        Skip.If(bot is null, $"{program} is not on this machine.");
        await bot.Listens(people, patience.Token);

        people.Start(Messenger.Stranger);
        var hello = await Answer(1);
        Assert.Equal("Здравствуйте, <b>Вера</b>!", hello.Html);

        people.Press(Messenger.Stranger, hello.Id, "Ещё");
        await people.When(p => p.Messages(Messenger.Stranger).Any(m => m.Edited), patience.Token);
        var edited = people.Messages(Messenger.Stranger)[1];
        Assert.Equal("Нажато: 1 < 2 & всё", edited.Text);
        Assert.Equal([new SandboxButton("И ещё", "again")], edited.Buttons);
        Assert.Equal("Принято", Assert.Single(people.Presses(Messenger.Stranger)).Answer!.Text);

        people.SendText(Messenger.Stranger, "a < b && \"c\" <3 </i>");
        Assert.Equal("<i>a &lt; b &amp;&amp; &quot;c&quot; &lt;3 &lt;/i&gt;</i>", (await Answer(2)).Html);

        people.SendFile(Messenger.Stranger, "План «500+».docx", Some);
        var echo = await Answer(3);
        Assert.Equal(("Эхо План «500+».docx", "3 Б"), (echo.Document!.Name, echo.Text));
        Assert.Equal(Some.Reverse(), people.BytesOf(echo.Document.FileId).ToArray());

        var view = people.SendPhoto(Messenger.Stranger, Pictures.Png(4, 3));
        Assert.Equal(view.Photo, (await Answer(4)).Photo);

        Assert.All(people.Transcript, call => Assert.True(call.Ok, $"{call.Method}: {call.Description}"));

        async Task<SandboxMessage> Answer(int number)
        {
            await people.When(p => p.Messages(Messenger.Stranger).Count(m => m.FromBot) >= number, patience.Token);
            return people.Messages(Messenger.Stranger).Where(m => m.FromBot).ElementAt(number - 1);
        }
    }
}
