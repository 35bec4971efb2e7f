package paish.sandbox.rpc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of IPv4 addresses. */
public record Cidr(long first, int mask) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** Empty for what is no block, or does not begin where one of its size can. */
    public static Optional<Cidr> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int part = Integer.parseInt(form.group(i));
            if (part > 255) {
                return Optional.empty();
            }
            address = address << 8 | part;
        }
        int mask = Integer.parseInt(form.group(5));
        return mask > 32 || address % (1L << 32 - mask) != 0 ? Optional.empty() : Optional.of(new Cidr(address, mask));
    }

    public long size() {
        return 1L << 32 - mask;
    }

    public boolean holds(Cidr other) {
        return first <= other.first && other.first + other.size() <= first + size();
    }

    public boolean overlaps(Cidr other) {
        return first < other.first + other.size() && other.first < first + size();
    }

    /** The block of the size that is so many of it away from the beginning. */
    public Cidr part(int smaller, int number) {
        return new Cidr(first + number * (1L << 32 - smaller), smaller);
    }

    public String address(long offset) {
        long address = first + offset;
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }

    @Override
    public String toString() {
        return address(0) + "/" + mask;
    }
}
