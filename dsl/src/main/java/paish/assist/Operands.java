package paish.assist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paish.api.Field;
import paish.api.Operation;
import paish.assist.Token.Kind;
import paish.language.Type;
import paish.language.Word;
import paish.script.Constants;

/** What could stand where a value is expected: allowed values, named arguments, variables, verbs. */
final class Operands {

    private final Outlook outlook;
    private final Map<String, ?> variables;
    private final Outline before;
    private final Offers offers;

    Operands(Outlook outlook, Map<String, ?> variables, Outline before, Offers offers) {
        this.outlook = outlook;
        this.variables = variables;
        this.before = before;
        this.offers = offers;
    }

    /** @return why there may be fewer than there should be, or empty */
    String offer() {
        Frame frame = before.end();
        Optional<CallSite> call = frame.call.filter(c -> c.word().isPresent() && atArgument());
        Optional<Type> type = call.flatMap(CallSite::type);
        // A verb that takes things takes what variables hold, before all else.
        boolean things = type.isPresent() && call.get().key().isEmpty() && call.get().word().orElseThrow().isVariadic();
        if (things) {
            outlook.variables(variables, offers);
        }
        type.ifPresent(this::values);
        call.ifPresent(this::documented);
        call.filter(c -> c.key().isEmpty() && frame.kind != Frame.Kind.LITERAL).ifPresent(this::named);
        boolean few = type.filter(t -> !t.offered().isEmpty() && t.live().isEmpty()).isPresent() && !things;
        if (few) {
            // Nothing else is allowed; what a variable holds may be one of them.
            outlook.variables(variables, offers);
        } else if (call.isEmpty() || type.isPresent()) {
            expression(frame);
        }
        return type.flatMap(Type::live).map(outlook::note).orElse("");
    }

    /** Whether an argument begins here, not the rest of one. */
    private boolean atArgument() {
        return before.last().filter(t -> t.is(Kind.NAME) || Set.of(",", ":", "(", "[").contains(t.in(before.text))).isPresent();
    }

    private void values(Type type) {
        for (String value : type.offered()) {
            boolean bare = Constants.names().contains(value) || value.equals("true") || value.equals("false");
            String doc = Outlook.constantDoc(value).orElse("");
            offers.add(new Candidate(bare ? value : quoted(value), value, bare ? "constants" : "values", doc, true), value, bare ? value : quoted(value));
        }
        type.live().filter(k -> k != paish.language.LiveKind.FILES).ifPresent(k -> outlook.live(k, offers, Operands::quoted));
    }

    private void named(CallSite call) {
        Word word = call.word().orElseThrow();
        word.named().forEach((name, param) -> {
            if (!call.keys().contains(name)) {
                offers.add(new Candidate(name + ":", name + ":", "named arguments", Signature.shortly(param.type()), true), name);
            }
        });
        operation(call).ifPresent(operation -> parameters(operation).forEach((name, field) -> {
            boolean said = call.keys().contains(name) || word.named().containsKey(name);
            if (!said && (call.name().equals("call") || !isPaging(name))) {
                offers.add(new Candidate(name + ":", name + ":", "parameters", (field.required() ? "required · " : "") + field.type(), true), name);
            }
        }));
    }

    /** What the tables know of an operation's parameter; nothing forbids other values. */
    private void documented(CallSite call) {
        operation(call).map(o -> parameters(o).get(call.key()))
                .ifPresent(field -> field.documentedValues().forEach(v -> offers.add(new Candidate(quoted(v), v, "values", "", true), v)));
    }

    private Optional<Operation> operation(CallSite call) {
        return Operations.of(call, outlook.api());
    }

    private static Map<String, Field> parameters(Operation operation) {
        return Operations.parameters(operation);
    }

    private static boolean isPaging(String parameter) {
        return Set.of("PageNumber", "PageSize", "PageToken", "NextToken", "MaxResults").contains(parameter);
    }

    private void expression(Frame frame) {
        boolean inBlock = frame.block.isPresent();
        before.declared.stream().sorted().forEach(d -> offers.add(d, "variables", "", false));
        outlook.variables(variables, offers);
        if (!inBlock) {
            outlook.vocabulary().blocks().values().forEach(b -> offers.add(b.name(), "blocks", b.doc(), true));
        }
        outlook.vocabulary().values(inBlock).forEach(v -> offers.add(v.name(), "verbs", Signature.doc(v), true));
        if (!offers.typed().isEmpty() && frame.call.isEmpty()) {
            List.of("true", "false", "null", "new").forEach(k -> offers.add(k, "keywords", "", true));
        }
    }

    static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
