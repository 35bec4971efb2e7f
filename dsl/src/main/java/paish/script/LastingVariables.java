package paish.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a lasting scope, and what its inputs gave: {@code _} is the last, {@code _3} that of input {@code [3]}. */
final class LastingVariables extends Variables {

    private static final String LAST = "_";
    private static final Pattern NUMBERED = Pattern.compile("\\[(\\d+)]");
    private static final int MOST_RESULTS = 1_000;

    private final Map<String, Object> results = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > MOST_RESULTS;
        }
    };

    /** A null is no result; an input without a number has none of its own. */
    void result(Source input, Object value) {
        if (value == null) {
            return;
        }
        Matcher numbered = NUMBERED.matcher(input.file());
        if (numbered.matches()) {
            results.put(LAST + numbered.group(1), value);
        }
        results.remove(LAST);
        results.put(LAST, value);
    }

    Set<String> resultNames() {
        return Set.copyOf(results.keySet());
    }

    @Override
    public Object getVariable(String name) {
        return super.hasVariable(name) || !results.containsKey(name) ? super.getVariable(name) : results.get(name);
    }

    @Override
    public boolean hasVariable(String name) {
        return super.hasVariable(name) || results.containsKey(name);
    }
}
