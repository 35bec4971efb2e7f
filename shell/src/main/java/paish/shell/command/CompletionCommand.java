package paish.shell.command;

import paish.shell.completion.CompletionScript;
import paish.shell.completion.CompletionScript.Shell;
import paish.shell.line.Invocation;
import paish.shell.option.OptionsBuilder;
import paish.shell.task.Say;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paish completion SHELL} */
@Command(name = "completion", header = "Write a completion script for your shell.",
        description = {
            "bash: add to ~/.bashrc   eval \"$(paish completion bash)\"",
            "zsh:  add to ~/.zshrc    eval \"$(paish completion zsh)\"",
            "fish: paish completion fish > ~/.config/fish/completions/paish.fish"
        })
final class CompletionCommand implements Asks {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    private Shell shell;

    @Override
    public Invocation invocation() {
        return new Invocation(new Say(CompletionScript.of(shell, spec.root().commandLine())), new OptionsBuilder().build());
    }
}
