package paish.shell.doctor;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import paish.language.Exit;
import paish.language.Failure;
import paish.shell.mishap.Mishap;
import paish.shell.session.Session;
import paish.shell.target.Where;

/** Takes one look after the other, each for a bounded time. */
public final class Doctor {

    private static final List<Look> LOOKS = List.of(
            new JavaLook(), new VersionsLook(), new ArchiveLook(), new TerminalLook(), new HomeLook(), new ConfigLook(), new JournalLook(),
            new LocksLook(), new TargetLook(), new RegionLook(), new EndpointLook(), new CredentialsLook(), new IdentityLook(),
            new WorkspaceLook(), new PermissionsLook());

    private final InstantSource clock;
    private final Duration longest;

    /** @param longest that one look may take */
    public Doctor(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    public static Doctor standard() {
        return new Doctor(InstantSource.system(), Duration.ofSeconds(10));
    }

    /**
     * @param turned the account that is meant, where it is another one than the session's
     * @param told of each finding at once
     */
    public List<Finding> examine(Session session, Optional<Where> turned, Consumer<Finding> told) {
        List<Finding> all = new ArrayList<>();
        try (Subject subject = new Subject(session, turned, clock)) {
            for (Look look : LOOKS) {
                List<Finding> found = bounded(look, subject);
                found.forEach(told);
                all.addAll(found);
            }
        }
        return all;
    }

    private List<Finding> bounded(Look look, Subject subject) {
        FutureTask<List<Finding>> task = new FutureTask<>(() -> look.at(subject));
        Thread thread = new Thread(task, "doctor");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return List.of(Finding.problem(look.name(), "no answer within " + longest.toSeconds() + " s", "try again; when it stays so, something in between is slow or blocked"));
        } catch (ExecutionException e) {
            Failure failure = Mishap.of(e.getCause());
            return List.of(Finding.problem(look.name(), failure.getMessage(), failure.hint()));
        } catch (InterruptedException e) {
            task.cancel(true);
            throw new Failure(Exit.INTERRUPTED, "interrupted", "", e);
        }
    }
}
