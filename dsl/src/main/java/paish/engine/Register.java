package paish.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is watched in the background, and what of it is to be recorded. Thread-safe; calls nobody. */
final class Register {

    private final Provisioners provisioners;
    private final Map<Subject.Key, Subject> subjects = new LinkedHashMap<>();
    private final List<Sighting> unrecorded = new ArrayList<>();

    Register(Provisioners provisioners) {
        this.provisioners = provisioners;
    }

    /** Those that are watched already stay as they are. */
    synchronized void add(List<Sighting> known) {
        for (Sighting last : known) {
            Handle handle = Handle.of(last.on(), last.id());
            subjects.computeIfAbsent(
                    Subject.Key.of(handle), k -> new Subject(new Watched(handle, provisioners.of(handle)), last));
        }
    }

    /** For good. */
    synchronized boolean remove(Handle handle, Instant now) {
        Optional<Subject> found = find(handle);
        found.ifPresent(subject -> {
            subject.remove();
            settle(subject, now);
        });
        return found.isPresent();
    }

    synchronized int count() {
        return subjects.size();
    }

    synchronized List<Standing> all() {
        return subjects.values().stream().map(Subject::standing).toList();
    }

    /** Those that nobody else looks at. */
    synchronized List<Watched> free() {
        return subjects.values().stream().filter(s -> !s.held()).map(Subject::watched).toList();
    }

    synchronized void hold(List<Handle> handles) {
        handles.forEach(h -> find(h).ifPresent(Subject::hold));
    }

    /** @param seen what was seen of them and told meanwhile; an empty map of what is not there any more */
    synchronized void release(List<Handle> handles, Map<Handle, Map<String, Object>> seen, Instant now) {
        handles.forEach(h -> find(h).ifPresent(subject -> {
            subject.release();
            Optional.ofNullable(seen.get(h)).ifPresent(row -> {
                subject.saw(row, now);
                settle(subject, now);
            });
        }));
    }

    /** @return what there is to tell; nothing of what has been removed or taken over meanwhile */
    synchronized Optional<Event> saw(Watched watched, Map<String, Object> row, Instant now) {
        Optional<Subject> found = find(watched.handle()).filter(s -> s.watched() == watched && !s.held());
        return found.flatMap(subject -> {
            boolean first = subject.standing().looked().isEmpty();
            Optional<Event> told = subject.saw(row, now);
            if (first || told.isPresent()) {
                settle(subject, now);
            }
            return told;
        });
    }

    synchronized void failed(List<Watched> watched, String why) {
        watched.forEach(w -> find(w.handle()).ifPresent(s -> s.failed(why)));
    }

    /** What has been seen since the last time this was asked. */
    synchronized List<Sighting> unrecorded() {
        List<Sighting> drained = List.copyOf(unrecorded);
        unrecorded.clear();
        return drained;
    }

    private void settle(Subject subject, Instant now) {
        unrecorded.add(subject.sighting(now));
        if (subject.over()) {
            subjects.remove(Subject.Key.of(subject.watched().handle()));
        }
    }

    private Optional<Subject> find(Handle handle) {
        return handle.id().map(id -> subjects.get(Subject.Key.of(handle)));
    }
}
