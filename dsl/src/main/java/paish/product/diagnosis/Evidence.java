package paish.product.diagnosis;

/**
 * What a source says, in its own words.
 *
 * @param source for people, e.g. {@code log of pod dlc1-worker-0}
 * @param time as the source gives it, or empty
 */
public record Evidence(String source, String time, String text) {

    @Override
    public String toString() {
        return source + (time.isEmpty() ? "" : ", " + time) + ": " + text;
    }
}
