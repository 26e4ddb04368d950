using Shnor.Domain.Announcements;

namespace Shnor.Domain.Tests.Announcements;

public sealed class TemplateTextSpecs
{
    private static readonly TemplateReader Elena = new("Светлова Е.А.", "Светлова Елена Аркадьевна", "Озёрская СОШ № 5", "Программа «Рост»");

    [Theory]
    [InlineData("Здравствуйте, {имя}!", "Здравствуйте, Елена Аркадьевна!")]
    [InlineData("{ Имя Отчество }, ждём.", "Елена Аркадьевна, ждём.")]
    [InlineData("{фио}, {школа}", "Светлова Елена Аркадьевна, Озёрская СОШ № 5")]
    [InlineData("<b>{Фамилия имя отчество}</b>: {программа}", "<b>Светлова Елена Аркадьевна</b>: Программа «Рост»")]
    [InlineData("{имя}{имя}", "Елена АркадьевнаЕлена Аркадьевна")]
    public void Words_about_the_reader_are_filled_for_each(string written, string read) => Assert.Equal(read, TemplateText.Fill(written, Elena));

    [Fact]
    public void Whom_nobody_wrote_out_is_addressed_as_written_and_without_a_school_the_sentence_reads_on()
    {
        var committee = new TemplateReader("Титова Е.А.", FullName: null, School: null, "Рост");

        Assert.Equal("Титова Е.А., ваша организация, Титова Е.А.", TemplateText.Fill("{имя}, {школа}, {фио}", committee));
        Assert.Equal("Рафик Мамед оглы", TemplateText.Fill("{имя}", committee with { FullName = "Алиев Рафик Мамед оглы" }));
        Assert.Equal("Титова Е.А.", TemplateText.Fill("{имя}", committee with { FullName = "Титова" }));
    }

    [Theory]
    [InlineData("Решите {x | x > 0} и {1, 2, 3}")]
    [InlineData("Набор { не закрыт")]
    [InlineData("{}")]
    [InlineData("{дата}")]
    [InlineData("f(x) = } и ещё }}")]
    [InlineData("<a href=\"https://example.test/{имя}\">сюда</a>")]
    public void Braces_that_mean_nothing_stay_as_they_are_written(string written) => Assert.Equal(written, TemplateText.Fill(written, Elena));

    [Fact]
    public void Two_braces_write_one() => Assert.Equal("{имя} и {Елена Аркадьевна", TemplateText.Fill("{{имя} и {{{имя}", Elena));

    [Fact]
    public void What_is_filled_in_is_escaped_and_read_no_further()
    {
        var sly = new TemplateReader("<b>А & \"Б\"</b> {школа}", null, null, "Рост");

        Assert.Equal("&lt;b&gt;А &amp; &quot;Б&quot;&lt;/b&gt; {школа}", TemplateText.Fill("{имя}", sly));
    }

    [Fact]
    public void What_differs_from_time_to_time_is_asked_once_in_the_order_of_the_text()
    {
        var questions = TemplateText.Questions("{имя}, ждём {Дата вебинара} в {кабинет}. Будет {участников: участник|участника|участников}. Ещё раз: {дата  вебинара}, {участников}, {{лишнее}.");

        Assert.Equal(["Дата вебинара", "кабинет", "участников"], questions.Select(question => question.Name));
        Assert.Equal([false, false, true], questions.Select(question => question.IsNumber));
    }

    [Theory]
    [InlineData("0", "0 участников")]
    [InlineData("1", "1 участник")]
    [InlineData("2", "2 участника")]
    [InlineData("5", "5 участников")]
    [InlineData("11", "11 участников")]
    [InlineData("14", "14 участников")]
    [InlineData("21", "21 участник")]
    [InlineData("22", "22 участника")]
    [InlineData("112", "112 участников")]
    [InlineData("1001", "1\u00A0001 участник")]
    [InlineData("12 000", "12\u00A0000 участников")]
    [InlineData("1234567", "1\u00A0234\u00A0567 участников")]
    public void A_number_is_counted_in_Russian(string typed, string read)
    {
        const string Written = "Было {участников: участник | участника | участников}.";
        var question = Assert.Single(TemplateText.Questions(Written));

        var kept = question.Read(typed)!;

        Assert.Equal(read, question.InWords(kept));
        Assert.Equal($"Было {read}.", TemplateText.Answer(Written, new Dictionary<string, string> { [question.Key] = kept }));
        Assert.Equal(kept, question.Read(kept));
    }

    [Theory]
    [InlineData("пять")]
    [InlineData("5 человек")]
    [InlineData("-5")]
    [InlineData("2,5")]
    [InlineData("9999999999")]
    [InlineData(" ")]
    public void What_is_no_count_is_not_taken_for_one(string typed) => Assert.Null(new TemplateQuestion("участников", "участников", ["а", "б", "в"]).Read(typed));

    [Fact]
    public void The_same_number_without_forms_is_the_number_alone() =>
        Assert.Equal("7 школ (7)", TemplateText.Answer("{школ: школа|школы|школ} ({школ})", new Dictionary<string, string> { ["школ"] = "7" }));

    [Fact]
    public void An_answer_is_escaped_and_its_braces_stay_braces()
    {
        var draft = TemplateText.Answer("<i>{тема}</i>, {имя}, {дата}", new Dictionary<string, string> { ["тема"] = "a < b & {имя} {" });

        Assert.Equal("<i>a &lt; b &amp; {{имя} {{</i>, {имя}, {дата}", draft);
        Assert.Equal("<i>a &lt; b &amp; {имя} {</i>, Елена Аркадьевна, {дата}", TemplateText.Fill(draft, Elena));
    }

    [Theory]
    [InlineData("Дата {дата", TemplateFaultKind.Unclosed, 1, "{дата")]
    [InlineData("Ждём.\n{дата\n}", TemplateFaultKind.Unclosed, 2, "{дата")]
    [InlineData("{ {дата}", TemplateFaultKind.Unclosed, 1, "{ {дата}")]
    [InlineData("а {  } б", TemplateFaultKind.Empty, 1, "{  }")]
    [InlineData("{участников: участник|участника}", TemplateFaultKind.Forms, 1, "{участников: участник|участника}")]
    [InlineData("{участник|участника|участников}", TemplateFaultKind.Forms, 1, "{участник|участника|участников}")]
    [InlineData("{время: 10:00}", TemplateFaultKind.Forms, 1, "{время: 10:00}")]
    [InlineData("{: а|б|в}", TemplateFaultKind.Forms, 1, "{: а|б|в}")]
    [InlineData("{а: б||в}", TemplateFaultKind.Forms, 1, "{а: б||в}")]
    [InlineData("{имя: а|б|в}", TemplateFaultKind.Forms, 1, "{имя: а|б|в}")]
    [InlineData("{<b>дата</b>}", TemplateFaultKind.Formatting, 1, "{дата}")]
    [InlineData("\n\n<b>{да</b>та}, ждём", TemplateFaultKind.Formatting, 3, "{дата}")]
    public void A_fault_says_where_it_stands(string written, TemplateFaultKind kind, int line, string piece)
    {
        var fault = Assert.Single(TemplateText.Faults(written));

        Assert.Equal((kind, line, piece), (fault.Kind, fault.Line, fault.Piece));
    }

    [Fact]
    public void A_name_of_sixty_letters_is_the_longest()
    {
        Assert.Empty(TemplateText.Faults($"{{{new string('я', 60)}}}"));
        Assert.Equal(TemplateFaultKind.TooLong, Assert.Single(TemplateText.Faults($"{{{new string('я', 61)}}}")).Kind);
    }

    [Fact]
    public void The_sentences_of_faults_say_what_to_do() => Assert.Equal(
        [
            "скобка не закрыта: «{дата». Поставьте «}» в той же строке, а если скобка нужна сама по себе, напишите её дважды: «{{»",
            "в скобках пусто. Впишите название, например {дата}",
            "для числа нужны три слова: «{дней: день}». Напишите, например, {участников: участник|участника|участников}",
            "выделение начинается или кончается внутри скобок: «{дата}». Выделите их целиком или снимите выделение",
        ],
        TemplateText.Faults("{дата\n{}\n{дней: день}\n{<b>дата</b>}").Select(fault => fault.Sentence));
}
