package paish.shell.doctor;

import java.util.List;
import paish.cloud.KeySource;

/** Where keys come from; nothing of the keys is shown. */
final class CredentialsLook implements Look {

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public List<Finding> at(Subject subject) {
        return List.of(Finding.ok(name(), "from " + KeySource.of(subject.target(), subject.session().environment())));
    }
}
