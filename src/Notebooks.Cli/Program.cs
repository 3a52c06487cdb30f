using System.Text;
using Notebooks.Cli;

if (args is ["read"])
{
    using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false), false, 1 << 16);
    using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    return ReadVerb.Run(input, output);
}
Console.Error.WriteLine("usage: notebooks read < articles.jsonl > readings.jsonl");
return 2;
