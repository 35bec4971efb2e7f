package paish.assist;

import java.util.List;

/**
 * What could stand at a cursor.
 *
 * @param from where what the candidates replace begins; it ends at the cursor
 * @param candidates the best match first; every one fits what stands there already, by its beginning, its parts or its letters
 * @param note why there may be fewer than there should be, e.g. {@code images: not fetched yet}; or empty
 */
public record Completion(int from, List<Candidate> candidates, String note) {}
