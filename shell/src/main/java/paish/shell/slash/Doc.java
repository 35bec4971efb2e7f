package paish.shell.slash;

import java.util.List;
import java.util.stream.Stream;
import paish.api.Api;
import paish.api.Operation;
import paish.catalogue.RamActions;
import paish.language.Exit;
import paish.language.Failure;
import paish.language.Suggestions;
import paish.shell.conversation.Conversation;

/** Describes an operation of the API. */
final class Doc implements SlashCommand {

    private final Api api = new Api();
    private final RamActions ram = new RamActions();

    @Override
    public About about() {
        return About.of("doc", "OPERATION", "Describes an operation of the API: fields, types, permissions.", "/doc pai-dsw:CreateInstance");
    }

    @Override
    public void run(Conversation conversation, String argument) {
        List<Operation> found = operations().filter(o -> called(o, argument)).toList();
        if (found.isEmpty()) {
            throw unknown(argument);
        }
        found.forEach(o -> new OperationText(
                api.product(o.product()).orElseThrow(), ram.of(o.id()), conversation.session().outStyle()).print(o, conversation.out()));
    }

    @Override
    public List<String> candidates(Conversation conversation, String argument) {
        return operations().flatMap(o -> Stream.of(o.id(), o.action())).filter(n -> n.startsWith(argument)).distinct().toList();
    }

    private Stream<Operation> operations() {
        return api.codes().stream().flatMap(c -> api.product(c).orElseThrow().operations().values().stream())
                .sorted(java.util.Comparator.comparing(Operation::id));
    }

    private static boolean called(Operation operation, String name) {
        return operation.id().equalsIgnoreCase(name) || operation.action().equalsIgnoreCase(name);
    }

    private Failure unknown(String name) {
        if (name.isEmpty()) {
            return new Failure(Exit.INVALID, "/doc needs an operation", "such as " + about().example());
        }
        List<String> names = operations().flatMap(o -> Stream.of(o.id(), o.action())).toList();
        List<String> holding = names.stream().filter(n -> n.contains(":") && n.toLowerCase().contains(name.toLowerCase())).limit(8).toList();
        String near = holding.isEmpty() ? Suggestions.didYouMean(name, names) : "there are " + String.join(", ", holding);
        return new Failure(Exit.INVALID, "there is no operation '" + name + "'", near);
    }
}
