package paish.sandbox.state;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Virtual time. Its anchor is stored, so every process that shares the state reads the same clock and
 * a restart never turns it back. For the time in which nobody used the state it is taken to have run at the
 * speed of real time: who returns after a night finds what a night does, not two months.
 */
public final class Clock {

    /** How long after its last use the state still counts as used. */
    private static final long GRACE_MS = 120_000;
    /** How often a use is noted; a fraction of the grace, so that no answer is ever taken back. */
    private static final long NOTE_MS = 10_000;

    private record Anchor(long real, long virtual, double speed, long touched) {

        long virtual(long at) {
            return virtual + (long) (Math.max(0, at - real) * speed);
        }

        long virtualAfterPause(long at) {
            long used = Math.min(at, touched + GRACE_MS);
            return Math.max(at, virtual(used) + (at - used));
        }
    }

    private final Database database;
    private final InstantSource time;
    /** When this process last noted a use; another one's note may be younger. */
    private volatile long noted;

    /** Starts the clock, or takes over a running one and gives it a speed. */
    public Clock(Database database, InstantSource time, double speed) {
        this.database = database;
        this.time = time;
        this.noted = time.millis();
        database.write(session -> {
            long real = time.millis();
            Anchor last = anchor(session);
            return save(session, new Anchor(real, last == null ? real : last.virtualAfterPause(real), speed, real));
        });
    }

    /** Virtual milliseconds since the epoch. */
    public long now(Session session) {
        return anchor(session).virtual(time.millis());
    }

    /** To be called with every use; writes a note only now and then. */
    public void use() {
        long real = time.millis();
        if (Math.abs(real - noted) < NOTE_MS) {
            return;
        }
        noted = real;
        database.write(session -> {
            Anchor anchor = anchor(session);
            return save(session, new Anchor(anchor.real(), anchor.virtual(), anchor.speed(), Math.max(real, anchor.touched())));
        });
    }

    public long advance(Session session, Duration by) {
        Anchor anchor = anchor(session);
        long real = time.millis();
        return save(session, new Anchor(real, anchor.virtual(real) + by.toMillis(), anchor.speed(), real)).virtual();
    }

    public double speed(Session session) {
        return anchor(session).speed();
    }

    private static Anchor anchor(Session session) {
        return session.rows("SELECT real, virtual, speed, touched FROM clock",
                        r -> new Anchor(r.getLong(1), r.getLong(2), r.getDouble(3), r.getLong(4)))
                .stream().findFirst().orElse(null);
    }

    private static Anchor save(Session session, Anchor anchor) {
        session.run("INSERT INTO clock(one, real, virtual, speed, touched) VALUES(1, ?, ?, ?, ?)"
                        + " ON CONFLICT(one) DO UPDATE SET real = excluded.real, virtual = excluded.virtual,"
                        + " speed = excluded.speed, touched = excluded.touched",
                anchor.real(), anchor.virtual(), anchor.speed(), anchor.touched());
        return anchor;
    }
}
