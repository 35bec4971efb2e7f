package paish.selection;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paish.workload.Table;
import paish.workload.Task;

/** The decision tree: {@code tree.json}. It narrows and never chooses. */
final class Tree {

    private static final List<Question> QUESTIONS = Table.rows(Tree.class, "tree.json").stream().map(Question::of).toList();

    private Tree() {}

    private record Question(String when, List<Product> products, List<Product> gpuOnly, String why) {

        static Question of(JsonObject row) {
            return new Question(Table.text(row, "when"), products(row, "products"), products(row, "gpuOnly"), Table.text(row, "why"));
        }

        private static List<Product> products(JsonObject row, String field) {
            return Table.texts(row, field).stream().flatMap(p -> Product.of(p).stream()).toList();
        }

        boolean asks(Need need) {
            return switch (when) {
                case "service" -> need.task() == Task.SERVICE;
                case "training" -> need.task() == Task.TRAINING;
                case "containers" -> need.containers();
                default -> true;
            };
        }

        boolean keeps(Candidate candidate) {
            return products.contains(candidate.product()) && (!gpuOnly.contains(candidate.product()) || candidate.gpus() > 0);
        }
    }

    /** Why the tree leaves a candidate out. A product that the user named is not argued with. */
    static Optional<String> leavesOut(Need need, Candidate candidate) {
        Question question = question(need);
        return need.product().isPresent() || question.keeps(candidate) ? Optional.empty() : Optional.of(question.why());
    }

    /** The products that are worth asking for. */
    static List<Product> products(Need need) {
        return need.product().map(List::of).orElseGet(() -> question(need).products());
    }

    static Optional<String> leftOut(Need need) {
        List<String> out = Arrays.stream(Product.values()).filter(p -> !products(need).contains(p)).map(Product::word).toList();
        return need.product().isPresent() || out.isEmpty()
                ? Optional.empty()
                : Optional.of("not compared: " + String.join(", ", out) + "; " + question(need).why());
    }

    private static Question question(Need need) {
        return QUESTIONS.stream().filter(q -> q.asks(need)).findFirst().orElseThrow();
    }
}
