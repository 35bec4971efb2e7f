package paish.shell.command;

import java.util.List;
import paish.shell.line.Invocation;
import paish.shell.option.OptionsBuilder;
import paish.shell.task.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code paish ls [KIND]} */
@Command(name = "ls", header = "List what there is.", description = "Without a kind: notebook instances and training jobs.")
final class ListCommand implements Asks {

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}.")
    private Listing.Kind kind;

    @Mixin
    private WhereOptions where;

    @Override
    public Invocation invocation() {
        OptionsBuilder options = new OptionsBuilder();
        where.into(options);
        List<Listing.Kind> kinds = kind == null ? List.of(Listing.Kind.dsw, Listing.Kind.dlc) : List.of(kind);
        return new Invocation(new Listing(kinds), options.build());
    }
}
