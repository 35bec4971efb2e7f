package paish.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.api.Api;
import paish.api.Field;
import paish.api.Operation;
import paish.assist.Topic.Argument;
import paish.catalogue.RamActions;
import paish.engine.Provisioner;
import paish.product.Product;
import paish.script.Products;
import paish.script.Verbs;

/** What the tables say of an operation. */
final class OperationHelp {

    private final Products products;
    private final Vocabulary vocabulary;
    private final Api api;
    private final RamActions ram = new RamActions();

    OperationHelp(Products products, Vocabulary vocabulary, Api api) {
        this.products = products;
        this.vocabulary = vocabulary;
        this.api = api;
    }

    /** @param topic with its product, or without where that is clear */
    Optional<Topic> of(String topic) {
        List<Operation> found = topic.contains(":") ? api.operation(topic).stream().toList() : all().filter(o -> o.action().equals(topic)).toList();
        return found.stream().findFirst().map(o -> topic(o, found.stream().skip(1).map(Operation::id).toList()));
    }

    List<String> names() {
        return all().flatMap(o -> java.util.stream.Stream.of(o.id(), o.action())).distinct().sorted().toList();
    }

    List<String> ram(String operation) {
        return operation.isEmpty() ? List.of() : ram.of(operation);
    }

    private java.util.stream.Stream<Operation> all() {
        return api.codes().stream().flatMap(c -> api.product(c).stream()).flatMap(p -> p.operations().values().stream());
    }

    private Topic topic(Operation operation, List<String> further) {
        Optional<String> verb = typed(operation.id());
        String text = (operation.mutates() ? "Changes something." : "Reads.") + verb.map(v -> " At the prompt: " + v + ".").orElse("");
        List<Argument> arguments = new ArrayList<>();
        arguments(operation.pathParams(), "in the path", arguments);
        arguments(operation.query(), "", arguments);
        arguments(operation.body(), "", arguments);
        List<String> required = arguments.stream().filter(Argument::required).map(a -> ", " + a.name() + ": '…'").toList();
        return new Topic(operation.id(), operation.method() + " " + operation.path(), text, List.of(), arguments, List.of(),
                operation.response(), ram(operation.id()), "call '" + operation.id() + "'" + String.join("", required), further);
    }

    private static void arguments(Map<String, Field> fields, String where, List<Argument> into) {
        fields.forEach((name, field) -> into.add(new Argument(name, field.type(), field.required(),
                field.documentedValues().isEmpty() ? where : "documented: " + String.join(", ", field.documentedValues()))));
    }

    /** How the same is said with a block or a verb. */
    private Optional<String> typed(String operation) {
        Optional<String> block = vocabulary.blocks().values().stream().filter(b -> b.operation().equals(operation)).findFirst()
                .map(b -> "create " + b.name() + " { … }");
        Optional<String> lookup = vocabulary.verbs().keySet().stream().filter(v -> Verbs.listing(v).filter(operation::equals).isPresent()).findFirst()
                .map(v -> v + "()");
        return block.or(() -> lookup).or(() -> products.all().stream().filter(Product::provisions).flatMap(p -> switching(p, operation).stream()).findFirst());
    }

    private static Optional<String> switching(Product product, String operation) {
        Provisioner.Operations operations = product.provisioner().operations();
        return operations.stop().equals(operation) ? Optional.of("stop h")
                : operations.start().filter(operation::equals).isPresent() ? Optional.of("start h")
                : Optional.empty();
    }
}
