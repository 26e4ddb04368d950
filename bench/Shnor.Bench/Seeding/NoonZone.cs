namespace Shnor.Bench.Seeding;

/// <summary>A zone where it is about noon: a bench that runs at night must not measure the quiet hours.</summary>
internal static class NoonZone
{
    /// <summary>«Etc/GMT-3» lies three hours before Greenwich: its sign is that of POSIX (IANA tz database, file etcetera).</summary>
    public static string At(DateTime utcNow) => (12 - utcNow.Hour) switch
    {
        0 => "Etc/UTC",
        > 0 and var ahead => $"Etc/GMT-{ahead}",
        var behind => $"Etc/GMT+{-behind}",
    };
}
