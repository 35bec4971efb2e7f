package paish.shell.doctor;

import java.util.List;
import paish.catalogue.RamActions;
import paish.cloud.AccessDenied;
import paish.cloud.CloudException;

/** What somebody needs who was refused. */
final class Refusal {

    private Refusal() {}

    /** The service's own word for the missing action goes before the table's. */
    static String advice(CloudException e) {
        String said = e.accessDenied().map(AccessDenied::authAction).orElse("");
        List<String> actions = said.isEmpty() ? new RamActions().of(e.operation()) : List.of(said);
        return actions.isEmpty() ? "a policy denies " + e.operation() + "; ask the account's administrator"
                : "have " + String.join(", ", actions) + " granted (RAM)";
    }
}
