using System.Text;
using Shnor.Domain.Announcements;

namespace Shnor.Domain.Tests.Announcements;

/// <summary>Seeded, so that a failure comes again.</summary>
public sealed class TemplateTextProperties
{
    private static readonly TemplateReader Sly = new("<i>А</i> & {дата}", "Светлова \"Елена\" <Андреевна> {имя", "№ 5 > № 6", "{программа}");

    private static readonly string[] Alphabet =
    [
        "{", "}", "{{", "}}", "{имя}", "{ фио }", "{школа}", "{дата}", "{Дата}", "{дней: день|дня|дней}", "{дней: день|дня}", "{дней}", "{}", "{:||}", "<b>", "</b>", "<a href=\"https://a.test/?x={y}&amp;z\">",
        "</a>", "&amp;", "&lt;", "&quot;", "&#123;", "&", "<", ">", "\n", " ", "Здравствуйте, ", "x", "😀", "\ud800", "\0", "|", ":", "{а<i>б</i>в}", "{имя: а|б|в}", "ё", "\u00A0",
    ];

    [Fact]
    public void Whatever_the_text_nothing_throws_and_what_is_not_filled_stays_to_the_letter()
    {
        var random = new Random(20261123);
        for (var i = 0; i < 4000; i++)
        {
            var text = Text(random);
            Assert.Equal(text, TemplateText.Answer(text, new Dictionary<string, string>()));
            Assert.All(TemplateText.Faults(text), fault => Assert.True(fault.Line >= 1 && fault.Piece.Length > 0 && fault.Sentence.Length > 0));
            Assert.NotNull(TemplateText.Fill(text, Sly));
        }
    }

    [Fact]
    public void Any_characters_at_all_are_taken()
    {
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(80)).Select(_ => random.Next(4) == 0 ? "{}|:<>&\n"[random.Next(8)] : (char)random.Next(random.Next(2) == 0 ? 0x10000 : 0x500))]);
            Assert.Equal(text, TemplateText.Answer(text, new Dictionary<string, string>()));
            Assert.NotNull(TemplateText.Fill(text, Sly));
            Assert.NotNull(TemplateText.Questions(text));
        }
    }

    [Fact]
    public void When_every_question_is_answered_nothing_is_left_to_ask_and_no_answer_becomes_a_tag()
    {
        var random = new Random(77);
        var filled = 0;
        for (var i = 0; i < 4000; i++)
        {
            var text = Text(random);
            if (TemplateText.Faults(text).Count > 0) continue;
            var answers = TemplateText.Questions(text).ToDictionary(question => question.Key, question => question.Read(question.IsNumber ? "21" : "<b>{ещё} & {имя} {")!);
            var draft = TemplateText.Answer(text, answers);
            Assert.Empty(TemplateText.Questions(draft));
            Assert.Empty(TemplateText.Faults(draft));
            var read = TemplateText.Fill(draft, Sly);
            Assert.Equal(Tags(text), Tags(read));
            filled += answers.Count > 0 ? 1 : 0;
        }

        Assert.True(filled > 300, $"only {filled} of the texts asked anything");
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(1, 16); n > 0; n--) text.Append(Alphabet[random.Next(Alphabet.Length)]);
        return text.ToString();
    }

    /// <summary>Marks of our own, as often as they stand there: what people wrote adds none.</summary>
    private static (int Opens, int Closes) Tags(string html) => (html.Count(letter => letter == '<'), html.Count(letter => letter == '>'));
}
