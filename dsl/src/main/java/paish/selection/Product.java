package paish.selection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What something can run on. */
public enum Product {
    ECS("an ECS instance"),
    DLC("a PAI-DLC job"),
    FC("Function Compute"),
    ACK("a Kubernetes cluster (ACK)");

    private final String says;

    Product(String says) {
        this.says = says;
    }

    /** As blocks and {@code product} name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String says() {
        return says;
    }

    public static Optional<Product> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }
}
