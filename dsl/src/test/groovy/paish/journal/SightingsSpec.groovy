package paish.journal

import org.sqlite.SQLiteConfig
import paish.engine.Ending
import paish.engine.MemoryJournal
import paish.engine.Named
import paish.engine.Sighting

class SightingsSpec extends JournalSpecification {

    static final List<String> CREATING = ['pai-dsw:CreateInstance', 'pai-dlc:CreateJob']

    def "what was created and is not over is known with how it was last seen, in #where"() {
        given:
        def records = open(this)
        def made = { String name, int hour, Ending ending ->
            def intent = intent("c-$name".toString(), on: named(name), at: NOON.plusSeconds(3600 * hour))
            records.intend(intent)
            records.end(intent, ending, NOON.plusSeconds(3600 * hour + 1))
        }
        made('old', 0, new Ending.Done('dsw-old'))
        made('kept', 1, new Ending.Done('dsw-kept'))
        made('ended', 2, new Ending.Done('dsw-ended'))
        made('refused', 3, new Ending.Refused('no'))
        made('new', 4, new Ending.Done('dsw-new'))
        records.intend(intent('c-open', on: named('open')))
        records.intend(intent('c-stop', on: named('new'), operation: 'pai-dsw:StopInstance', id: 'dsw-new'))
        records.end(intent('c-stop'), new Ending.Done('dsw-new'), NOON)

        when:
        records.saw([
                new Sighting(named('kept'), 'dsw-kept', 'Queuing', false, false, NOON.plusSeconds(20000)),
                new Sighting(named('ended'), 'dsw-ended', 'Stopped', false, true, NOON.plusSeconds(20000))])
        records.saw([new Sighting(named('kept'), 'dsw-kept', 'Running', true, false, NOON.plusSeconds(20001))])

        then: 'the newest first, with its status where it was seen'
        records.created(CREATING, NOON, 10) == [
                new Sighting(named('new'), 'dsw-new', '', false, false, NOON.plusSeconds(14400)),
                new Sighting(named('kept'), 'dsw-kept', 'Running', true, false, NOON.plusSeconds(20001)),
                new Sighting(named('old'), 'dsw-old', '', false, false, NOON)]
        records.created(CREATING, NOON, 1)*.id() == ['dsw-new']
        records.created(CREATING, NOON.plusSeconds(1), 10)*.id() == ['dsw-new', 'dsw-kept']
        records.created(['pai-dlc:CreateJob'], NOON, 10).empty

        where:
        where    | open
        'SQLite' | { it.journal() }
        'memory' | { new MemoryJournal() }
    }

    def "where something of a kind was created, or may have been, is known for as long as the journal is, in #where"() {
        given:
        def records = open(this)
        def begun = { String region, String kind = 'ecs' ->
            def intent = intent("c-$region-$kind".toString(), on: new Named(kind, region, '', 'run1'), operation: 'ecs:RunInstances')
            records.intend(intent)
            intent
        }
        records.end(begun('ap-southeast-1'), new Ending.Done('i-1'), NOON)
        records.end(begun('cn-shanghai'), new Ending.Refused('no stock'), NOON)
        begun('cn-beijing')
        begun('us-west-1', 'dsw')

        expect:
        records.regions('ecs') == ['ap-southeast-1', 'cn-beijing'] as Set
        records.regions('dlc') == [] as Set

        where:
        where    | open
        'SQLite' | { it.journal() }
        'memory' | { new MemoryJournal() }
    }

    def "targets are kept apart"() {
        given:
        journal('cloud:a').with { intend(intent('c-1')); end(intent('c-1'), new Ending.Done('dsw-1'), NOON) }
        journal('cloud:b').saw([new Sighting(named('nb'), 'dsw-1', 'Stopped', false, true, NOON)])

        expect:
        journal('cloud:a').created(CREATING, NOON, 10)*.id() == ['dsw-1']
        journal('cloud:b').created(CREATING, NOON, 10).empty
    }

    def "no journal is made where nothing was created"() {
        when:
        journal().saw([new Sighting(named('nb'), 'dsw-1', 'Running', true, false, NOON)])

        then:
        journal().created(CREATING, NOON, 10).empty
        home.toFile().list() as List == []
    }

    def "a journal from before there were sightings keeps what it holds and takes them"() {
        given:
        journal().with { intend(intent('c-1')); end(intent('c-1'), new Ending.Done('dsw-1'), NOON) }
        opened*.close()
        new SQLiteConfig().createConnection("jdbc:sqlite:${home.resolve('journal.db')}").withCloseable {
            it.createStatement().execute('DROP TABLE sightings')
            it.createStatement().execute('PRAGMA user_version = 1')
        }

        when:
        journal().saw([new Sighting(named('nb'), 'dsw-1', 'Running', true, false, NOON)])

        then:
        journal().created(CREATING, NOON, 10)*.status() == ['Running']
        journal().history(10).size() == 1
    }
}
