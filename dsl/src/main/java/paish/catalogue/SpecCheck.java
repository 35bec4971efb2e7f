package paish.catalogue;

import java.util.List;
import java.util.Optional;
import paish.engine.Request;
import paish.language.Diagnostic;
import paish.language.Place;
import paish.language.Suggestions;

/**
 * Whether a spec can be had: pay-as-you-go by IsAvailable, spot by SpotStockStatus as well. A spec without spot stock
 * is available all the same (instance-management rules).
 */
public final class SpecCheck {

    private SpecCheck() {}

    public static Optional<Diagnostic> of(
            Request request, Specs specs, String type, boolean spot, String path, Place place) {
        String code = request.kind() + ".spec.";
        Optional<Spec> found = specs.find(type);
        if (found.isEmpty()) {
            return Optional.of(Diagnostic.error(
                    code + "unknown", path, place,
                    "there is no spec '" + type + "' in " + request.region(),
                    Suggestions.didYouMean(type, specs.types())));
        }
        Spec spec = found.get();
        if (!spec.available()) {
            return Optional.of(Diagnostic.error(
                    code + "unavailable", path, place,
                    "spec '" + type + "' is not available in " + request.region() + " now (IsAvailable is false)",
                    instead(specs, spec, spot)));
        }
        if (!spot || spec.spotStock().equals("WithStock")) {
            return Optional.empty();
        }
        return Optional.of(spec.spotStock().equals("NoStock")
                ? Diagnostic.error(
                        code + "spotStock", path, place,
                        "spec '" + type + "' has no spot stock in " + request.region() + " now; without spot it is available",
                        instead(specs, spec, true))
                : Diagnostic.warning(
                        code + "spotStock", path, place,
                        "the spot stock of '" + type + "' is '" + spec.spotStock() + "', which may mean none", ""));
    }

    private static String instead(Specs specs, Spec spec, boolean spot) {
        List<String> others = specs.availableLike(spec, spot);
        return others.isEmpty() ? "" : "available with " + spec.accelerator() + ": " + String.join(", ", others);
    }
}
