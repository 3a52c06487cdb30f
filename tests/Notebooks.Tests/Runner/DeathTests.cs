using Notebooks.Worker;

namespace Notebooks.Tests.Runner;

public sealed class DeathTests
{
    [Theory]
    [InlineData(134, "printed\nStack overflow.\n   at Script.F()\n", "stack overflow (exit code 134)")]
    [InlineData(134, "Process terminated.\nenough\n", "Environment.FailFast (exit code 134)")]
    [InlineData(134, "Out of memory.\n", "out of memory (exit code 134)")]
    [InlineData(134, "Unhandled exception. System.Exception: no\n", "nothing caught")]
    [InlineData(137, "", "killed from outside")]
    [InlineData(139, "", "native code")]
    [InlineData(0, "He said: Stack overflow. And left.", "Environment.Exit or the like (exit code 0)")]
    public void A_process_is_told_by_what_it_leaves(int exitCode, string standardError, string part) =>
        Assert.Contains(part, Death.Sentence(exitCode, standardError));

    [Fact]
    public void Of_a_trace_the_cells_own_methods_are_told()
    {
        const string words =
            "mine\nStack overflow.\nRepeated 5 times:\n---\n   at Script.F(Int32)\n---\n   at Script+<<Initialize>>d__0.MoveNext()\n   at Notebooks.Session.Run()\n";
        Assert.Equal(["   at Script.F(Int32)"], Death.Trace(words));
        Assert.Equal("mine\n", Death.Before(words));
    }
}
