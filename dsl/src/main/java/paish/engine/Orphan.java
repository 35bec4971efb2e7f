package paish.engine;

/** What lives, carries our correlator, and is not in this journal. */
public record Orphan(
        String kind,
        String id,
        String name,
        String region,
        String workspace,
        String status,
        String created,
        String correlator) {}
