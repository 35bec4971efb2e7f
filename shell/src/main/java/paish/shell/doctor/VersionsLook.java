package paish.shell.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.codehaus.groovy.util.ReleaseInfo;
import org.jline.reader.LineReader;

/** What we are made of. */
final class VersionsLook implements Look {

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public List<Finding> at(Subject subject) throws IOException {
        String ours = VersionsLook.class.getPackage().getImplementationVersion();
        return List.of(Finding.ok(name(), "paish " + (ours == null ? "(unpackaged)" : ours) + ", Groovy " + ReleaseInfo.getVersion() + ", JLine " + jline()));
    }

    /** The bundle's manifest does not say it where packages are asked. */
    private static String jline() throws IOException {
        try (InputStream in = LineReader.class.getResourceAsStream("/META-INF/maven/org.jline/jline-reader/pom.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "(unknown)");
        }
    }
}
