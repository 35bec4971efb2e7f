package paish.dlc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import paish.language.Entry;
import paish.language.Filled;
import paish.product.Amendment;

/** A job's words with others laid over them: a role that is said in part keeps the rest of what it has. */
final class DlcAmendment {

    private static final String IMAGE = "image";
    private static final List<Set<String>> INSTEAD = List.of(Set.of("pip", "requirements"));
    private static final List<Set<String>> INSTEAD_IN_ROLE = List.of(Set.of("spec", "resources"));

    private DlcAmendment() {}

    static Filled of(Filled there, Filled changes) {
        // The job's image is for each role; what exists has one in each.
        List<Entry> base = changes.has(IMAGE) ? there.entries().stream().map(DlcAmendment::imageless).toList() : there.entries();
        Map<String, Entry> roles = base.stream().filter(RoleBlock::isRole)
                .collect(Collectors.toMap(RoleBlock::typeOf, role -> role, (one, other) -> one));
        Set<String> said = RoleBlock.roles(changes).stream().map(RoleBlock::typeOf).collect(Collectors.toSet());
        return Amendment.of(
                with(there, base.stream().filter(e -> !RoleBlock.isRole(e) || !said.contains(RoleBlock.typeOf(e))).toList()),
                with(changes, changes.entries().stream().map(e -> whole(e, roles)).toList()),
                INSTEAD);
    }

    private static Entry whole(Entry entry, Map<String, Entry> roles) {
        return Optional.of(entry).filter(RoleBlock::isRole).map(role -> roles.get(RoleBlock.typeOf(role)))
                .map(there -> with(entry, Amendment.of(there.inner().orElseThrow(), entry.inner().orElseThrow(), INSTEAD_IN_ROLE)))
                .orElse(entry);
    }

    private static Entry imageless(Entry entry) {
        return entry.inner().map(inner -> with(entry, with(inner, inner.entries().stream().filter(e -> !e.name().equals(IMAGE)).toList())))
                .orElse(entry);
    }

    private static Entry with(Entry role, Filled inner) {
        return new Entry(role.word(), role.path(), role.place(), role.values(), role.named(), Optional.of(inner));
    }

    private static Filled with(Filled filled, List<Entry> entries) {
        return new Filled(filled.block(), filled.path(), filled.place(), entries);
    }
}
