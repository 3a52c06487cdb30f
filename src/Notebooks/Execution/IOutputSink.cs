using Notebooks.Documents;

namespace Notebooks;

/// <summary>Takes what a cell puts out, in the order in which it was put out. Called from one thread at a time.</summary>
public interface IOutputSink
{
    /// <summary>Something new. A display with an id seen before is a new place that shows the same.</summary>
    void Publish(Output output);

    /// <summary>Shows <paramref name="data"/> wherever the display of that id stands.</summary>
    void Update(string displayId, MimeBundle data);

    /// <summary>Removes the cell's outputs, at once or with the next one.</summary>
    void Clear(bool wait);

    /// <summary>Offers a cell to follow this one, for the editor of the notebook.</summary>
    void Offer(Submission cell);
}
