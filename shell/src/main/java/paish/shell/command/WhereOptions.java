package paish.shell.command;

import paish.shell.option.OptionsBuilder;
import picocli.CommandLine.Mixin;

/** Where to look, and how to say what was found: the three groups that every command takes which asks a service. */
final class WhereOptions implements OptionGroup {

    @Mixin
    private ContextOptions context;

    @Mixin
    private TargetOptions target;

    @Mixin
    private OutputOptions output;

    @Override
    public void into(OptionsBuilder options) {
        context.into(options);
        target.into(options);
        output.into(options);
    }
}
