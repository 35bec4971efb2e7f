package paish.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paish.language.Diagnostic;

/** Two requests of one name in one flush: the second would adopt or fight the first. */
final class Duplicates {

    private Duplicates() {}

    static List<Diagnostic> in(List<Request> requests, Provisioners provisioners) {
        Map<Named, Request> first = new HashMap<>();
        List<Diagnostic> found = new ArrayList<>();
        for (Request request : requests) {
            Optional<Request> same = provisioners.names(request).stream()
                    .flatMap(name -> Optional.ofNullable(first.putIfAbsent(name, request)).stream())
                    .reduce((one, other) -> one);
            if (same.isPresent() && !request.again()) {
                Request earlier = same.get();
                String path = request.kind() + ".name";
                found.add(Diagnostic.error(
                                path + ".duplicate",
                                path,
                                request.place("name"),
                                request + " is created twice" + (request.workspace().isEmpty() ? "" : " in workspace " + request.workspace()),
                                "give one of them another name")
                        .against(earlier.place("name")));
            }
        }
        return found;
    }
}
