package paish.trials

import spock.lang.AutoCleanup
import spock.lang.Specification

/** Many creations at once, and a gateway that lets ten calls a second through. */
class ThrottleSpec extends Specification {

    static final FAULTS = 'CreateInstance:commit-drop:3x,CreateJob:commit-drop:3x,CreateJob:drop:0.02'

    def requests = (1..100).collectMany { [Requests.notebook("nb$it"), Requests.job("train$it")] }
    @AutoCleanup
    def trial = new Trial(1, new Work.Creates(requests: requests))
    @AutoCleanup
    def bucket = new Bucket(trial.service, 10)
    @AutoCleanup
    def client = trial.service.client(bucket.endpoint)

    def "two hundred are created 32 at a time, and no creation without an answer is repeated"() {
        when:
        def findings = throttled(32)

        then:
        findings == []
        bucket.refused.get() > 0
    }

    /** One caller: where several wait, the trial's clock is moved by the waits of all, and nobody can be too early. */
    def "who was turned away comes back when the service said"() {
        when:
        def findings = throttled(1)

        then:
        findings == []
        bucket.refused.get() > 0
        bucket.tooEarly == []
    }

    private List<Finding> throttled(int parallel) {
        trial.service.faults(FAULTS)
        trial.run(trial.process(cloud: client, parallel: parallel))
        def findings = trial.conclude()
        Report.print("throttling, $parallel at a time", 200, findings,
                passed: bucket.passed.get(), turnedAway: bucket.refused.get(), tooEarly: bucket.tooEarly.size())
        findings
    }
}
