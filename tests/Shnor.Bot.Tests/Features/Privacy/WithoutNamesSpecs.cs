using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Settings;
using Shnor.Bot.Tests.Features.People;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>«Режим без персональных данных»: the whole main job, and not one name in anything the bot says.</summary>
public sealed class WithoutNamesSpecs
{
    // As they stand in the plan and in profiles; a part is enough to be a name.
    private static readonly string[] Names = ["Светлов", "СВЕТЛОВ", "Пчёлкин", "Пчелкин", "Лобанов", "Комаров", "Елен", "Андреевн", "Родников", "Кедров", "Лебедев"];

    private static readonly string Plan = ForgetTown.Plan
        .Replace("Мастер-класс", "Подготовка памятки", StringComparison.Ordinal).Replace("Апрель 2022 года", "По графику еженедельно - четверг 12:00", StringComparison.Ordinal).Replace("До 14 марта", "До 14 февраля", StringComparison.Ordinal);

    [Fact]
    public async Task The_whole_main_job_says_no_name()
    {
        await using var town = await TestTown.Found(PeopleTown.Launch, change: WithoutNames);
        var owner = await Programmes.Owner(town);
        await owner.SendsFile("план.txt", Encoding.UTF8.GetBytes(Plan));
        Assert.Contains("ответственный", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Показать строки");
        await owner.Presses("№ 3");
        await owner.Presses("Ответственные");
        await owner.Presses(owner.Buttons.First(label => label.Contains("ответственный", StringComparison.Ordinal)));
        await owner.Presses(owner.Buttons.First(label => label.Contains("ответственный", StringComparison.Ordinal)));
        await owner.Writes("/menu");
        await Programmes.LaunchFile(owner, "план.txt", Encoding.UTF8.GetBytes(Plan));
        Assert.Contains("участник", owner.Last.Text, StringComparison.Ordinal);

        var code = await town.Look(db => db.Invitations.Where(i => i.Person!.NameKey == "светлова е.а.").Select(i => i.Code).SingleAsync());
        var svetlova = town.Phone("Елена", "Светлова");
        await svetlova.Starts(code);
        Assert.Matches("^Вы — участник [0-9]+\\?$", svetlova.Last.Text.Trim());
        await svetlova.Presses("Да");
        await svetlova.Presses("Согласен(на)");
        var teacher = await PeopleTown.Teacher(town, await town.Look(db => db.Invitations.Where(i => i.PersonId == null).Select(i => i.Code).FirstAsync()), "Вера", "Лебедева");
        await teacher.Writes("/menu");
        foreach (var phone in (Phone[])[owner, svetlova])
        {
            foreach (var command in (string[])["/people", "/plan", "/menu", "/help", "/settings", "/privacy", "/mydata"]) await phone.Writes(command);
        }

        await town.PassTo(new DateTime(2022, 2, 14, 9, 30, 0)); // a deadline of hers
        await svetlova.Presses("Напомнить позже");
        await svetlova.Presses("Вечером, 18:00");
        await town.PassTo(new DateTime(2022, 2, 14, 18, 30, 0));
        await svetlova.Presses("Выполнено");
        await owner.Writes("/people");
        await owner.Presses(owner.Buttons.First(label => label.StartsWith("участник", StringComparison.Ordinal)));
        await owner.SendsFile("план.txt", Encoding.UTF8.GetBytes(Plan.Replace("дорожной карты", "карты (Кедров А.С.)", StringComparison.Ordinal)));
        await svetlova.Writes("/forget");
        await svetlova.Presses("Удалить мои данные");
        await svetlova.Presses("Да, удалить");

        var said = town.Messenger.Transcript.Where(call => call.Method is "sendMessage" or "editMessageText" or "answerCallbackQuery" or "sendDocument" or "sendPhoto" or "editMessageReplyMarkup").ToList();
        Assert.InRange(said.Count, 40, 400);
        Assert.Contains(said, call => call.Method == "sendDocument");
        Assert.Empty(said.SelectMany(call => Texts(call.Parameters)).Where(HasName).Distinct());

        foreach (var file in owner.Inbox.Concat(svetlova.Inbox).Where(message => message.Document is not null))
        {
            Assert.False(HasName(Encoding.UTF8.GetString(town.Messenger.BytesOf(file.Document!.FileId).Span)), file.Document.Name);
        }

        Assert.Contains("Пчёлкина О.В.", await town.Look(db => db.People.Select(p => p.Name).ToListAsync())); // the store knows them all the same
    }

    private static bool HasName(string text) => Array.Exists(Names, name => text.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value => value.TryGetValue<string>(out var text) ? [text, .. text.StartsWith('{') || text.StartsWith('[') ? Texts(JsonNode.Parse(text)) : []] : [],
        _ => [],
    };

    private static void WithoutNames(IServiceCollection services)
    {
        var settings = (BotSettings)services.Last(service => service.ServiceType == typeof(BotSettings)).ImplementationInstance!;
        services.AddSingleton(settings with { Privacy = new PrivacySettings { WithoutNames = true } });
    }
}
