namespace Shnor.Bot.Tests.House;

/// <summary>Which namespaces of one assembly may not know which; read from compiled code.</summary>
internal static class Neighbours
{
    /// <summary>Every use of a type under one of <paramref name="strangers"/> by a type under <paramref name="home"/>.</summary>
    public static IEnumerable<string> Trespasses(IEnumerable<Type> types, string home, params string[] strangers) =>
        from type in types
        where Lives(type, home)
        from used in TypeUses.Of(type)
        where strangers.Any(stranger => Lives(used, stranger))
        select $"{type.FullName} uses {used.FullName}";

    /// <summary>Every use of a feature's type by another feature; a feature is one namespace right under <paramref name="features"/>.</summary>
    public static IEnumerable<string> BetweenFeatures(IReadOnlyCollection<Type> types, string features) =>
        from type in types
        let own = Feature(type, features)
        where own is not null
        from used in TypeUses.Of(type)
        let other = Feature(used, features)
        where other is not null && !string.Equals(other, own, StringComparison.Ordinal)
        select $"{type.FullName} uses {used.FullName}";

    private static string? Feature(Type type, string features) =>
        Lives(type, features) && type.Namespace!.Length > features.Length ? type.Namespace[(features.Length + 1)..].Split('.')[0] : null;

    private static bool Lives(Type type, string home) =>
        type.Namespace is { } name
        && (string.Equals(name, home, StringComparison.Ordinal) || name.StartsWith(home + ".", StringComparison.Ordinal));
}
