namespace Notebooks.Jupyter.Zmtp;

/// <summary>A peer breaks the protocol and its connection is closed; the message says how.</summary>
sealed class ZmtpException(string message) : Exception(message);
