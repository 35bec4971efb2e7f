package paish.shell.target

import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import paish.engine.Ending
import paish.engine.Event
import paish.engine.Intent
import paish.engine.Named
import paish.journal.SqliteJournal
import paish.shell.option.OptionsBuilder
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class LazyWorldSpec extends Specification {

    @TempDir
    Path home

    @AutoCleanup
    LazyWorld world

    def told = new LinkedBlockingQueue<Event>()

    def setup() {
        world = world().watching { told << it }
    }

    def "nothing is opened to take up nothing"() {
        when:
        world.takeUp()

        then:
        world.watches().empty
        world.watched() == 0
        home.toFile().list() as List == []
    }

    def "what has ended opens nothing, either"() {
        given:
        record('c-1', new Ending.Refused('no stock'))

        when:
        world.takeUp()

        then:
        world.watches().empty
        !home.resolve('sandbox').toFile().exists()
    }

    def "what an earlier session created is watched again: here it has gone meanwhile"() {
        given:
        record('c-1', new Ending.Done('dlc1234567890'))

        when:
        world.takeUp()
        def event = told.poll(20, TimeUnit.SECONDS)

        then:
        event.name() == 'train'
        event.details().message == 'is not there any more'

        and: 'the next one need not look'
        world.close()
        new SqliteJournal(home, account()).withCloseable { it.created(['pai-dlc:CreateJob'], Instant.EPOCH, 1).empty }
    }

    def "a script's world watches nothing"() {
        given:
        def script = world()
        record('c-1', new Ending.Done('dlc1234567890'))

        when:
        script.get()
        script.takeUp()

        then:
        script.watches().empty
        script.watched() == 0

        cleanup:
        script.close()
    }

    def "a journal that cannot be read is told to whoever listens"() {
        given:
        home.resolve('journal.db').toFile().text = 'no database at all, but something longer than a header of one hundred bytes, to be sure of what it is taken for'

        when:
        world.takeUp()

        then:
        told.poll().details().message.contains('damaged')
    }

    private LazyWorld world() {
        new LazyWorld(where(), local(), home, new Silence(), false).quietly()
    }

    private static Where where() {
        Where.of(new OptionsBuilder().build(), [:], new Profile(Optional.empty(), false, [:], Optional.empty(), Optional.empty(), Optional.empty()))
    }

    private LocalSandbox local() {
        new LocalSandbox(home.resolve('sandbox'), 6000)
    }

    private String account() {
        where().account(local())
    }

    private void record(String correlator, Ending ending) {
        def intent = new Intent(correlator, 'pai-dlc:CreateJob', new Named('dlc', 'cn-hangzhou', '40823', 'train'), '', 'plan', Instant.now())
        new SqliteJournal(home, account()).withCloseable {
            it.intend(intent)
            it.end(intent, ending, Instant.now())
        }
    }
}
