using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Plan;
using Shnor.Documents.Plans;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>Documents that a committee might send; people and schools invented.</summary>
internal static class PlanTexts
{
    public const string Title = "Программа поддержки школ Озёрного округа";

    /// <summary>The thirteen rows of the real plan with invented people.</summary>
    public static string Twin { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "plan-000.txt"), Encoding.UTF8);

    public static string Of(string? years, params (string Title, string Deadline, string Responsible)[] rows) => Titled(Title, years, rows);

    public static string Titled(string title, string? years, params IEnumerable<(string Title, string Deadline, string Responsible)> rows) =>
        $"**{title}**\n\nПлан мероприятий{(years is null ? "" : " на " + years)}\n\n№\tМероприятие\tСрок\tОтветственные\n"
        + string.Join('\n', rows.Select((row, i) => $"{i + 1}\t{row.Title}\t{row.Deadline}\t{row.Responsible}"));
}

/// <summary>Walking through a review with the taps of a coordinator.</summary>
internal static class Reviewing
{
    /// <summary>Takes the ready answers until the screen says these words.</summary>
    public static async Task GoesOnTo(this Phone phone, string words)
    {
        while (!phone.Last.Text.Contains(words, StringComparison.Ordinal))
        {
            Assert.Contains("Верно", phone.Buttons);
            await phone.Presses(phone.Buttons.FirstOrDefault(label => label == "Остальное оставить как есть") ?? "Верно");
        }
    }

    /// <summary>A review as if its document had just been read, whatever reads it: what its reader cannot do yet, or does no more.</summary>
    public static async Task Reviews(this Phone phone, TestTown town, PlanReview review)
    {
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                await db.Dialogs.Where(d => d.ChatId == phone.Id).ExecuteDeleteAsync(ct);
                var (kind, data) = (ReviewPlan.Reviewing, JsonSerializer.Serialize(review));
                db.Dialogs.Add(new StoredDialog { Messenger = Messenger.Telegram, ChatId = phone.Id, Kind = kind.Name, Version = kind.Version, Data = data, Nonce = "abcdef012345", UpdatedAt = town.Zone.ToUtc(town.Now) });
            },
            CancellationToken.None);
        await phone.Forges("v1:review-on:abcdef012345");
    }

    public static PlanReview ReviewOf(string text) => PlanReview.Of(((PlanReading.Plan)PlanReader.ReadText(text)).Draft, TestTown.YekaterinburgZone);

    public static async Task<Phone> Launched(TestTown town, string text)
    {
        var owner = await Programmes.Owner(town);
        await Programmes.LaunchFile(owner, "план.txt", Encoding.UTF8.GetBytes(text));
        return owner;
    }
}
