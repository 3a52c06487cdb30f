using System.Collections;
using System.Data;
using System.Dynamic;
using Notebooks.Assistance;

namespace Notebooks.Tests.Assistance;

public sealed class ColumnNameTests
{
    public static IEnumerable<TheoryDataRow<object?, string[]>> Values()
    {
        var table = new DataTable { Columns = { "Name", "Age" } };
        IDictionary<string, object?> expando = new ExpandoObject();
        expando["Name"] = 1;
        return
        [
            new(table, ["Name", "Age"]),
            new(new Dictionary<string, int> { ["Name"] = 1, ["Age"] = 2 }, ["Name", "Age"]),
            new(new Hashtable { ["Name"] = 1, [2] = 2 }, ["Name"]),
            new(expando, ["Name"]),
            new(System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(new Dictionary<string, int> { ["Name"] = 1 }), ["Name"]),
            new(new System.Text.Json.Nodes.JsonObject { ["Name"] = 1 }, ["Name"]),
            new(new Dictionary<int, string> { [1] = "Name" }, []),
            new(
                new { Columns = new object?[] { new { Name = "Name" }, null, new { ColumnName = "Age" }, new { Name = 1 }, 3 } },
                ["Name", "Age"]
            ),
            new("text", []),
            new(null, []),
        ];
    }

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task Names_are_those_of_columns_and_keys(object? value, string[] names) =>
        Assert.Equal(names, await ColumnNames.OfAsync(value));

    public sealed class Throwing
    {
        public object Columns => throw new InvalidOperationException("not now");
    }

    public sealed class Hanging
    {
        public static readonly ManualResetEventSlim Over = new();

        public object? Columns
        {
            get
            {
                Over.Wait();
                return null;
            }
        }
    }

    public sealed class Endless
    {
        public IEnumerable<object> Columns
        {
            get
            {
                for (var i = 0; ; i++)
                    yield return new { Name = $"c{i}" };
            }
        }
    }

    [Fact]
    public async Task A_value_that_cannot_be_asked_has_no_names()
    {
        Assert.Empty(await ColumnNames.OfAsync(new Throwing()));
        Assert.Empty(await ColumnNames.OfAsync(new Hanging()));
        Hanging.Over.Set();
    }

    [Fact]
    public async Task Of_endless_names_the_first_thousand_are_told() =>
        Assert.Equal(1000, (await ColumnNames.OfAsync(new Endless())).Count);
}
