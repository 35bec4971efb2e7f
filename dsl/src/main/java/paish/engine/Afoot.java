package paish.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.cloud.CloudException;

/** What a run has set going and not stopped, with what it costs: told where the run ends half way. */
final class Afoot {

    /** At a prompt there may be any number; {@code cost} has all of them. */
    private static final int MOST = 20;

    private final Map<String, Going> going = new LinkedHashMap<>();

    private record Going(Handle handle, Cost cost) {}

    /** @param cost as its plan had it */
    synchronized void began(Handle handle, Cost cost) {
        handle.id().ifPresent(id -> going.put(id, new Going(handle, cost)));
    }

    synchronized void ended(String id) {
        going.remove(id);
    }

    /** Each with its status, what it costs an hour where that is known, and how to stop it; a look that is refused leaves the status open. */
    List<String> told(Means means) {
        List<Going> all;
        synchronized (this) {
            all = List.copyOf(going.values());
        }
        List<String> told = new ArrayList<>();
        for (Going one : all.subList(Math.max(0, all.size() - MOST), all.size())) {
            status(one.handle(), means).filter(s -> !means.provisioners().of(one.handle()).lifecycle().ended().contains(s))
                    .ifPresent(status -> told.add(said(one, status, means)));
        }
        return told;
    }

    /** Nothing where it is gone, no text where nobody may look. */
    private static Optional<String> status(Handle handle, Means means) {
        try {
            return new Looks(means).at(handle).map(row -> String.valueOf(row.get("Status")));
        } catch (CloudException e) {
            return Optional.of("");
        }
    }

    private static String said(Going one, String status, Means means) {
        Handle handle = one.handle();
        String price = one.cost().hourly().signum() == 0 ? "price not known" : one.cost().hourly().stripTrailingZeros().toPlainString() + " "
                + Cost.CURRENCY + " an hour" + (one.cost().estimate() ? " (estimate)" : "");
        return handle + (status.isEmpty() ? "" : " " + status) + ", " + price
                + means.provisioners().of(handle).handle(handle.id().orElseThrow()).map(h -> "; stop " + h).orElse("");
    }
}
