using Shnor.Domain.Roadmap.Deadlines;

namespace Shnor.Domain.Roadmap;

/// <summary>
/// Reads a deadline as a plan writes it («1 раз в месяц», «до 15 июня», «Март – апрель 2022 года»).
/// The text is cleaned, cut into words with a meaning, read by rules into fragments, and the fragments are put together.
/// A new way to write a deadline is a new rule or a new word, never a phrase in a table.
/// </summary>
public static class DeadlinePhrase
{
    // The longest cell of a real plan's column «Сроки» is under 200 characters; what is longer is another column.
    private const int LongestPhrase = 1000;

    /// <summary>As <see cref="Parse"/>, with what the reading rests on and how sure it is.</summary>
    public static DeadlineReading Read(string? text, DeadlineContext context)
    {
        var timing = Parse(text, context);
        var confidence = timing is Timing.Unparseable ? Confidence.None : timing.Review ? Confidence.Low : Confidence.Sure;
        return new(timing, confidence == Confidence.None ? "" : text!.Trim(), confidence, []);
    }

    /// <summary>Pure and total: never throws, whatever the text; what cannot be read is <see cref="Timing.Unparseable"/>.</summary>
    public static Timing Parse(string? text, DeadlineContext context)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Timing.Unparseable("срок не указан");
        if (text.Length > LongestPhrase) return new Timing.Unparseable("слишком длинный текст для срока");

        var clean = PhraseText.Clean(text);
        var tokens = TornWords.Mend(Lexer.Read(clean));
        var phrase = PhraseReader.Read(new TokenCursor(clean, tokens, context));
        return Assembly.Of(phrase, context);
    }
}
