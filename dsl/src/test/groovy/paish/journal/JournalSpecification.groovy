package paish.journal

import paish.engine.Cost
import paish.engine.Ending
import paish.engine.Entry
import paish.engine.FollowUp
import paish.engine.Intent
import paish.engine.Named
import paish.language.Failure
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Duration
import java.time.Instant

/** A folder in which journals come and go. */
abstract class JournalSpecification extends Specification {

    static final Instant NOON = Instant.parse('2026-11-20T12:00:00Z')

    @TempDir
    Path home

    List<SqliteJournal> opened = []

    def cleanup() {
        opened*.close()
    }

    SqliteJournal journal(String target = 'sandbox:here', Duration patience = Duration.ofMillis(300)) {
        def journal = new SqliteJournal(home, target, patience)
        opened << journal
        journal
    }

    static Named named(String name, String workspace = '40823') {
        new Named('dsw', 'cn-hangzhou', workspace, name)
    }

    static Intent intent(Map how = [:], String correlator) {
        new Intent(correlator, how.operation ?: 'pai-dsw:CreateInstance', how.on ?: named('nb'), how.id ?: '', 'plan',
                how.at ?: NOON, 'digest', how.afterwards ?: [], how.price ?: Cost.NOTHING)
    }

    static Failure failure(Closure work) {
        try {
            work()
        } catch (Failure failure) {
            return failure
        }
        throw new AssertionError('nothing failed' as Object)
    }
}
