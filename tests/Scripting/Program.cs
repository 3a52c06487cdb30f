using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

// Roslyn's scripting alone, which tests/Jupyter/benchmark.py compares the kernel with: each line of standard input is a
// cell as a JSON string, and each line of standard output is the milliseconds that it took, and its value.
var options = ScriptOptions
    .Default.WithImports("System", "System.Collections.Generic", "System.Linq")
    .AddReferences(typeof(Enumerable).Assembly, typeof(Console).Assembly, typeof(List<>).Assembly);
ScriptState<object>? state = null;
while (Console.ReadLine() is { } line)
{
    var code = JsonSerializer.Deserialize<string>(line)!;
    var begun = Stopwatch.GetTimestamp();
    var output = Console.Out;
    Console.SetOut(TextWriter.Null);
    state = state is null ? await CSharpScript.RunAsync(code, options) : await state.ContinueWithAsync(code);
    Console.SetOut(output);
    Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(begun).TotalMilliseconds} {state.ReturnValue}")
    );
}
