package paish.sandbox.ecs;

import java.util.List;
import paish.sandbox.wire.Call;
import paish.sandbox.wire.Refusal;

/** Machines that are cheaper and may be taken back. */
final class Spot {

    private static final List<String> STRATEGIES = List.of("NoSpot", "SpotWithPriceLimit", "SpotAsPriceGo");

    private Spot() {
    }

    static boolean asked(Call call) {
        String strategy = call.text("SpotStrategy");
        if (!strategy.isEmpty() && !STRATEGIES.contains(strategy)) {
            throw new Refusal(400, "InvalidSpotStrategy", "The specified SpotStrategy is not valid: " + strategy + ".");
        }
        return !strategy.isEmpty() && !strategy.equals("NoSpot");
    }
}
