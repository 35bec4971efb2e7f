package paish.shell.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"paish " + (version == null ? "(unpackaged)" : version) + " (Java " + Runtime.version().feature() + ")"};
    }
}
