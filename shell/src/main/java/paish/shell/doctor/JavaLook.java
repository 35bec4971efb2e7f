package paish.shell.doctor;

import java.util.List;

/** The JVM that runs us. */
final class JavaLook implements Look {

    @Override
    public String name() {
        return "java";
    }

    @Override
    public List<Finding> at(Subject subject) {
        Runtime.Version version = Runtime.version();
        String says = "Java " + version + ", " + System.getProperty("java.home");
        return List.of(version.feature() >= 17 ? Finding.ok(name(), says)
                : Finding.problem(name(), says, "install a JDK, 17 or newer, and set JAVA_HOME to it"));
    }
}
