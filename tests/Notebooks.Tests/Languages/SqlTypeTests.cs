namespace Notebooks.Tests.Languages;

/// <summary>The types of values on their way into a query and out of it.</summary>
[Collection(Sessions.Name)]
public sealed class SqlTypeTests(SessionFixture session) : IClassFixture<SessionFixture>
{
    const string Frames = "#r \"nuget: Microsoft.Data.Analysis, 0.23.1\"\nusing Microsoft.Data.Analysis;\n";

    [Theory]
    [InlineData("true", "BOOLEAN", "true")]
    [InlineData("(sbyte)-8", "TINYINT", "-8")]
    [InlineData("(byte)200", "UTINYINT", "200")]
    [InlineData("(short)-300", "SMALLINT", "-300")]
    [InlineData("(ushort)60000", "USMALLINT", "60000")]
    [InlineData("-70000", "INTEGER", "-70000")]
    [InlineData("4000000000u", "UINTEGER", "4000000000")]
    [InlineData("long.MinValue", "BIGINT", "-9223372036854775808")]
    [InlineData("ulong.MaxValue", "UBIGINT", "18446744073709551615")]
    [InlineData("Int128.MaxValue", "HUGEINT", "170141183460469231731687303715884105727")]
    [InlineData("UInt128.MaxValue", "UHUGEINT", "340282366920938463463374607431768211455")]
    [InlineData("System.Numerics.BigInteger.Pow(2, 100)", "HUGEINT", "1267650600228229401496703205376")]
    [InlineData("1.5f", "FLOAT", "1.5")]
    [InlineData("0.1", "DOUBLE", "0.1")]
    [InlineData("double.PositiveInfinity", "DOUBLE", "inf")]
    [InlineData("-12.50m", "DECIMAL(18,2)", "-12.50")]
    [InlineData("decimal.MaxValue", "DECIMAL(38,0)", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001m", "DECIMAL(38,28)", "0.0000000000000000000000000001")]
    [InlineData("\"it's ü\\0€\"", "VARCHAR", "it's ü\\0€")]
    [InlineData("'x'", "VARCHAR", "x")]
    [InlineData("DayOfWeek.Friday", "VARCHAR", "Friday")]
    [InlineData("new DateTime(2024, 2, 29, 13, 14, 15, 678)", "TIMESTAMP", "2024-02-29 13:14:15.678")]
    [InlineData("DateTime.MinValue", "TIMESTAMP", "0001-01-01 00:00:00")]
    [InlineData("DateTime.MaxValue", "TIMESTAMP", "9999-12-31 23:59:59.999999")]
    [InlineData("new DateTimeOffset(2024, 2, 29, 13, 0, 0, TimeSpan.FromHours(2))", "TIMESTAMP WITH TIME ZONE", "2024-02-29 11:00:00+00")]
    [InlineData("new DateOnly(1815, 6, 18)", "DATE", "1815-06-18")]
    [InlineData("new TimeOnly(13, 14, 15)", "TIME", "13:14:15")]
    [InlineData("new TimeSpan(26, 3, 4)", "INTERVAL", "26:03:04")]
    [InlineData("new Guid(\"00112233-4455-6677-8899-aabbccddeeff\")", "UUID", "00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("new byte[] { 0, 255 }", "BLOB", "\\x00\\xFF")]
    [InlineData("new[] { 1, 2 }", "VARCHAR", "[1,2]")]
    [InlineData("new { a = 1, b = \"x\" }", "VARCHAR", "{\"a\":1,\"b\":\"x\"}")]
    [InlineData("(int?)7", "INTEGER", "7")]
    public async Task Values_are_read_under_their_type(string value, string type, string text)
    {
        await session.Value("csharp", $"var given = new[] {{ new {{ x = {value} }} }};");
        var lines = (
            await session.Value("sql", "set timezone = 'UTC'; select typeof(x) as t, replace(x::varchar, chr(0), '\\0') as v from given")
        )!.Split('\n');
        Assert.Equal([type, text], lines[1].Split("  ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()));
    }

    [Theory]
    [InlineData("new BooleanDataFrameColumn(\"x\", new bool?[] { true, null })", "BOOLEAN", "true")]
    [InlineData("new Int64DataFrameColumn(\"x\", new long?[] { 5, null })", "BIGINT", "5")]
    [InlineData("new SingleDataFrameColumn(\"x\", new float?[] { 1.5f, null })", "FLOAT", "1.5")]
    [InlineData("new DecimalDataFrameColumn(\"x\", new decimal?[] { 1.25m, null })", "DECIMAL(18,2)", "1.25")]
    [InlineData("new DateTimeDataFrameColumn(\"x\", new DateTime?[] { new(2024, 1, 2), null })", "TIMESTAMP", "2024-01-02 00:00:00")]
    [InlineData("new CharDataFrameColumn(\"x\", new char?[] { 'c', null })", "VARCHAR", "c")]
    [InlineData("new StringDataFrameColumn(\"x\", [\"é\", null])", "VARCHAR", "é")]
    [InlineData("ArrowWith(\"é\", null)", "VARCHAR", "é")]
    [InlineData("new PrimitiveDataFrameColumn<TimeSpan>(\"x\", new TimeSpan?[] { TimeSpan.FromSeconds(5), null })", "INTERVAL", "00:00:05")]
    [InlineData(
        "new PrimitiveDataFrameColumn<Guid>(\"x\", new Guid?[] { Guid.Empty, null })",
        "UUID",
        "00000000-0000-0000-0000-000000000000"
    )]
    public async Task Columns_of_a_frame_are_read_under_their_type(string column, string type, string text)
    {
        await session.Value(
            "csharp",
            Frames
                + $$"""
                static DataFrameColumn ArrowWith(params string?[] values)
                {
                    var bytes = values.Select(value => System.Text.Encoding.UTF8.GetBytes(value ?? "")).ToArray();
                    var offsets = new int[values.Length + 1];
                    for (var i = 0; i < values.Length; i++) offsets[i + 1] = offsets[i] + bytes[i].Length;
                    return new ArrowStringDataFrameColumn("x", bytes.SelectMany(one => one).ToArray(),
                        System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(offsets).ToArray(), new byte[] { 1 }, values.Length, 1);
                }
                var framed = new DataFrame({{column}});
                """
        );
        var lines = (await session.Value("sql", "select typeof(x) as t, x::varchar as v from framed"))!.Split('\n');
        Assert.Equal([type, text], lines[1].Split("  ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()));
        Assert.EndsWith("<null>", lines[2]);
    }

    [Theory]
    [InlineData("true", "bool", "True")]
    [InlineData("1::tinyint", "sbyte", "1")]
    [InlineData("1::utinyint", "byte", "1")]
    [InlineData("1::smallint", "short", "1")]
    [InlineData("1::usmallint", "ushort", "1")]
    [InlineData("1", "int", "1")]
    [InlineData("1::uinteger", "uint", "1")]
    [InlineData("1::bigint", "long", "1")]
    [InlineData("1::ubigint", "ulong", "1")]
    [InlineData("sum(5)", "decimal", "5")]
    [InlineData("-170141183460469231731687303715884105727::hugeint", "string", "-170141183460469231731687303715884105727")]
    [InlineData("1.5::float", "float", "1.5")]
    [InlineData("0.1::double", "double", "0.1")]
    [InlineData("-1.50", "decimal", "-1.50")]
    [InlineData("1.5::decimal(4,1)", "decimal", "1.5")]
    [InlineData("1.5::decimal(9,1)", "decimal", "1.5")]
    [InlineData("-1.5::decimal(38,20)", "decimal", "-1.50000000000000000000")]
    [InlineData("0.5::decimal(38,37)", "string", "0.5000000000000000000000000000000000000")]
    [InlineData("'ü😀'", "string", "ü😀")]
    [InlineData("date '2024-02-29'", "DateTime", "2024-02-29T00:00:00")]
    [InlineData("timestamp '2024-02-29 13:14:15.678901'", "DateTime", "2024-02-29T13:14:15.678901")]
    [InlineData("timestamp_s '2024-02-29 13:14:15'", "DateTime", "2024-02-29T13:14:15")]
    [InlineData("timestamp_ms '1815-06-18 13:14:15.5'", "DateTime", "1815-06-18T13:14:15.5")]
    [InlineData("timestamp_ns '2024-02-29 13:14:15.123456789'", "DateTime", "2024-02-29T13:14:15.1234567")]
    [InlineData("timestamptz '2024-02-29 13:00:00+02'", "DateTime", "2024-02-29T11:00:00Z")]
    [InlineData("timestamp 'infinity'", "string", "infinity")]
    [InlineData("date '10000-01-01'", "string", "2932897 days from 1970-01-01")]
    [InlineData("time '13:14:15.5'", "TimeSpan", "13:14:15.5000000")]
    [InlineData("interval '3 days 2 hours'", "TimeSpan", "3.02:00:00")]
    [InlineData("-interval '90 minutes'", "TimeSpan", "-01:30:00")]
    [InlineData("interval '14 months 3 days'", "string", "1 year 2 months 3 days")]
    [InlineData("'00112233-4455-6677-8899-aabbccddeeff'::uuid", "Guid", "00112233-4455-6677-8899-aabbccddeeff")]
    [InlineData("'\\x00\\xFF'::blob", "string", "00FF")]
    [InlineData("'0101'::bit", "string", "0101")]
    [InlineData("'b'::enum('a', 'b')", "string", "b")]
    [InlineData("timetz '13:00:00+02:30'", "string", "13:00:00+02:30")]
    [InlineData("[1, null, 3]", "string", "[1,null,3]")]
    [InlineData("[[date '2024-01-02'], [], null]", "string", "[[\"2024-01-02\"],[],null]")]
    [InlineData("[1.5, 2]::float[2]", "string", "[1.5,2]")]
    [InlineData("{'a': 1, 'b': {'c': null, 'd': 'x\"é'}}", "string", "{\"a\":1,\"b\":{\"c\":null,\"d\":\"x\\\"é\"}}")]
    [InlineData("map {'k': [1], 'l': null}", "string", "{\"k\":[1],\"l\":null}")]
    [InlineData("row(1, 'x')", "string", "[1,\"x\"]")]
    [InlineData("union_value(n := 5)", "string", "5")]
    [InlineData("'{\"a\": 1}'::json", "string", "{\"a\": 1}")]
    [InlineData("['nan'::double, true::boolean::int]", "string", "[\"NaN\",1]")]
    public async Task Results_have_the_type_of_the_query(string expression, string type, string text)
    {
        await session.Value("csharp", $"#!sql --name typed\nselect {expression} as x union all select null");
        var found = await session.Value(
            "csharp",
            Frames
                + """
                #!share --from sql typed
                var first = typed["x"][0] is DateTime time ? time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK") : FormattableString.Invariant($"{typed["x"][0]}");
                $"{typed["x"].DataType.Name}|{first}|{typed["x"][1] is null}|{typed["x"].NullCount}"
                """
        );
        var name = type switch
        {
            "bool" => "Boolean",
            "sbyte" => "SByte",
            "byte" => "Byte",
            "short" => "Int16",
            "ushort" => "UInt16",
            "int" => "Int32",
            "uint" => "UInt32",
            "long" => "Int64",
            "ulong" => "UInt64",
            "float" => "Single",
            "double" => "Double",
            "decimal" => "Decimal",
            "string" => "String",
            _ => type,
        };
        Assert.Equal($"{name}|{text}|True|1", found);
    }

    [Fact]
    public async Task What_comes_out_goes_in_again()
    {
        await session.Value(
            "csharp",
            """
            #!sql --name before
            select i::int as a, i / 3.0 as b, ('word ' || i) as c, date '2024-01-01' + i::int as d, i % 2 = 0 as e, nullif(i, 5) as f, (i::decimal(10, 2) / 4)::decimal(10, 2) as g
            from range(5000) r(i)
            """
        );
        await session.Value("csharp", "#!sql --name after\nselect * from before");
        Assert.Equal(
            "5000 True",
            await session.Value(
                "csharp",
                """
                #!share --from sql before
                #!share --from sql after
                $"{after.Rows.Count} {after.Columns.Zip(before.Columns).All(pair => pair.First.DataType == pair.Second.DataType && pair.First.Cast<object>().SequenceEqual(pair.Second.Cast<object>()))}"
                """
            )
        );
    }
}
