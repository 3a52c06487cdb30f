using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>Has formulas shown as <c>text/latex</c>, also after all formatters have been reset.</summary>
sealed class LaTeXFormatters : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters() =>
        from type in (Type[])[typeof(MathString)]
        from mimeType in (string[])["text/latex", PlainTextFormatter.MimeType]
        select new AsText(type, mimeType);

    sealed class AsText(Type type, string mimeType) : ITypeFormatter
    {
        public Type Type => type;

        public string MimeType => mimeType;

        public bool Format(object instance, FormatContext context)
        {
            context.Writer.Write(instance);
            return true;
        }
    }
}
