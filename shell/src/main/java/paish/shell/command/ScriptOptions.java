package paish.shell.command;

import paish.shell.option.Options;
import paish.shell.option.OptionsBuilder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that a script can be run with; {@code check} and {@code plan} take the same, so that one line serves all three. */
final class ScriptOptions {

    @Option(names = {"-y", "--yes"}, description = "Agree to the plan; it is shown all the same.")
    private boolean yes;

    @Option(names = "--exec", description = "Really run the scripts of ECS commands and DLC jobs, on this machine and with your rights; for the sandbox only.")
    private boolean exec;

    @Mixin
    private WhereOptions where;

    Options options() {
        OptionsBuilder options = new OptionsBuilder();
        OptionGroup.flag(options, "--yes", yes);
        OptionGroup.flag(options, "--exec", exec);
        where.into(options);
        return options.build();
    }
}
