package paish.script;

import groovy.lang.Closure;
import groovy.lang.GroovyInterceptable;
import groovy.lang.GroovyObjectSupport;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import paish.language.Undetermined;

/**
 * What a look-up would answer, while nothing is looked up: any property, call or operator on it gives it again,
 * a closure that it is given is evaluated once, so that the blocks in it are checked.
 */
class Unknown extends GroovyObjectSupport
        implements Undetermined, GroovyInterceptable, Iterable<Object>, Comparable<Object> {

    private int uses;

    @Override
    public Object getProperty(String name) {
        used();
        return this;
    }

    @Override
    public void setProperty(String name, Object value) {
        used();
    }

    @Override
    public Object invokeMethod(String name, Object arguments) {
        used();
        Object[] args = arguments instanceof Object[] array ? array : new Object[] {arguments};
        Arrays.stream(args).filter(Closure.class::isInstance).forEach(c -> evaluateOnce((Closure<?>) c));
        return switch (name) {
            case "asBoolean", "equals", "any", "every", "contains", "isCase" -> true;
            case "toString" -> toString();
            case "hashCode" -> 0;
            case "compareTo" -> 0;
            case "iterator" -> iterator();
            default -> this;
        };
    }

    private void evaluateOnce(Closure<?> closure) {
        Object[] unknowns = new Object[closure.getMaximumNumberOfParameters()];
        Arrays.fill(unknowns, this);
        closure.call(unknowns);
    }

    /** Whether the script did anything with it, so that what happens from then on may come from that. */
    boolean isUsed() {
        return uses > 0;
    }

    void used() {
        uses++;
    }

    @Override
    public Iterator<Object> iterator() {
        return List.<Object>of(this).iterator();
    }

    @Override
    public int compareTo(Object other) {
        used();
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        used();
        return true;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "(not determinable)";
    }
}
