using System.Text.Json;
using System.Text.Json.Serialization;

namespace News;

/// <summary>An enumeration goes into JSON as the word that tables and <c>notebooks read</c> have for it: <c>organisation</c>.</summary>
sealed class JsonWords<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower)
    where T : struct, Enum;

/// <summary>The same in capitals, as the codes of PLOVER and TIMEX3 are written: <c>CONSULT</c>.</summary>
sealed class JsonCodes<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseUpper)
    where T : struct, Enum;
