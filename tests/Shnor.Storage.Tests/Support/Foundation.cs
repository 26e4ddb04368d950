using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shnor.Domain.Roadmap;

namespace Shnor.Storage.Tests.Support;

/// <summary>A store as the first version of the bot left it after some days of work: today's code cannot write it any more, so plain SQL does.</summary>
internal static class Foundation
{
    private const string Name = "20261122062340_Foundation";

    private const string FewDaysOfWork =
        """
        INSERT INTO Programmes (Id, Title, Years, ZoneId, LaunchedAt, IsReadOnly) VALUES (1, 'Программа поддержки', '2022', 'Asia/Yekaterinburg', '2022-02-09 05:00:00', 0);
        INSERT INTO People (Id, Name, NameKey, IsOwner, ConsentVersion, ConsentAt) VALUES (1, 'Ветрова А.Б.', 'ВЕТРОВА А Б', 0, '2026-11', '2022-02-09 05:01:00'), (2, 'Лугов В.Г.', 'ЛУГОВ В Г', 1, NULL, NULL);
        INSERT INTO Memberships (PersonId, ProgrammeId, Role) VALUES (1, 1, 'Responsible');
        INSERT INTO Addresses (Messenger, ChatId, PersonId, ConnectedAt, IsReachable) VALUES ('Telegram', 700, 1, '2022-02-09 05:01:00', 1);
        INSERT INTO Activities (Id, ProgrammeId, Ordinal, Title, DeadlineText, Timing, Kind) VALUES (1, 1, 1, 'Вебинар', 'до 1 марта 2022', 'TIMING', 'Webinar');
        INSERT INTO Assignees (ActivityId, Ordinal, PersonId) VALUES (1, 1, 1);
        INSERT INTO Occurrences (Id, ActivityId, ProgrammeId, Key, Shape, WindowFrom, WindowTo, StartsAt, DurationMinutes, IsSeries, State, NextRungAt, RungsPlannedUntil)
            VALUES (41, 1, 1, '2022-02-10', 'Dated', '2022-02-10', '2022-02-10', '2022-02-10 12:00:00', 60, 0, 'Open', '2022-02-10 06:50:00', '2022-02-10 06:00:00');
        INSERT INTO History (ProgrammeId, At, What) VALUES (1, '2022-02-09 05:00:00', 'Launched');
        INSERT INTO Outbox (Id, Key, Kind, PersonId, ProgrammeId, OccurrenceId, Detail, DueAt, Bundle, State, NotBefore, Attempts, SettledAt, MessageId) VALUES
            (5, 'rung:41:event-1h', 'reminder', 1, 1, 41, 'event-1h', '2022-02-10 06:00:00', NULL, 'Sent', '2022-02-10 06:00:00', 0, '2022-02-10 06:00:01', '77'),
            (6, 'rung:41:event-10m', 'reminder', 1, 1, 41, 'event-10m', '2022-02-10 06:50:00', NULL, 'Pending', '2022-02-10 06:50:00', 2, NULL, NULL),
            (9, 'welcome:1', 'welcome', 1, 1, NULL, NULL, '2022-02-09 05:01:00', '1:2022020909', 'Sending', '2022-02-09 05:01:00', 0, NULL, NULL);
        """;

    public static async Task<StoreFile> Store()
    {
        var file = StoreFile.Unmigrated();
        await using (var db = file.Context()) await db.GetService<IMigrator>().MigrateAsync(Name);
        await file.Raw(FewDaysOfWork.Replace("TIMING", TimingJson.Write(Rows.Activity(Rows.Programme()).Timing), StringComparison.Ordinal));
        return file;
    }
}
