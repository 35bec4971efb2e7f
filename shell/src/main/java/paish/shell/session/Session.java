package paish.shell.session;

import java.nio.file.Path;
import java.util.Map;
import paish.engine.Dialogue;
import paish.script.Context;
import paish.shell.option.Options;
import paish.shell.render.Style;
import paish.shell.target.LazyWorld;
import paish.shell.target.LocalSandbox;
import paish.shell.target.Profile;
import paish.shell.target.Where;
import paish.shell.terminal.Streams;

/** One start of the program. */
public record Session(Streams streams, Options options, Map<String, String> environment, Sources sources) {

    public Session(Streams streams, Options options, Map<String, String> environment) {
        this(streams, options, environment, new Sources(streams.in()));
    }

    /** Where paish keeps its own files. */
    public Path home() {
        String home = environment.get("PAISH_HOME");
        return home == null || home.isBlank()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".paish")
                : Path.of(home);
    }

    /** Region, workspace, budget and parameters from outside the scripts. */
    public Context context() {
        return Context.of(options.context(), environment, profile().context(), options.params());
    }

    /** The account that is meant. */
    public Where where() {
        return Where.of(options, environment, profile());
    }

    /** What said so, for people. */
    public String whereFrom() {
        return Where.origin(options, environment, profile());
    }

    /** How a sandbox of our own is started. */
    public LocalSandbox sandbox() {
        return LocalSandbox.of(home(), environment, options.exec());
    }

    /** The account, opened when it is first needed. */
    public LazyWorld world(Dialogue dialogue, boolean yes) {
        return new LazyWorld(where(), sandbox(), home(), dialogue, yes);
    }

    public Style outStyle() {
        return Style.of(options.color(), streams.terminal().out(), environment);
    }

    public Style errStyle() {
        return Style.of(options.color(), streams.terminal().err(), environment);
    }

    private Profile profile() {
        return Profile.read(home().resolve("config"), options, environment);
    }
}
