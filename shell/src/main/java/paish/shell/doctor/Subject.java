package paish.shell.doctor;

import java.time.InstantSource;
import java.util.Optional;
import paish.api.Api;
import paish.cloud.Cloud;
import paish.cloud.Target;
import paish.script.Context.Key;
import paish.script.Context.Setting;
import paish.shell.session.Session;
import paish.shell.target.Onlooker;
import paish.shell.target.Where;

/** What is looked at, and what earlier looks found out that later ones need. */
final class Subject implements AutoCloseable {

    private final Session session;
    private final Optional<Where> turned;
    private final InstantSource clock;
    private final Api api = new Api();
    private Onlooker onlooker;
    private boolean answers;

    /** @param turned the account that is meant, where it is another one than the session's */
    Subject(Session session, Optional<Where> turned, InstantSource clock) {
        this.session = session;
        this.turned = turned;
        this.clock = clock;
    }

    Session session() {
        return session;
    }

    Api api() {
        return api;
    }

    InstantSource clock() {
        return clock;
    }

    Where where() {
        return turned.orElseGet(session::where);
    }

    Optional<String> setting(Key key) {
        return session.context().get(key).map(Setting::value);
    }

    /** Where calls go; the sandbox has every region, and any will do for what needs one. */
    Optional<String> region() {
        return setting(Key.REGION).or(() -> where().kind() == Where.Kind.SANDBOX ? Optional.of("cn-hangzhou") : Optional.empty());
    }

    synchronized Target target() {
        return onlooker().target();
    }

    synchronized Cloud cloud() {
        return onlooker().cloud();
    }

    /** Whether signed calls can be tried. */
    boolean answers() {
        return answers;
    }

    void answered() {
        answers = true;
    }

    @Override
    public synchronized void close() {
        if (onlooker != null) {
            onlooker.close();
            onlooker = null;
        }
    }

    private Onlooker onlooker() {
        if (onlooker == null) {
            onlooker = Onlooker.open(where(), session.sandbox(), api);
        }
        return onlooker;
    }
}
