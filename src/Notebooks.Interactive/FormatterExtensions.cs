namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Names that <see cref="Formatter"/> once had and that notebooks still call.</summary>
public static class FormatterExtensions
{
    extension(Formatter)
    {
        /// <inheritdoc cref="Formatter.SetPreferredMimeTypesFor"/>
        public static void SetPreferredMimeTypeFor(Type type, string preferredMimeType) =>
            Formatter.SetPreferredMimeTypesFor(type, preferredMimeType);
    }
}
