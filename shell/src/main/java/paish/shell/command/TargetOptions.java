package paish.shell.command;

import paish.shell.option.OptionsBuilder;
import picocli.CommandLine.Option;

/** Which account is meant, and how long a command may take. */
final class TargetOptions implements OptionGroup {

    @Option(names = "--cloud", description = "Use the real cloud, where things cost money, instead of the sandbox.")
    private boolean cloud;

    @Option(names = "--profile", paramLabel = "NAME", description = "Settings of $PAISH_HOME/config, or credentials of the Alibaba Cloud CLI.")
    private String profile;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Send every call there.")
    private String endpoint;

    @Option(names = "--timeout", paramLabel = "DURATION", description = "Give up after this time, such as 30m (exit code 5).")
    private String timeout;

    @Override
    public void into(OptionsBuilder options) {
        OptionGroup.flag(options, "--cloud", cloud);
        OptionGroup.value(options, "--profile", profile);
        OptionGroup.value(options, "--endpoint", endpoint);
        OptionGroup.value(options, "--timeout", timeout);
    }
}
