using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>What a reading rests on, how sure it is, and what a person may choose instead.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("Сентябрь 2024 г.", "Сентябрь 2024 г.")]
    [InlineData("  Для учителей: «сентябрь 2024 г.» (онлайн)", "сентябрь 2024 г.")]
    [InlineData("каждый четверг, 12.00, ИМЦ", "каждый четверг, 12.00")]
    [InlineData("9 классы – 05.09", "05.09")]
    [InlineData("МБОУ СОШ № 5, 12 марта", "12 марта")]
    [InlineData("<b>14\u00a0февраля</b>, актовый зал", "14\u00a0февраля")]
    [InlineData("ВПР: ceнтябрь", "ceнтябрь")]
    [InlineData("Сентябр ьдекабр ь", "Сентябр ьдекабр ь")]
    [InlineData("в\u00adтече\u00adние года, зам. директора", "в\u00adтече\u00adние года")]
    [InlineData("в течение года (по запросу)", "в течение года (по запросу)")]
    [InlineData("математики\u0306: 5 октября 2024", "5 октября 2024")]
    [InlineData("рабочая группа", "")]
    [InlineData("", "")]
    public void The_evidence_is_the_piece_of_the_original_text(string phrase, string evidence)
    {
        var reading = Read(phrase);
        Assert.Equal(evidence, reading.Evidence);
        Assert.Contains(reading.Evidence, phrase, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Сентябрь 2024", Confidence.Sure)]
    [InlineData("сент.", Confidence.Sure)]
    [InlineData("до 15.10", Confidence.Sure)]
    [InlineData("15 марта, онлайн", Confidence.Sure)]
    [InlineData("для учителей начальных классов: март", Confidence.Sure)]
    [InlineData("сетябрь", Confidence.Likely)]
    [InlineData("сен тябрь", Confidence.Likely)]
    [InlineData("сен-тябрь", Confidence.Likely)]
    [InlineData("втечение года", Confidence.Likely)]
    [InlineData("ceнтябрь", Confidence.Likely)]
    [InlineData("11 квартал", Confidence.Likely)]
    [InlineData("14.О2.2025", Confidence.Likely)]
    [InlineData("сентябрьдекабрь", Confidence.Likely)]
    [InlineData("каждый второй вторник", Confidence.Likely)]
    [InlineData("15 марта, актовый зал", Confidence.Low)]
    [InlineData("до мая", Confidence.Low)]
    [InlineData("31.04", Confidence.Low)]
    [InlineData("29.12.202409.01.2025", Confidence.Low)]
    [InlineData("рабочая группа", Confidence.None)]
    [InlineData(null, Confidence.None)]
    public void What_was_mended_is_likely_and_what_a_person_must_see_is_low(string? phrase, Confidence confidence) =>
        Assert.Equal(confidence, Read(phrase).Confidence);

    [Theory]
    [InlineData("март", "2021-2022", "months 3 yearly|months 3 of 2021|months 3 of 2022")]
    [InlineData("до 1 мая", "2023-2024", "by 05-01 yearly|by 2023-05-01|by 2024-05-01")]
    [InlineData("I полугодие", "2023-2024", "01 to 06 yearly|2023-01 to 2023-06|2024-01 to 2024-06")]
    [InlineData("октябрь", "2021-2024", "months 10 yearly|months 10 of 2021|months 10 of 2022")]
    [InlineData("03.11-14.20", "2014/2015", "2014-11-03 to 2015-02-14|2014-11-03 to 2014-11-20")]
    [InlineData("29.12.202409.01.2025", "2024/2025", "on 2024-12-29 & on 2025-01-09")]
    [InlineData("сентябрьоктябрь", "2024/2025", "months 9,10 of 2024")]
    [InlineData("сентябрь октябрь", "2024/2025", "2024-09 to 2024-10")]
    [InlineData("15 октября - 10 октября", "2024/2025", "2024-10-15 to 2025-10-10")]
    [InlineData("1.09.2023 - 30.05.2023", "2023/2024", "2023-05-30 to 2023-09-01")]
    [InlineData("декабрь - январь", "2024", "2023-12 to 2024-01")]
    [InlineData("31.04", "2024", "on 2024-05-01")]
    [InlineData("26.09.14г", "2015/2016", "on 2015-09-26")]
    [InlineData("до мая", "2024/2025", "by 2025-05-31")]
    [InlineData("до 2025 года", "2021-2024", "by 2025-12-31")]
    [InlineData("октябрь 24", "2024/2025", "months 10 of 2024")]
    [InlineData("I полугодие", "2024", "2024-09 to 2024-12")]
    [InlineData("каждый второй вторник", "2024", "weekly TU /2")]
    [InlineData("вторник 10.11", "2024/2025", "on 2024-11-10")]
    [InlineData("сентябрь, далее в течение года", "2024/2025", "months 9 of 2024|ongoing school_year 2024")]
    [InlineData("в течение года (по запросу)", "2024", "on demand")]
    [InlineData("по запросу, в течение года", "2024", "ongoing calendar_year 2024")]
    [InlineData("июмь", "2024", "months 6 of 2024|months 7 of 2024")]
    public void Where_there_is_doubt_the_other_readings_are_offered(string phrase, string years, string others) =>
        Assert.Equal(others, string.Join('|', DeadlinePhrase.Read(phrase, Phrases.Context(years, month: null)).Others.Select(ReadingInBrief.Of)));

    [Theory]
    [InlineData("сентябрь, октябрь")]
    [InlineData("сентябрь - октябрь")]
    [InlineData("I полугодие")]
    [InlineData("каждый четверг 12:00")]
    [InlineData("еженедельно")]
    [InlineData("по запросу")]
    [InlineData("12 марта")]
    [InlineData("10.11")]
    [InlineData("25.12-10.01")]
    public void Where_there_is_none_nothing_else_is_offered(string phrase) => Assert.Empty(Read(phrase).Others);

    [Fact]
    public void Every_reading_of_the_book_keeps_its_promises()
    {
        foreach (var phrase in PhraseBook.All)
        {
            var reading = DeadlinePhrase.Read(phrase.Phrase, phrase.Context);
            Assert.Equal(DeadlinePhrase.Parse(phrase.Phrase, phrase.Context), reading.Timing);
            Assert.Contains(reading.Evidence, phrase.Phrase, StringComparison.Ordinal);
            Assert.Equal(reading.Timing is Timing.Unparseable, reading.Evidence.Length == 0);
            Assert.Equal(reading.Timing is Timing.Unparseable, reading.Confidence == Confidence.None);
            Assert.Equal(reading.Timing.Review, reading.Confidence == Confidence.Low);
            Assert.InRange(reading.Others.Count, 0, 3);
            Assert.Equal(reading.Others.Count, reading.Others.Append(reading.Timing with { Review = false }).Distinct().Count() - 1);
            Assert.All(reading.Others, other => Assert.False(other.Review || other is Timing.Unparseable));
        }
    }

    private static DeadlineReading Read(string? phrase) => DeadlinePhrase.Read(phrase, Phrases.Context("2024/2025", month: null));
}
