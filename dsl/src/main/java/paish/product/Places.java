package paish.product;

import java.util.HashMap;
import java.util.Map;
import paish.language.Entry;
import paish.language.Filled;
import paish.language.Place;

/** Where the words of a block stand, for findings that only the account can make. */
public final class Places {

    private Places() {}

    /** By word, and by word and first value for a word that stands there often. */
    public static Map<String, Place> of(Filled filled) {
        Map<String, Place> places = new HashMap<>();
        for (Entry entry : filled.entries()) {
            places.putIfAbsent(entry.name(), entry.place());
            entry.known().ifPresent(value -> places.putIfAbsent(entry.name() + " " + value, entry.place()));
        }
        return places;
    }
}
