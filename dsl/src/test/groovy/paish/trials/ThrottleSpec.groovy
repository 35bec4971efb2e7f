package paish.trials

import spock.lang.Specification

/** Two hundred creations at once, and a gateway that lets ten calls a second through. */
class ThrottleSpec extends Specification {

    def "all are done, nobody comes back before the time, and no creation without an answer is repeated"() {
        given:
        def requests = (1..100).collectMany { [Requests.notebook("nb$it"), Requests.job("train$it")] }
        def trial = new Trial(1, new Work.Creates(requests: requests))
        def bucket = new Bucket(trial.service, 10)
        trial.service.faults('CreateInstance:commit-drop:3x,CreateJob:commit-drop:3x,CreateJob:drop:0.02')

        when:
        def client = trial.service.client(bucket.endpoint)
        trial.run(trial.process(cloud: client, parallel: 32))
        def findings = trial.conclude()
        Report.print('throttling', 200, findings, passed: bucket.passed.get(), turnedAway: bucket.refused.get(), tooEarly: bucket.tooEarly.size())

        then:
        findings == []
        bucket.refused.get() > 0
        bucket.tooEarly == []

        cleanup:
        client?.close()
        bucket?.close()
        trial?.close()
    }
}
