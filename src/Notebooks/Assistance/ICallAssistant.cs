namespace Notebooks.Assistance;

/// <summary>Helps with the arguments of calls.</summary>
interface ICallAssistant : ILanguageAssistant
{
    /// <summary>What the call around a place can mean; null where there is none.</summary>
    Task<CallHelp?> CallAsync(string code, int position, CancellationToken cancel);
}
