package paish.workload;

/** What a script is written in; {@code OTHER} is read by no one here. */
public enum ScriptLanguage {
    SHELL,
    PYTHON,
    DOCKERFILE,
    OTHER
}
