package paish.journal

import java.nio.file.Path

/** Another process: claims a name and keeps it until it is killed. */
class HoldName {

    static void main(String[] args) {
        new SqliteJournal(Path.of(args[0]), 'sandbox:here').claim([JournalSpecification.named('a')], { })
        println 'held'
        Thread.sleep(60_000)
    }
}
