package paish.shell.render

import paish.product.diagnosis.Diagnosis
import paish.product.diagnosis.Evidence
import spock.lang.Specification

/** A diagnosis as a person reads it. */
class DiagnosisSpec extends Specification {

    static final Diagnosis FOUND = new Diagnosis('dlc', 'dlc1', 'Failed', 'missing-module', 'A Python module is not in the image.',
            [new Evidence('log of pod dlc1-worker-0', '2026-11-21T04:48:58Z', "ModuleNotFoundError: No module named 'einops'"),
             new Evidence('the job', '', 'JobFailed: exited with code 1\u001b[2J')],
            "pip 'einops'", ['the job', 'events of the job (5 lines)'])

    def "cause, evidence with its source, change, and what was looked at; nothing of it steers the terminal"() {
        expect:
        print(FOUND) == '''\
            dlc dlc1  Failed
            cause      missing-module
                       A Python module is not in the image.
            evidence   log of pod dlc1-worker-0  2026-11-21T04:48:58Z
                         ModuleNotFoundError: No module named 'einops'
                       the job
                         JobFailed: exited with code 1\uFFFD[2J
            change     pip 'einops'
            looked at  the job, events of the job (5 lines)
            '''.stripIndent()
    }

    def "where nothing was found there is nothing to change"() {
        given:
        def nothing = new Diagnosis('dsw', 'dsw-1', 'Running', Diagnosis.NONE, 'Nothing is wrong with it: it is Running.', [], '', ['the instance'])

        expect:
        print(nothing).readLines()*.trim() == ['dsw dsw-1  Running', 'cause      none', 'Nothing is wrong with it: it is Running.', 'looked at  the instance']
    }

    private static String print(Diagnosis diagnosis) {
        def out = new ByteArrayOutputStream()
        new ValueText(Style.PLAIN, 0).print(diagnosis, new PrintStream(out, true, 'UTF-8'))
        out.toString('UTF-8')
    }
}
