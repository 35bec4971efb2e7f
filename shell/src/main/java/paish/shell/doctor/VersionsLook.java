package paish.shell.doctor;

import java.util.List;
import org.codehaus.groovy.util.ReleaseInfo;
import org.jline.reader.LineReader;

/** What we are made of. */
final class VersionsLook implements Look {

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public List<Finding> at(Subject subject) {
        return List.of(Finding.ok(name(), "paish " + of(VersionsLook.class) + ", Groovy " + ReleaseInfo.getVersion() + ", JLine " + of(LineReader.class)));
    }

    private static String of(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
