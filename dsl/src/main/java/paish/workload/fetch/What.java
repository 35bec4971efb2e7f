package paish.workload.fetch;

import java.util.Locale;

/** What is fetched. */
public enum What {
    PACKAGES("packages come"),
    GIT("code comes"),
    MODELS("models or data sets come"),
    IMAGES("images come"),
    URL("a download comes");

    private final String comes;

    What(String comes) {
        this.comes = comes;
    }

    /** {@code packages come}. */
    public String comes() {
        return comes;
    }

    static What of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
