using System.Security.Cryptography;
using System.Text;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Forms;

/// <summary>Tells whether a survey is still the one that a dialogue began with.</summary>
internal static class FormPrint
{
    public static string Of(string title, SurveyForm form) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{SurveyJson.Write(form)}")))[..16];
}
