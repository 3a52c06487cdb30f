using System.Collections.Concurrent;

namespace Notebooks.Packages.NuGet;

/// <summary>
/// Answers for somebody who types: each question is asked once, and for as long as a writer would wait. After one that
/// fails or takes longer, none is waited for until an answer has come, and in the meantime none is asked at each letter.
/// </summary>
sealed class QuickAnswers<T>(Func<string, CancellationToken, Task<IEnumerable<T>>> ask)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1),
        Limit = TimeSpan.FromSeconds(15),
        Rest = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<T>>>> answers = new(StringComparer.OrdinalIgnoreCase);
    volatile bool isSlow;
    long rested;

    /// <summary>What is known at once.</summary>
    public async Task<IReadOnlyList<T>> ToAsync(string question)
    {
        if (!answers.ContainsKey(question) && Environment.TickCount64 < Interlocked.Read(ref rested))
            return [];
        var answer = answers.GetOrAdd(question, _ => new(() => Task.Run(() => AskAsync(question)))).Value;
        if (isSlow && !answer.IsCompleted)
            return [];
        try
        {
            return await answer.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            LetRest();
            return [];
        }
    }

    async Task<IReadOnlyList<T>> AskAsync(string question)
    {
        try
        {
            using var limit = new CancellationTokenSource(Limit);
            IReadOnlyList<T> found = [.. await ask(question, limit.Token)];
            isSlow = false;
            Interlocked.Exchange(ref rested, 0);
            return found;
        }
        catch (Exception)
        {
            // A run of the line reports what is wrong; its writer gets no answer.
            answers.TryRemove(question, out _);
            LetRest();
            return [];
        }
    }

    void LetRest()
    {
        isSlow = true;
        Interlocked.Exchange(ref rested, Environment.TickCount64 + (long)Rest.TotalMilliseconds);
    }
}
