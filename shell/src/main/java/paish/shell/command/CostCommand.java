package paish.shell.command;

import java.util.List;
import paish.shell.line.Invocation;
import paish.shell.option.OptionsBuilder;
import paish.shell.task.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code paish cost} */
@Command(name = "cost", header = "List what runs and what it costs.",
        description = "Also what waits, and what is billed though it is stopped. Without --workspace: in all of them.")
final class CostCommand implements Asks {

    @Mixin
    private WhereOptions where;

    @Override
    public Invocation invocation() {
        OptionsBuilder options = new OptionsBuilder();
        where.into(options);
        return new Invocation(new Listing(List.of(Listing.Kind.cost)), options.build());
    }
}
