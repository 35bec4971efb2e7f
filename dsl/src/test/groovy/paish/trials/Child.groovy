package paish.trials

import java.nio.file.Path
import java.util.concurrent.CountDownLatch

/** A process of its own: runs a script up to a cut point, says so, and waits there to be killed. */
class Child {

    static final String AT_THE_CUT = 'AT THE CUT'
    static final String RAN = 'RAN'

    static void main(String[] args) {
        def (endpoint, folder, standing, operation, cut, id) = args as List<String>
        def service = new Remote(URI.create(endpoint))
        service.standing = standing
        def work = Matrix.work(operation)
        work.id = id
        def ambush = cut ? new Ambush(operation, Cut.valueOf(cut)) : Ambush.NONE
        def journals = new Journals(Path.of(folder))
        def process = new Process("child", service, new Spoken(), journals.open(), ambush: ambush, death: { wait(it) })
        println "$RAN ${process.run(work)}"
        System.exit(0)
    }

    /** What was sent is on its way already; nothing is cleaned up. */
    private static void wait(String where) {
        println "$AT_THE_CUT $where"
        new CountDownLatch(1).await()
    }
}
