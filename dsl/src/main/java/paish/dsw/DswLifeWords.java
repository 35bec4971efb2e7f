package paish.dsw;

import static paish.language.Word.word;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.engine.FollowUp;
import paish.language.Body;
import paish.language.Filled;
import paish.language.Reading;
import paish.language.Span;
import paish.language.Type;
import paish.language.Types;
import paish.language.Word;

/** Words that stop a notebook by itself; each becomes a call after the creation. */
final class DswLifeWords {

    private static final Word.Writer NOT_IN_THE_BODY = (entry, body) -> { };

    private DswLifeWords() {}

    static List<Word> words(InstantSource clock) {
        return List.of(
                word("idleStop", "Stops it when it has been idle; a GPU instance is idle when CPU and GPU both are.",
                                "idleStop after: '2h', cpuBelow: 20, gpuBelow: 10")
                        .named("after", Types.as(Types.duration(), d -> Span.minutes((Duration) d)), "MaxIdleTimeInMinutes")
                        .named("cpuBelow", Types.whole(1, 100), "CpuPercentThreshold")
                        .named("gpuBelow", Types.whole(1, 100), "GpuPercentThreshold")
                        .field("CreateIdleInstanceCuller")
                        .writes(NOT_IN_THE_BODY),
                word("stopAfter", "Stops it so long after its creation, whatever it does.", "stopAfter '8h'")
                        .takes("stopAfter", Types.as(Types.duration(), d -> ((Duration) d).toMillis()), "RemainingTimeInMs")
                        .field("CreateInstanceShutdownTimer")
                        .writes(NOT_IN_THE_BODY),
                word("stopAt", "Stops it at that time, whatever it does.", "stopAt '2036-12-01T20:00+08:00'")
                        .takes("stopAt", time(clock), "DueTime")
                        .field("CreateInstanceShutdownTimer")
                        .writes(NOT_IN_THE_BODY));
    }

    static List<FollowUp> afterwards(Filled dsw) {
        List<FollowUp> calls = new ArrayList<>();
        dsw.entry("idleStop").ifPresent(e -> calls.add(new FollowUp("pai-dsw:CreateIdleInstanceCuller", arguments(e))));
        for (String word : List.of("stopAfter", "stopAt")) {
            dsw.entry(word).ifPresent(e -> calls.add(new FollowUp("pai-dsw:CreateInstanceShutdownTimer", arguments(e))));
        }
        return calls;
    }

    /** How long it runs at most from now on. */
    static Optional<Duration> maxRuntime(Filled dsw, InstantSource clock) {
        return dsw.value("stopAfter").map(millis -> Duration.ofMillis((Long) millis))
                .or(() -> dsw.value("stopAt").map(at -> Duration.between(clock.instant(), Instant.parse(at.toString()))));
    }

    private static Map<String, Object> arguments(paish.language.Entry entry) {
        Body body = new Body();
        entry.writeArguments(body);
        return new LinkedHashMap<>(body.map());
    }

    /** The API takes UTC. A time that has passed would leave the notebook running. */
    private static Type time(InstantSource clock) {
        return Types.type("a time with its offset, such as '2026-12-01T20:00+08:00'", v -> {
            try {
                OffsetDateTime at = OffsetDateTime.parse(v.toString());
                if (!at.toInstant().isAfter(clock.instant())) {
                    return Reading.bad("past", "'" + v + "' has passed", "give a time to come");
                }
                return Reading.good(at.withOffsetSameInstant(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'")));
            } catch (DateTimeParseException e) {
                return Reading.bad("time", "'" + v + "' is no time with an offset", "write it like '2026-12-01T20:00+08:00'");
            }
        });
    }
}
