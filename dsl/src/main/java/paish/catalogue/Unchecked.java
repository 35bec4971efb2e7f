package paish.catalogue;

import paish.cloud.CloudException;
import paish.language.Diagnostic;
import paish.language.Place;

/**
 * A look-up that is good to have failed; the script is not to blame. Where a permission is missing nothing goes on
 * without it: what a rule guards would be left to chance.
 */
final class Unchecked {

    private Unchecked() {}

    static Diagnostic warning(String code, String path, Place place, String what, CloudException e) {
        if (e.denied()) {
            throw e;
        }
        return Diagnostic.warning(
                code + ".unchecked",
                path,
                place,
                what + " could not be checked: " + e.operation() + " answered " + e.code(),
                "");
    }
}
