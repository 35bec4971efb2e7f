package paish.sandbox.state;

import java.util.List;

/** One page of a list, and how many there are in all. */
public record Page(long total, List<Document> documents) {
}
