package paish.engine;

import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * How what a creation may have left behind is looked for.
 *
 * @param list the operation whose rows show it
 * @param tagged parameters that list what carries a correlator, as far as the service's filter can be believed
 * @param isMarked whether a row carries a correlator
 * @param idField of a row
 * @param everything parameters that list everything there might be
 */
record Traces(
        String list,
        Function<String, Map<String, Object>> tagged,
        BiPredicate<Map<String, Object>, String> isMarked,
        String idField,
        Map<String, Object> everything) {

    static Traces of(Provisioner provisioner, String workspace) {
        Provisioner.Operations operations = provisioner.operations();
        return new Traces(
                operations.list(), correlator -> provisioner.listingMarked(workspace, correlator), provisioner::isMarked,
                operations.idField(), provisioner.listing(workspace));
    }

    static Traces of(Part part) {
        return new Traces(
                part.list(), part.tagged(), (row, correlator) -> part.mark().apply(row).filter(correlator::equals).isPresent(),
                part.idField(), Map.of());
    }
}
