package paish.journal

import org.sqlite.SQLiteConfig
import paish.engine.Ending
import paish.language.Exit

import java.nio.file.Files
import java.nio.file.Path
import java.security.MessageDigest

/** A journal that cannot be used is said to be so, and is left as it is. */
class DamageSpec extends JournalSpecification {

    def "#what is a failure that names the file, says what to do and changes nothing"() {
        given:
        def file = home.resolve('journal.db')
        if (journaled) {
            (1..200).each { journal().intend(intent("c-$it".toString())) }
            opened*.close()
            opened.clear()
        }
        make(file)
        def before = digest(file)

        when:
        def failure = failure { journal().intend(intent('c-new')) }

        then:
        failure.exit() == Exit.FAILED
        failure.message.contains(file.toString())
        failure.message.contains(says)
        failure.hint()
        digest(file) == before

        where:
        what                       | journaled | says                     | make
        'garbage'                  | false     | 'damaged'                | { Path f -> Files.write(f, new byte[5000].tap { Arrays.fill(it, 7 as byte) }) }
        'an empty file'            | false     | 'damaged'                | { Path f -> Files.createFile(f) }
        'a file cut in the middle' | true      | 'damaged'                | { Path f -> Files.write(f, Arrays.copyOf(Files.readAllBytes(f), (int) (Files.size(f) / 2))) }
        'a page of zeroes'         | true      | 'damaged'                | { Path f -> def b = Files.readAllBytes(f); Arrays.fill(b, 100, 4096, 0 as byte); Files.write(f, b) }
        'a newer version'          | true      | 'newer paish'            | { Path f -> sql(f, 'PRAGMA user_version = 99') }
        "another's database"       | false     | "another program's"      | { Path f -> sql(f, 'CREATE TABLE mine (x)') }
    }

    def "a journal that another program keeps locked is not waited for without end"() {
        given:
        def file = home.resolve('journal.db')
        def journal = journal()
        journal.intend(intent('c-1'))
        def other = new SQLiteConfig().createConnection("jdbc:sqlite:$file")
        other.createStatement().execute('BEGIN EXCLUSIVE')

        when:
        def failure = failure { journal.intend(intent('c-2')) }

        then:
        failure.message.contains('locked by another program')
        failure.message.contains(file.toString())

        when:
        other.createStatement().execute('ROLLBACK')
        journal.intend(intent('c-2'))

        then: 'nothing was lost'
        journal.open()*.intent()*.correlator() == ['c-1', 'c-2']

        cleanup:
        other.close()
    }

    def "an ending that cannot be written is a failure, too"() {
        given:
        def journal = journal()
        journal.intend(intent('c-1'))
        sql(home.resolve('journal.db'), "CREATE TRIGGER full BEFORE UPDATE ON intents BEGIN SELECT RAISE(ABORT, 'disk'); END")

        when:
        def failure = failure { journal.end(intent('c-1'), new Ending.Done('dsw-1'), NOON) }

        then:
        failure.exit() == Exit.FAILED
        journal.open().size() == 1
        journal.open()[0].attempts()*.answered() == [Optional.empty()]
    }

    private static void sql(Path file, String sql) {
        new SQLiteConfig().createConnection("jdbc:sqlite:$file").withCloseable { it.createStatement().execute(sql) }
    }

    private static String digest(Path file) {
        MessageDigest.getInstance('SHA-256').digest(Files.readAllBytes(file)).encodeHex()
    }
}
