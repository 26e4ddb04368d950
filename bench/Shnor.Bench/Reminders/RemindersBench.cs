namespace Shnor.Bench.Reminders;
internal static class RemindersBench { public static Task<string> Run(string service, bool isQuick, CancellationToken ct) => Task.FromResult(""); }
