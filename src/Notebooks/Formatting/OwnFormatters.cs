using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Formatting.Tables;

namespace Notebooks.Formatting;

/// <summary>Formatters of the engine for types that have none, which stay when a notebook resets all formatters.</summary>
static class OwnFormatters
{
    static readonly string[] MimeTypes = [HtmlFormatter.MimeType, PlainTextFormatter.MimeType];

    static (Type Type, Func<object, object?> Shown)[] all = [(typeof(DateOnly), ScalarText.Of), (typeof(TimeOnly), ScalarText.Of)];

    /// <summary>Has values of a type shown as others that they stand for.</summary>
    /// <param name="shown">The other value; a text is shown as it is.</param>
    public static void Add(Type type, Func<object, object?> shown) => all = [.. all, (type, shown)];

    /// <summary>Whether a notebook's code has registered the formatter.</summary>
    public static bool IsNotebooks(ITypeFormatter formatter) => all.All(own => own.Type != formatter.Type);

    /// <summary>Registers again what is no longer registered.</summary>
    public static void Ensure()
    {
        var there = Formatter.RegisteredFormatters(false).Select(formatter => formatter.Type).ToHashSet();
        foreach (var (type, shown) in all.Where(own => !there.Contains(own.Type)))
        foreach (var mimeType in MimeTypes)
            Formatter.Register(type, (value, context) => Write(value, shown, mimeType, context), mimeType);
    }

    static bool Write(object? value, Func<object, object?> shown, string mimeType, FormatContext context)
    {
        if (value is null)
        {
            Formatter.FormatTo<object?>(null, context, mimeType);
            return true;
        }
        // Who formats every object gets this one too.
        if (OfAnyObject(mimeType) is { } any)
            return any.Format(value, context);
        switch (shown(value))
        {
            case null:
                Formatter.FormatTo<object?>(null, context, mimeType);
                return true;
            case string text:
                return Formatter.GetPreferredFormatterFor(typeof(string), mimeType).Format(text, context);
            case var other:
                return Formatter.GetPreferredFormatterFor(other.GetType(), mimeType).Format(other, context);
        }
    }

    /// <summary>What is shown in place of a value; the value itself where it is shown as it is.</summary>
    public static object? Shown(object value)
    {
        var type = value.GetType();
        if (type.IsGenericType)
            type = type.GetGenericTypeDefinition();
        return Array.Find(all, own => own.Type == type) is { Shown: { } shown } ? shown(value) : value;
    }

    /// <summary>The formatter that the notebook has registered for all objects; null: none.</summary>
    public static ITypeFormatter? OfAnyObject(string mimeType) =>
        Formatter
            .RegisteredFormatters(false)
            .FirstOrDefault(formatter => formatter.Type == typeof(object) && formatter.MimeType == mimeType);
}
