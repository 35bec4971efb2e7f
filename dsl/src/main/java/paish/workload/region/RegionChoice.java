package paish.workload.region;

import java.util.List;
import java.util.Optional;
import paish.workload.fetch.Fetch;

/**
 * A region and why it was taken.
 *
 * @param reason one sentence that names the line which decided
 * @param decidedBy that line's finding; empty where none did
 * @param notes what may matter and did not decide
 */
public record RegionChoice(String region, String reason, Optional<Fetch> decidedBy, List<String> notes) {

    public RegionChoice {
        notes = List.copyOf(notes);
    }
}
