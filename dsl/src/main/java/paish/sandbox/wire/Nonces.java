package paish.sandbox.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The nonces that this server has seen; bounded, so that a long load test does not fill the memory. */
final class Nonces {

    private static final int REMEMBERED = 50_000;

    private final Set<String> seen = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    synchronized boolean isNew(String nonce) {
        return seen.add(nonce);
    }
}
