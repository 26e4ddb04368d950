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

    /// <summary>As <see cref="Parse"/>, with what the reading rests on, how sure it is and what else it may mean.</summary>
    public static DeadlineReading Read(string? text, DeadlineContext context)
    {
        if (Refused(text) is { } refused) return new(refused, "", Confidence.None, []);

        var words = PhraseWords.Of(text!);
        var phrase = words.Read(context);
        var timing = Assembly.Of(phrase, context);
        var others = OtherReadings.Of(words, phrase, timing, context);
        return new(timing, timing is Timing.Unparseable ? "" : words.Evidence(phrase), ConfidenceOf(timing, others.Count > 0 || words.WasMended(phrase)), others);
    }

    /// <summary>Pure and total: never throws, whatever the text; what cannot be read is <see cref="Timing.Unparseable"/>.</summary>
    public static Timing Parse(string? text, DeadlineContext context) =>
        Refused(text) ?? Assembly.Of(PhraseWords.Of(text!).Read(context), context);

    private static Timing.Unparseable? Refused(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Timing.Unparseable("срок не указан");
        return text.Length > LongestPhrase ? new Timing.Unparseable("слишком длинный текст для срока") : null;
    }

    private static Confidence ConfidenceOf(Timing timing, bool wasWeighed) => timing switch
    {
        Timing.Unparseable => Confidence.None,
        { Review: true } => Confidence.Low,
        _ => wasWeighed ? Confidence.Likely : Confidence.Sure,
    };
}
