package paish.cloud;

/** A value that is sent and never shown: it prints as {@code ***} and is revealed only while a request is written. */
public final class Secret {

    private final String name;
    private final String value;

    private Secret(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public static Secret of(String name, String value) {
        return new Secret(name, value);
    }

    /** Under which the user knows it, e.g. the environment variable; not secret. */
    public String name() {
        return name;
    }

    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret s && name.equals(s.name) && value.equals(s.value);
    }

    /** Of the name alone: a hash of the value would help to guess it. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
