using Shnor.Bot.Screens;

namespace Shnor.Bot.Tests.Screens.Sample;

/// <summary>Makes a screen outside the classes of screens.</summary>
internal static class IdleFeature
{
    public static Screen Answer() => new(Markup.Plain("Хорошо"));
}

internal static class SampleScreens
{
    public static Screen Drawn() => new(Markup.Plain("Видно"));

    public static Screen Forgotten() => new(Markup.Plain("Забыто"));
}

internal static class SampleSpecs
{
    public static void Check() => Approved.Check("sample", SampleScreens.Drawn());
}

/// <summary>Draws and looks at nothing.</summary>
internal static class IdleSpecs
{
    public static Screen Look() => SampleScreens.Drawn();
}
