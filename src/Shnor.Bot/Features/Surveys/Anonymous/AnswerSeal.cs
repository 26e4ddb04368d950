using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Anonymous;

/// <summary>
/// Closes answers of anonymous surveys with a key that lies beside the store and never in it: who has the file of the store, its journal, a
/// backup or what was deleted from them reads nothing.
/// </summary>
public sealed class AnswerSeal(IDataProtectionProvider keys)
{
    private readonly IDataProtector _protector = keys.CreateProtector("surveys.answers.v1");

    public string Close(AnswerSheet answers) => _protector.Protect(SurveyJson.Write(answers));

    /// <returns>Null: the key is not the one it was closed with.</returns>
    public AnswerSheet? Open(string closed)
    {
        try
        {
            return SurveyJson.ReadAnswers(_protector.Unprotect(closed));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
