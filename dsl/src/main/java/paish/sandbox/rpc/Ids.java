package paish.sandbox.rpc;

import java.math.BigInteger;
import java.util.UUID;
import paish.sandbox.catalogue.Regions;
import paish.sandbox.wire.Call;

/** Ids as the services make them: a prefix, the region's code, and so many digits and letters. */
public record Ids(Regions regions) {

    private static final int LENGTH = 17;

    /** @param prefix e.g. {@code vpc-} */
    public String next(Call call, String prefix) {
        return prefix + regions.of(call.store().region()).code() + random();
    }

    private static String random() {
        BigInteger number = new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
        String text = number.toString(Character.MAX_RADIX);
        return text.substring(text.length() - LENGTH);
    }
}
