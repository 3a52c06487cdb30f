namespace Notebooks.Tests.Jupyter.Clients;

/// <summary><c>jupyter console</c> at a terminal. What is typed and awaited stands in tests/Jupyter/console.py.</summary>
[Collection(nameof(ClientTest))] // One at a time: each starts several processes, and waits for them.
public sealed class ConsoleTests : ClientTest
{
    protected override (string, string)[] Needs => [("jupyter_console", "jupyter-console"), ("pexpect", "python3-pexpect")];

    [Fact]
    public async Task A_cell_an_error_an_input_a_completion_and_the_end() =>
        await RunClientAsync(TimeSpan.FromSeconds(150), Folder, Python, Path.Combine(Root, "tests/Jupyter/console.py"), ".net-csharp");
}
