package paish.product.diagnosis;

import java.util.List;
import java.util.function.Supplier;

/**
 * Where something may be read about a resource.
 *
 * @param name for people, e.g. {@code events of the job}
 * @param lines read when it is their turn
 */
public record Source(Where where, String name, Supplier<List<String>> lines) {}
