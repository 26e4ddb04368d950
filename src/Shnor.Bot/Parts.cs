using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Acceptance;
using Shnor.Bot.Features.Announcements.Acknowledging;
using Shnor.Bot.Features.Announcements.Afterwards;
using Shnor.Bot.Features.Announcements.Checking;
using Shnor.Bot.Features.Announcements.Listing;
using Shnor.Bot.Features.Announcements.Replies;
using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Features.Announcements.Templates;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Bot.Features.Announcements.Writing;
using Shnor.Bot.Features.Bodies;
using Shnor.Bot.Features.Digest;
using Shnor.Bot.Features.Duty;
using Shnor.Bot.Features.Ending;
using Shnor.Bot.Features.Events;
using Shnor.Bot.Features.Export;
using Shnor.Bot.Features.Groups;
using Shnor.Bot.Features.Guests;
using Shnor.Bot.Features.Help;
using Shnor.Bot.Features.Materials;
using Shnor.Bot.Features.Ongoing;
using Shnor.Bot.Features.People.Cards;
using Shnor.Bot.Features.People.Invitations;
using Shnor.Bot.Features.People.Joining;
using Shnor.Bot.Features.People.Requests;
using Shnor.Bot.Features.People;
using Shnor.Bot.Features.Plan.Views;
using Shnor.Bot.Features.Plan;
using Shnor.Bot.Features.Plan.Editing;
using Shnor.Bot.Features.Privacy;
using Shnor.Bot.Features.Programmes;
using Shnor.Bot.Features.Questions;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Features.Reports;
using Shnor.Bot.Features.Roster;
using Shnor.Bot.Features.Schools;
using Shnor.Bot.Features.Settings;
using Shnor.Bot.Features.Surveys.Anonymous;
using Shnor.Bot.Features.Surveys.Campaigns;
using Shnor.Bot.Features.Surveys.Answering;
using Shnor.Bot.Features.Surveys.Forms;
using Shnor.Bot.Features.Surveys.Help;
using Shnor.Bot.Features.Surveys.Results;
using Shnor.Bot.Features;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Messengers.WithoutNames;
using Shnor.Bot.Scheduling;
using Shnor.Bot.Settings;
using Shnor.Bot.Watching;
using Shnor.Documents;
using Shnor.Documents.Charts;
using Shnor.Domain.Time;
using Shnor.Storage.Privacy;
using Shnor.Storage;
using Shnor.Telegram;

namespace Shnor.Bot;

/// <summary>What the service is made of; what makes it run by itself is in <see cref="Running"/>.</summary>
public static class Parts
{
    /// <param name="services">Where the parts go.</param>
    /// <param name="settings">Checked.</param>
    /// <param name="town">The product's time; the sandbox and the tests move it.</param>
    /// <param name="machine">The machine's time, for pauses and time-outs.</param>
    public static IServiceCollection AddShnorBot(this IServiceCollection services, BotSettings settings, TimeProvider town, TimeProvider machine)
    {
        services.AddSingleton(settings).AddSingleton(machine).AddSingleton(new TownClock(town));
        services.AddShnorStorage(settings.StoreConnection);
        return services.AddChat().AddDelivery(settings).AddFeatures().AddWatching();
    }

    /// <param name="services">Where the parts go.</param>
    /// <param name="options">Which bot, which server; asked for at the first call.</param>
    public static IServiceCollection AddTelegram(this IServiceCollection services, Func<IServiceProvider, TelegramOptions> options)
    {
        services.AddSingleton(options).AddSingleton<BotName>().AddSingleton<PatientCalls>().AddSingleton<Introduction>().AddSingleton<TelegramProbe>();
        services.AddSingleton(_ => TelegramHttp.CreateClient());
        services.AddSingleton<TelegramClient>();
        services.AddSingleton(provider => new UpdatePoller(
            provider.GetRequiredService<TelegramClient>(),
            provider.GetRequiredService<TelegramInbox>().Take,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<UpdatePoller>>(),
            new UpdatePollerOptions
            {
                OnTurn = (trouble, pause) =>
                {
                    provider.GetRequiredService<Heartbeats>().Beat(Part.Listening, pause + TimeSpan.FromSeconds(TelegramLimits.MaxLongPollSeconds));
                    TelegramProbe.Note(provider.GetRequiredService<MessengerReach>(), trouble);
                },
            }));
        services.AddSingleton<ShownNames>().AddSingleton<TelegramMessenger>().AddSingleton<IMessenger>(provider => provider.GetRequiredService<BotSettings>().Privacy.WithoutNames
            ? new NamelessMessenger(provider.GetRequiredService<TelegramMessenger>(), provider.GetRequiredService<ShownNames>())
            : provider.GetRequiredService<TelegramMessenger>());
        return services.AddSingleton<TelegramInbox>().AddSingleton<Receiving>();
    }

    private static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var table = new RouteTable();
            foreach (var feature in provider.GetServices<IFeature>()) feature.Map(table);
            return table;
        });
        services.AddSingleton(provider => new Lazy<RouteTable>(provider.GetRequiredService<RouteTable>)); // the menu shows what the table holds
        return services.AddSingleton(new ConsentAsked(ConsentText.Version)).AddSingleton<Router>().AddSingleton<ScreenPainter>().AddSingleton<Inbox>();
    }

    private static IServiceCollection AddDelivery(this IServiceCollection services, BotSettings settings) => services
        .AddSingleton(settings.Pace).AddSingleton<Pace>()
        .AddSingleton(settings.Quiet).AddSingleton(new QuietNights(settings.Quiet, TimeZoneInfo.FindSystemTimeZoneById(settings.ZoneId)))
        .AddSingleton<OutboxSignal>().AddSingleton<CrossingLetters>().AddSingleton<OutboxLedger>().AddSingleton<LetterWriters>()
        .AddSingleton<DeliverEnvelope>().AddSingleton<Courier>().AddSingleton<TownRound>();

    private static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddSingleton<IFeature, HelpFeature>()
        .AddSingleton<IFeature, PrivacyFeature>().AddSingleton(provider => new ForgottenLedger(provider.GetRequiredService<BotSettings>().StorePath)).AddSingleton<ForgottenNames>()
        .AddSingleton<Reconsent>().AddSingleton<MyData>().AddSingleton<Forgetting>().AddSingleton<FoldAfterForgetting>().AddSingleton<KeepNoLonger>()
        .AddSingleton<ILetterWriter, ForgottenLetters>().AddSingleton<ILetterWriter, ConsentRefusedLetters>()
        .AddSingleton<IFeature, ProgrammesFeature>().AddSingleton<ChooseProgramme>()
        .AddSingleton<IFeature, SettingsFeature>().AddSingleton<SetQuietHours>().AddSingleton<SetReminderHour>()
        .AddSingleton<IFeature, DutyFeature>().AddSingleton<ShowAbsence>().AddSingleton<SetAbsence>().AddSingleton<GiveRole>().AddSingleton<NameSuccessor>().AddSingleton<HandOverWork>().AddSingleton<LeaveProgramme>()
        .AddSingleton<ILetterWriter, AbsentLetters>().AddSingleton<ILetterWriter, DeputyLetters>().AddSingleton<ILetterWriter, RoleLetters>().AddSingleton<ILetterWriter, HandOverLetters>()
        .AddSingleton<IFeature, PeopleFeature>().AddSingleton<OpenCode>().AddSingleton<Join>().AddSingleton<PeopleList>().AddSingleton<PeopleCards>()
        .AddSingleton<GuessLimit>().AddSingleton<RenamePerson>().AddSingleton<RenameNewcomer>().AddSingleton<MergePeople>()
        .AddSingleton<InvitePerson>().AddSingleton<AwaitedPeople>().AddSingleton<SchoolLinks>().AddSingleton<JoinRequests>().AddSingleton<DecideRequests>().AddSingleton<ForgetRefused>()
        .AddSingleton<ILetterWriter, JoinedLetters>().AddSingleton<ILetterWriter, ExpiredOpenedLetters>().AddSingleton<ILetterWriter, WrongGuessLetters>().AddSingleton<ILetterWriter, AccountGoneLetters>()
        .AddSingleton<ILetterWriter, AsksToJoinLetters>().AddSingleton<ILetterWriter, LetInLetters>().AddSingleton<ILetterWriter, RefusedLetters>()
        .AddSingleton<IFeature, SchoolsFeature>().AddSingleton<IFeature, BodiesFeature>()
        .AddSingleton(_ => new PlanFiles()).AddSingleton<IFeature, PlanFeature>().AddSingleton<ForgottenInPlan>().AddSingleton<TakePlan>().AddSingleton<LaunchPlan>().AddSingleton<ShowPlan>()
        .AddSingleton<CardOrigins>().AddSingleton<IFeature, ViewsFeature>()
        .AddSingleton<ReviewPlan>().AddSingleton<UnderstandPlan>().AddSingleton<AnswerQuestions>().AddSingleton<EditRows>().AddSingleton<WriteInReview>()
        .AddSingleton<IFeature, RosterFeature>().AddSingleton<TakeRoster>().AddSingleton<ReviewRoster>().AddSingleton<ApplyRoster>().AddSingleton<AddPerson>().AddSingleton<ForgottenInRoster>()
        .AddEvents().AddSurveys().AddAnnouncements()
        .AddSingleton<IFeature, RemindersFeature>().AddSingleton<SnoozeReminders>().AddSingleton<SweepDueRungs>()
        .AddSingleton<ILetterWriter, ReminderLetters>().AddSingleton<ILetterWriter, WelcomeLetters>();

    /// <summary>The life of an event: its date, its guests, its report, and what the coordinators see of it all.</summary>
    private static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<IFeature, EventsFeature>().AddSingleton<ChooseDay>().AddSingleton<DraftEvent>().AddSingleton<ChooseAudience>().AddSingleton<SaveEvent>().AddSingleton<SetLink>()
        .AddSingleton<CallOff>().AddSingleton<ChangeSeries>().AddSingleton<SetBreak>().AddSingleton<ILetterWriter, ChangedLetters>()
        .AddSingleton<IFeature, GuestsFeature>().AddSingleton<AnswerInvitation>().AddSingleton<MyEvents>().AddSingleton<WhoComes>().AddSingleton<HandCalendarFile>().AddSingleton<PhoneCalendar>()
        .AddSingleton<ILetterWriter, InvitationLetters>().AddSingleton<EventCalendar>().AddSingleton<FeedCalendar>()
        .AddSingleton<IFeature, ReportsFeature>().AddSingleton<ConfirmOccurrence>().AddSingleton<ConfirmParts>().AddSingleton<ILetterWriter, DoneLetters>()
        .AddSingleton<WriteReport>().AddSingleton<SendReport>().AddSingleton<TakeReportFiles>().AddSingleton<KeepReportFiles>().AddSingleton<TakeAttendance>().AddSingleton<GiveFeedback>()
        .AddSingleton<ILetterWriter, ToAcceptLetters>().AddSingleton<ILetterWriter, FeedbackLetters>()
        .AddSingleton<IFeature, AcceptanceFeature>().AddSingleton<AcceptMark>().AddSingleton<ReturnMark>().AddSingleton<ShowWaiting>()
        .AddSingleton<ILetterWriter, AcceptedLetters>().AddSingleton<ILetterWriter, ReturnedLetters>()
        .AddSingleton<IFeature, QuestionsFeature>().AddSingleton<AskCoordinator>().AddSingleton<SayCannot>().AddSingleton<TalkOver>().AddSingleton<ILetterWriter, QuestionLetters>()
        .AddSingleton<IFeature, ProgressFeature>().AddSingleton<AnswerProgress>().AddSingleton<ILetterWriter, ProgressLetters>()
        .AddSingleton<IFeature, DigestFeature>().AddSingleton<SweepDigests>().AddSingleton<ILetterWriter, DigestLetters>().AddSingleton<ILetterWriter, WeeklyLetters>()
        .AddSingleton<IFeature, GroupsFeature>()
        .AddSingleton<IGroupLetterWriter, GroupBoundLetters>().AddSingleton<IGroupLetterWriter, GroupEventLetters>().AddSingleton<IGroupLetterWriter, GroupSeriesLetters>().AddSingleton<IGroupLetterWriter, GroupReminderLetters>()
        .AddSingleton<IFeature, ExportFeature>().AddSingleton<IFeature, EditingFeature>().AddSingleton<WriteActivity>()
        .AddSingleton<IFeature, EndingFeature>().AddSingleton<DeleteProgramme>().AddSingleton<ILetterWriter, StandingLetters>().AddSingleton<ILetterWriter, OverLetters>();

    /// <summary>Surveys: what is asked, whom and when, what was answered and what follows from it.</summary>
    private static IServiceCollection AddSurveys(this IServiceCollection services) => services
        .AddSingleton<IFeature, SurveyFormsFeature>()
        .AddSingleton(provider => new SealingKeys(provider.GetRequiredService<BotSettings>().StorePath)).AddSingleton<AnswerSeal>().AddSingleton<SubmitAnonymously>().AddSingleton<CloseAnonymous>()
        .AddSingleton<IFeature, CampaignsFeature>().AddSingleton<CampaignRound>().AddSingleton<SweepCampaigns>().AddSingleton<LaunchSurvey>().AddSingleton<ChangeCampaign>()
        .AddSingleton<ILetterWriter, SurveyInvitedLetters>().AddSingleton<ILetterWriter, SurveyReminderLetters>().AddSingleton<ILetterWriter, SurveyClosedLetters>()
        .AddSingleton<IFeature, AnsweringFeature>().AddSingleton<Sittings>().AddSingleton<ShowSurvey>().AddSingleton<MySurveys>().AddSingleton<AnswerSurvey>().AddSingleton<SendAnswers>()
        .AddSingleton<IFeature, HelpRequestsFeature>().AddSingleton<ILetterWriter, HelpAskedLetters>().AddSingleton<ILetterWriter, HelpSettledLetters>()
        .AddSingleton<IFeature, ResultsFeature>().AddSingleton<ShowResults>().AddSingleton(_ => new ChartPictures());

    /// <summary>Announcements: words to many, that arrive once and are acknowledged, and the library of files.</summary>
    private static IServiceCollection AddAnnouncements(this IServiceCollection services) => services
        .AddSingleton<IFeature, WritingFeature>()
        .AddSingleton<IFeature, ListingFeature>().AddSingleton<LastPages>().AddSingleton<ShowAnnouncements>().AddSingleton<IFeature, AudienceFeature>()
        .AddSingleton<IFeature, ScheduleFeature>().AddSingleton<SweepAnnouncements>().AddSingleton<ILetterWriter, NotSentLetters>()
        .AddSingleton<IFeature, CheckingFeature>().AddSingleton<CheckAnnouncement>().AddSingleton<OpenConfirms>()
        .AddSingleton<IFeature, AcknowledgingFeature>().AddSingleton<ILetterWriter, AnnouncementReminderLetters>().AddSingleton<ILetterWriter, AnnouncementDueLetters>()
        .AddSingleton<IFeature, AfterwardsFeature>()
        .AddSingleton<IFeature, RepliesFeature>().AddSingleton<ILetterWriter, AnnouncementRepliedLetters>().AddSingleton<ILetterWriter, ReplyAnsweredLetters>()
        .AddSingleton<IFeature, SendingFeature>().AddSingleton<SteerSending>().AddSingleton<SendingSignal>().AddSingleton<SendingLedger>().AddSingleton<NextRecipients>().AddSingleton<DeliverPart>()
        .AddSingleton<ChangeSent>().AddSingleton<ProgressBoard>().AddSingleton<SendAnnouncements>()
        .AddSingleton<ILetterWriter, AnnouncementPausedLetters>().AddSingleton<ILetterWriter, AnnouncementSentLetters>()
        .AddSingleton<IFeature, TemplatesFeature>()
        .AddSingleton<IFeature, MaterialsFeature>().AddSingleton<HandMaterial>();
}
