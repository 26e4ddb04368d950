using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Shnor.Bot.Settings;

namespace Shnor.Bot.Cli;

/// <summary>One line per outcome on the output stream, as text for people or as JSON for a collector.</summary>
internal static class OurConsole
{
    public static ILoggingBuilder AddOurConsole(this ILoggingBuilder logging, LogSettings settings)
    {
        if (settings.IsJson)
        {
            logging.AddJsonConsole(console =>
            {
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                console.UseUtcTimestamp = true;
                console.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic) };
            });
        }
        else
        {
            logging.AddSimpleConsole(console => console.SingleLine = true);
        }

        // What the frameworks tell of themselves is for their developers; below a warning it is noise here.
        var ofFrameworks = settings.Least > LogLevel.Warning ? settings.Least : LogLevel.Warning;
        return logging.SetMinimumLevel(settings.Least).AddFilter("Microsoft", ofFrameworks).AddFilter("Quartz", ofFrameworks);
    }
}
