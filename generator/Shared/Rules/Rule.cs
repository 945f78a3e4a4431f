using Microsoft.CodeAnalysis;

namespace NetGen.Rules;

/// <summary>A check and all that is told of it: the compiler's descriptor, the page and the release line are held to it by tests.</summary>
internal abstract class Rule
{
    /// <summary>The rule's id, never reused.</summary>
    public abstract string Id { get; }

    /// <summary>What is right, as a clause without a full stop.</summary>
    public abstract string Title { get; }

    /// <summary>The severity unless a violation has one of its own; the user may set another.</summary>
    public abstract DiagnosticSeverity Severity { get; }

    /// <summary>Whether a network that breaks the rule cannot be emitted: its members throw the message instead.</summary>
    public virtual bool PreventsEmission => false;

    /// <summary>Whether a violation fails a build that skips analyzers, too: what is built would throw where it is used.</summary>
    public virtual bool FailsEveryBuild => PreventsEmission;

    /// <summary>Whether violations come with a remedy.</summary>
    public virtual bool HasRemedy => false;

    /// <summary>The limits that an .editorconfig can set.</summary>
    public virtual IReadOnlyList<Threshold> Thresholds => [];
}
