using System.Text;
using Notebooks.Documents;

namespace Notebooks.Worker;

/// <summary>Reads and writes <c>.dib</c> files for an editor. Nothing in them runs.</summary>
static class DibServer
{
    /// <summary>Answers until the editor closes the stream.</summary>
    public static async Task RunAsync(Stream input, Stream output)
    {
        using var requests = new StreamReader(input, new UTF8Encoding(false));
        var editor = new MessagePipe(output);
        while (await requests.ReadLineAsync() is { } line)
        {
            if (line.Length > 0 && MessageJson.Read(line) is Message.Ask question)
                editor.Send(Answer(question));
        }
    }

    static Message.Reply Answer(Message.Ask question)
    {
        try
        {
            return question switch
            {
                Message.ReadDib read => Read(read),
                Message.WriteDib write => new Message.DibWritten(write.Question, Write(write)),
                _ => new Message.Unanswered(question.Question, "only .dib files are read and written here"),
            };
        }
        catch (NotebookFormatException exception)
        {
            return new Message.Unanswered(question.Question, exception.Message);
        }
    }

    static Message.DibRead Read(Message.ReadDib read)
    {
        var notebook = Notebook.Parse(read.Content, NotebookFormat.Dib);
        return new(
            read.Question,
            notebook.DefaultLanguage,
            [.. notebook.Cells.Select((cell, place) => new DibCell(cell.Language, cell.Source, place))]
        );
    }

    static byte[] Write(Message.WriteDib write)
    {
        var notebook =
            write.Content.Length > 0
                ? Notebook.Parse(write.Content, NotebookFormat.Dib)
                : new Notebook(NotebookFormat.Dib, [], write.Language);
        Cell[] before = [.. notebook.Cells];
        while (notebook.Cells.Count > 0)
            notebook.RemoveAt(0);
        foreach (var cell in write.Cells)
            notebook.Insert(notebook.Cells.Count, CellOf(cell, before, notebook));
        return notebook.ToBytes();
    }

    /// <summary>The cell that was read, with its bytes, where it is still one: in its language, and not a copy.</summary>
    static Cell CellOf(DibCell cell, Cell[] before, Notebook notebook)
    {
        var kind = cell.Language == "markdown" ? CellKind.Markdown : CellKind.Code;
        var old = before.ElementAtOrDefault(cell.Place);
        if (cell.Place < 0 || old is null || old.Language != cell.Language || notebook.Cells.Contains(old))
            return new($"new-{notebook.Cells.Count + 1}", kind, cell.Language, cell.Source);
        if (old.Source.ReplaceLineEndings("\n") != cell.Source.ReplaceLineEndings("\n"))
            old.Source = cell.Source;
        return old;
    }
}
