using Shnor.Bot.Features.Surveys;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Tests.Features.Surveys.Answering;

public sealed class TypedAnswerSpecs
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [Theory]
    [InlineData("12", 12)]
    [InlineData(" 1 000 ", 1000)]
    [InlineData("−5", -5)]
    [InlineData("двенадцать", null)]
    [InlineData("12,5", null)]
    [InlineData("12 часов", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    public void Numbers(string typed, int? number) => Assert.Equal(number, TypedAnswers.Read(new("Сколько?", AnswerKind.Number), typed, Today).Answer?.Number);

    [Theory]
    [InlineData("05.09.2026", "2026-09-05")]
    [InlineData("5.9.26", "2026-09-05")]
    [InlineData("5 сентября 2026", "2026-09-05")]
    [InlineData("5 сентября 2026 г.", "2026-09-05")]
    [InlineData("5 сентября", "2026-09-05")]
    [InlineData("12.03.1978", "1978-03-12")]
    [InlineData("сегодня", "2026-11-16")]
    [InlineData("31 февраля", null)]
    [InlineData("29.02.2026", null)]
    [InlineData("до 5 сентября", null)]
    [InlineData("сентябрь", null)]
    [InlineData("каждый четверг", null)]
    [InlineData("когда-нибудь", null)]
    [InlineData("12.13.2026", null)]
    public void Days(string typed, string? day) => Assert.Equal(day, TypedAnswers.Read(new("Когда?", AnswerKind.Date), typed, Today).Answer?.Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Trouble_is_said_in_words_that_tell_what_to_do()
    {
        Assert.Equal("Это число не подходит: нужно целое число от 1 до 40.", TypedAnswers.Read(new("?", AnswerKind.Number) { Least = 1, Most = 40 }, "41", Today).Trouble);
        Assert.Equal("Нужно целое число, например 40. Напишите только его.", TypedAnswers.Read(new("?", AnswerKind.Number) { Least = 40 }, "много", Today).Trouble);
        Assert.Equal("Слишком длинно: 1001 знак, а помещается 1000. Сократите, пожалуйста.", TypedAnswers.Read(new("?", AnswerKind.Text), new('я', 1001), Today).Trouble);
        Assert.NotNull(TypedAnswers.Read(new("?", AnswerKind.Text), new('я', 1000), Today).Answer);
        Assert.Equal("Выберите вариант кнопкой под вопросом.", TypedAnswers.Read(new("?", AnswerKind.Scale), "часто", Today).Trouble);
        Assert.Equal("Отметьте не меньше 2 вариантов.", TypedAnswers.TooFew(new("?", AnswerKind.Several) { Least = 2 }));
    }

    [Fact]
    public async Task What_is_typed_or_sent_goes_into_the_question_that_is_open_and_nonsense_asks_again()
    {
        await using var town = await SurveyTown.Found();
        var form = new SurveyForm([new("", [
            new("Сколько часов?", AnswerKind.Number) { Least = 1, Most = 40 },
            new("Когда были курсы?", AnswerKind.Date),
            new("Приложите план урока", AnswerKind.File) { IsRequired = false },
            new("Что мешает?", AnswerKind.Text),
            new("Где удобнее?", AnswerKind.One) { Options = [new("В школе"), new("Дома")], HasOther = true },
        ])]);
        var campaign = await town.Open(form);
        var vera = town.Vera;
        await vera.Begins(campaign);

        await vera.Writes("очень много");
        Assert.StartsWith("Нужно целое число, например 12. Напишите только его.", vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Сколько часов?", vera.Last.Text, StringComparison.Ordinal);
        await vera.Writes("18");
        await vera.Writes("не помню");
        Assert.StartsWith("Не понял дату.", vera.Last.Text, StringComparison.Ordinal);
        await vera.SendsFile("план.txt", "не сюда");
        Assert.StartsWith("Здесь файл не нужен.", vera.Last.Text, StringComparison.Ordinal);
        await vera.Writes("5 сентября");
        await vera.Writes("вот он");
        Assert.StartsWith("Здесь нужен файл или фото, а не текст.", vera.Last.Text, StringComparison.Ordinal);
        await vera.SendsPhoto(Png, album: "7");
        var inbox = vera.Inbox.Count;
        await vera.SendsPhoto(Png, album: "7"); // sent together: the first is the answer, the others say nothing
        Assert.Equal(inbox, vera.Inbox.Count);
        Assert.Contains("Что мешает?", vera.Last.Text, StringComparison.Ordinal);
        await vera.Writes("<b>шум</b> & «суета»");
        await vera.Writes("в парке");
        Assert.StartsWith("Выберите вариант кнопкой. Чтобы написать свой, сначала нажмите «Другое…».", vera.Last.Text, StringComparison.Ordinal);
        await vera.Presses("Другое…");
        await vera.Writes(new string('п', 201));
        Assert.StartsWith("Слишком длинно: 201 знак, а помещается 200.", vera.Last.Text, StringComparison.Ordinal);
        await vera.Writes("в парке <script>");

        Assert.Contains("4. Что мешает? — <b>шум</b> & «суета»", vera.Last.Text, StringComparison.Ordinal);
        Assert.Contains("5. Где удобнее? — другое: в парке <script>", vera.Last.Text, StringComparison.Ordinal);
        await vera.Writes("и ещё");
        Assert.StartsWith("Чтобы изменить ответ, нажмите его номер.", vera.Last.Text, StringComparison.Ordinal);
        await vera.Presses("Отправить");
        var sent = (await town.Sent(campaign, vera))!.Answers;
        Assert.Equal((18, new DateOnly(2026, 9, 5), "<b>шум</b> & «суета»", "в парке <script>"), (sent[1]!.Number, sent[2]!.Day, sent[4]!.Words, sent[5]!.Words));
        Assert.NotNull(sent[3]!.FileId);
        town.AssertOnlyGoodLines();
    }

    [Fact]
    public async Task Two_surveys_on_one_telephone_do_not_mix()
    {
        await using var town = await SurveyTown.Found();
        var hours = await town.Open(new([new("", [new("Сколько часов?", AnswerKind.Number), new("Что ещё?", AnswerKind.Text)])]), title: "Часы");
        var lessons = await town.Open(new([new("", [new("Что трудно?", AnswerKind.Text), new("Сколько учеников?", AnswerKind.Number)])]), title: "Уроки");
        var vera = town.Vera;
        await vera.Begins(hours);
        var first = vera.Last;
        await vera.Writes("/menu");
        await vera.Begins(lessons);
        await vera.Writes("всё"); // the one that was opened last
        Assert.Equal("всё", (await town.Answers(lessons, vera))[1]!.Words);
        Assert.Empty((await town.Answers(hours, vera)).All);

        await vera.PressesOn(first, "Назад"); // back to the other one, and to its question
        await vera.Presses("Продолжить");
        await vera.Writes("18");
        await vera.Writes("ничего");
        Assert.Equal((18, "ничего"), ((await town.Answers(hours, vera))[1]!.Number, (await town.Answers(hours, vera))[2]!.Words));
        Assert.Equal([1], (await town.Answers(lessons, vera)).All.Keys);
        await vera.Presses("Позже");
        await vera.Writes("25"); // into none: both were left
        Assert.Equal([1], (await town.Answers(lessons, vera)).All.Keys);
    }

    private static byte[] Png => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
