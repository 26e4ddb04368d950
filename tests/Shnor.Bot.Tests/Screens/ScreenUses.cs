using System.Reflection;
using Shnor.Bot.Chat;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.House;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Who draws which screen, read from compiled code: a list kept by hand would forget the newest.</summary>
internal static class ScreenUses
{
    private static readonly MethodInfo[] Checks = [.. typeof(Approved).GetMethods().Where(method => method.Name == nameof(Approved.Check))];

    /// <summary>Screens that no spec draws, of all specs that hold something against an approved text.</summary>
    public static IEnumerable<string> Undrawn(IEnumerable<Type> service, IEnumerable<Type> tests)
    {
        var drawn = tests.GroupBy(Outermost)
            .Select(spec => spec.SelectMany(TypeUses.MethodsOf).SelectMany(TypeUses.Calls).ToHashSet())
            .Where(calls => calls.Overlaps(Checks))
            .SelectMany(calls => calls).ToHashSet();
        return
            from type in service
            where IsScreens(type)
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where method.ReturnType == typeof(Screen) && !method.IsPrivate && !method.Name.Contains('<', StringComparison.Ordinal) // lambdas are no screens
            where !drawn.Contains(method)
            select $"{type.FullName}.{method.Name}";
    }

    /// <summary>Screens made outside the classes of screens: <see cref="Undrawn"/> would never see them.</summary>
    public static IEnumerable<string> Hidden(IEnumerable<Type> service) =>
        from type in service
        where !IsScreens(Outermost(type)) && type.Namespace != typeof(Screen).Namespace && type.Namespace != typeof(Reply).Namespace // short plain sentences
        from method in TypeUses.MethodsOf(type)
        where TypeUses.Calls(method).Any(MakesScreen)
        select $"{type.FullName}.{method.Name}";

    private static bool MakesScreen(MethodBase called) =>
        (called.DeclaringType == typeof(Screen) && (called.IsConstructor || called.Name == nameof(Screen.Of)))
        || (called.DeclaringType == typeof(Reply) && called.GetParameters() is [{ ParameterType: var only }] && only == typeof(Markup));

    private static bool IsScreens(Type type) => type.Name.EndsWith("Screens", StringComparison.Ordinal);

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }
}
