using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.ValueSharing;
using Notebooks.Assistance;
using Notebooks.Cells;
using Notebooks.Formatting;
using Notebooks.Languages;
using Diagnostic = Microsoft.DotNet.Interactive.Diagnostic;

namespace Notebooks.Interactive;

/// <summary>What a language's kernel does beside running code, as far as the language can.</summary>
sealed class LanguageHandlers(INotebook notebook)
{
    public void AddTo(Kernel kernel, ILanguage language)
    {
        if (language is IValueTarget)
            kernel.RegisterCommandHandler<SendValue>((command, context) => Done(() => Take(command, context, kernel.Name)));
        if (language is IVariableLanguage variables)
        {
            kernel.RegisterCommandHandler<RequestValue>((command, context) => Done(() => Give(command, context, variables)));
            kernel.RegisterCommandHandler<RequestValueInfos>((command, context) => Done(() => List(command, context, variables)));
        }
        if (notebook.AssistantOf(language.Name) is not { } assistant)
            return;
        kernel.RegisterCommandHandler<RequestCompletions>((command, context) => CompleteAsync(command, context, kernel.Name));
        kernel.RegisterCommandHandler<RequestHoverText>((command, context) => InspectAsync(command, context, kernel.Name));
        if (assistant is ICallAssistant)
            kernel.RegisterCommandHandler<RequestSignatureHelp>((command, context) => HelpWithCallAsync(command, context, kernel.Name));
        kernel.RegisterCommandHandler<RequestDiagnostics>((command, context) => DiagnoseAsync(command, context, kernel.Name));
    }

    static Task Done(Action handle)
    {
        handle();
        return Task.CompletedTask;
    }

    void Take(SendValue command, KernelInvocationContext context, string language)
    {
        var value = command.Value ?? ValueOf(command.FormattedValue);
        if (!LanguageKernel.DeclaredTypes.TryGetValue(command, out var type))
            type = value?.GetType() ?? typeof(object);
        SentCode.RunSent(command, () => notebook.Begin(language), cell => notebook.Declare(language, new(command.Name, type, value), cell));
    }

    /// <summary>A value that came as text. JSON's simple values are those of .NET.</summary>
    static object? ValueOf(FormattedValue formatted)
    {
        if (formatted.MimeType != JsonFormatter.MimeType)
            return formatted.Value;
        var json = System.Text.Json.JsonDocument.Parse(formatted.Value);
        return json.RootElement.ValueKind switch
        {
            System.Text.Json.JsonValueKind.True => true,
            System.Text.Json.JsonValueKind.False => false,
            System.Text.Json.JsonValueKind.Null => null,
            System.Text.Json.JsonValueKind.String => json.RootElement.GetString(),
            System.Text.Json.JsonValueKind.Number => json.RootElement.GetDouble(),
            _ => json,
        };
    }

    void Give(RequestValue command, KernelInvocationContext context, IVariableLanguage language)
    {
        if (notebook.Languages.Values.SeenBy(language).LastOrDefault(one => one.Name == command.Name) is not { } variable)
            context.Fail(command, message: $"Value '{command.Name}' not found in kernel {language.Name}");
        else
            context.Publish(new ValueProduced(variable.Value, variable.Name, Formatted(variable.Value, command.MimeType), command));
    }

    void List(RequestValueInfos command, KernelInvocationContext context, IVariableLanguage language) =>
        context.Publish(
            new ValueInfosProduced(
                [
                    .. notebook
                        .Languages.Values.SeenBy(language)
                        .Select(one => new KernelValueInfo(
                            one.Name,
                            Formatted(one.Value, command.MimeType),
                            one.Value?.GetType() ?? one.Type
                        )),
                ],
                command
            )
        );

    static FormattedValue Formatted(object? value, string mimeType) => new(mimeType, Bundles.Text(Bundles.Of(value, mimeType)[mimeType]));

    async Task CompleteAsync(RequestCompletions command, KernelInvocationContext context, string language)
    {
        var found = await notebook.CompleteAsync(language, command.Code, OffsetOf(command), context.CancellationToken);
        context.Publish(
            new CompletionsProduced(
                [.. found.Items.Select(item => new CompletionItem(item.Text, item.Kind, documentation: item.Signature))],
                command,
                new(PositionOf(command.Code, found.Start), PositionOf(command.Code, found.End))
            )
        );
    }

    async Task InspectAsync(RequestHoverText command, KernelInvocationContext context, string language)
    {
        if (await notebook.InspectAsync(language, command.Code, OffsetOf(command), context.CancellationToken) is not { } found)
            return;
        var signatures = string.Join('\n', found.Signatures);
        context.Publish(
            new HoverTextProduced(
                command,
                [
                    new("text/markdown", $"```{language}\n{signatures}\n```\n{found.Documentation}".TrimEnd()),
                    new(PlainTextFormatter.MimeType, $"{signatures}\n{found.Documentation}".TrimEnd()),
                ],
                new(command.LinePosition, command.LinePosition)
            )
        );
    }

    async Task HelpWithCallAsync(RequestSignatureHelp command, KernelInvocationContext context, string language)
    {
        if (await notebook.CallAsync(language, command.Code, OffsetOf(command), context.CancellationToken) is not { } call)
            return;
        var most = call.Signatures[call.Meant].Parameters.Count - 1;
        context.Publish(
            new SignatureHelpProduced(
                command,
                [.. call.Signatures.Select(SignatureOf)],
                call.Meant,
                Math.Clamp(call.Argument, 0, Math.Max(most, 0))
            )
        );
    }

    static SignatureInformation SignatureOf(CallSignature one) =>
        new(
            one.Text,
            Markdown(one.Documentation),
            [.. one.Parameters.Select(part => new ParameterInformation(part.Name, Markdown(part.Documentation)))]
        );

    static FormattedValue Markdown(string text) => new("text/markdown", text);

    async Task DiagnoseAsync(RequestDiagnostics command, KernelInvocationContext context, string language)
    {
        var errors = await notebook.DiagnoseAsync(language, command.Code, context.CancellationToken);
        context.Publish(
            new DiagnosticsProduced(
                [.. errors.Select(error => DiagnosticOf(error, command.Code))],
                [.. errors.Select(error => new FormattedValue(PlainTextFormatter.MimeType, TextOf(error, command.Code)))],
                command
            )
        );
    }

    static string TextOf(CellError error, string code)
    {
        var place = PositionOf(code, error.Start);
        return $"({place.Line + 1},{place.Character + 1}): error {error.Id}: {error.Message}";
    }

    static Diagnostic DiagnosticOf(CellError error, string code) =>
        new(
            new(PositionOf(code, error.Start), PositionOf(code, error.Start + error.Length)),
            DiagnosticSeverity.Error,
            error.Id,
            error.Message
        );

    static int OffsetOf(LanguageServiceCommand command)
    {
        var start = 0;
        for (var line = 0; line < command.LinePosition.Line; line++)
        {
            var end = command.Code.IndexOf('\n', start);
            if (end < 0)
                return command.Code.Length;
            start = end + 1;
        }
        return Math.Min(start + command.LinePosition.Character, command.Code.Length);
    }

    static LinePosition PositionOf(string code, int offset)
    {
        var before = code.AsSpan(0, offset);
        return new(before.Count('\n'), offset - (before.LastIndexOf('\n') + 1));
    }
}
