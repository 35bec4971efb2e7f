package paish.sandbox.wire;

import java.util.List;

/** PageNumber from 1 and PageSize. The services document no maximum; the sandbox cuts at 100. */
public record Paging(long number, long size) {

    private static final long LARGEST = 100;

    public static Paging of(Call call) {
        return of(call, 10);
    }

    public static Paging of(Call call, long usualSize) {
        long number = call.number("PageNumber", 1);
        long size = call.number("PageSize", usualSize);
        if (number < 1 || size < 1) {
            throw call.invalid("PageNumber and PageSize must be at least 1.");
        }
        return new Paging(number, Math.min(size, LARGEST));
    }

    /** The page of a list that is whole in memory. */
    public <T> List<T> of(List<T> all) {
        long from = Math.min(all.size(), (number - 1) * size);
        return all.subList((int) from, (int) Math.min(all.size(), from + size));
    }
}
