package paish.assist;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import paish.cloud.Cloud;
import paish.language.LiveKind;
import paish.script.World;

/**
 * What was last fetched of the account. Whoever asks gets that at once, however old it is; what is too old is fetched
 * anew behind. A fetch that fails changes nothing: its age tells.
 */
public final class LiveCatalogue implements LiveValues {

    /** Completion needs no more; a longer list is cut. */
    private static final int MOST = 2_000;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private record Key(LiveListing listing, String region, Optional<String> workspace) {}

    /** @param tried when the last fetch began */
    private record State(Map<LiveKind, List<LiveValue>> values, Optional<Instant> fetched, Instant tried, boolean fetching) {}

    private final Supplier<World> world;
    private final Supplier<Optional<String>> region;
    private final Supplier<Optional<String>> workspace;
    private final InstantSource clock;
    private final Executor background;
    private final Map<Key, State> states = new ConcurrentHashMap<>();

    /**
     * @param world asked in the background alone
     * @param region the current one, answered at once; nothing is fetched without
     * @param workspace the current one, answered at once
     * @param background runs the fetches, e.g. {@link #daemon()}
     */
    public LiveCatalogue(
            Supplier<World> world, Supplier<Optional<String>> region, Supplier<Optional<String>> workspace, InstantSource clock, Executor background) {
        this.world = world;
        this.region = region;
        this.workspace = workspace;
        this.clock = clock;
        this.background = background;
    }

    /** One thread for all fetches, begun with the first, that keeps no process alive. */
    public static Executor daemon() {
        return new Daemon();
    }

    @Override
    public Known of(LiveKind kind) {
        Optional<Key> key = LiveListing.of(kind).flatMap(l -> region.get().map(r -> new Key(l, r, workspace.get())));
        if (key.isEmpty()) {
            return new Known(List.of(), Optional.empty());
        }
        refresh(key.get(), key.get().listing().serves());
        return Optional.ofNullable(states.get(key.get()))
                .map(s -> new Known(s.values().getOrDefault(kind, List.of()), s.fetched().map(f -> Duration.between(f, clock.instant()))))
                .orElseThrow();
    }

    /** Fetches what is not known yet, before somebody asks. */
    public void warm(LiveKind... kinds) {
        Stream.of(kinds).forEach(this::of);
    }

    /** What was fetched no longer holds, e.g. after a creation: it is still shown, and fetched anew when asked for. */
    public void outdated(LiveKind kind) {
        states.replaceAll((key, s) -> key.listing().kinds().contains(kind)
                ? new State(s.values(), s.fetched(), Instant.EPOCH, s.fetching()) : s);
    }

    private void refresh(Key key, Duration serves) {
        Instant now = clock.instant();
        boolean[] begin = new boolean[1];
        states.compute(key, (k, known) -> {
            State s = known == null ? new State(Map.of(), Optional.empty(), Instant.EPOCH, false) : known;
            boolean failed = s.fetched().isEmpty() || s.fetched().get().isBefore(s.tried());
            begin[0] = !s.fetching() && Duration.between(s.tried(), now).compareTo(failed ? AFTER_FAILURE : serves) >= 0;
            return begin[0] ? new State(s.values(), s.fetched(), now, true) : s;
        });
        if (begin[0]) {
            try {
                background.execute(() -> fetch(key));
            } catch (RejectedExecutionException e) {
                ended(key, Optional.empty());
            }
        }
    }

    private void fetch(Key key) {
        Optional<Map<LiveKind, List<LiveValue>>> values = Optional.empty();
        try {
            values = Optional.of(read(key, world.get().cloud()));
        } catch (RuntimeException | LinkageError e) {
            // No credentials, no network: there is nothing to offer, and whoever runs something is told why.
        } finally {
            ended(key, values);
        }
    }

    private Map<LiveKind, List<LiveValue>> read(Key key, Cloud cloud) {
        LiveListing listing = key.listing();
        Map<LiveKind, List<LiveValue>> values = new EnumMap<>(LiveKind.class);
        for (Map<String, Object> parameters : listing.calls(key.workspace())) {
            try (Stream<Map<String, Object>> rows = cloud.rows(key.region(), listing.operation(), parameters)) {
                rows.limit(MOST).forEach(row -> listing.kinds().forEach(
                        kind -> values.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(listing.values(kind, row))));
            }
        }
        return values;
    }

    private void ended(Key key, Optional<Map<LiveKind, List<LiveValue>>> values) {
        states.computeIfPresent(key, (k, s) -> values
                .map(v -> new State(v, Optional.of(clock.instant()), s.tried(), false))
                .orElseGet(() -> new State(s.values(), s.fetched(), s.tried(), false)));
    }
}
