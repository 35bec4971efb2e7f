package paish.workload.fetch;

import java.util.List;
import paish.workload.ScriptText;
import paish.workload.reading.Passage;

/** Scans a script for what it fetches. */
public final class Fetches {

    private Fetches() {}

    /**
     * In the order in which the script runs them. A mirror that an earlier line sets counts; branches all count, for
     * nobody knows which is taken; a file that the script writes and runs is read where it runs.
     */
    public static List<Fetch> of(ScriptText script) {
        Scan scan = new Scan();
        scan.script(script.language(), new Passage(script.text(), 1));
        return scan.found();
    }
}
