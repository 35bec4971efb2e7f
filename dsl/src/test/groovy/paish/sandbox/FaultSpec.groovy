package paish.sandbox

class FaultSpec extends SandboxSpecification {

    def "throttle says when to come back"() {
        given:
        client.faults('ListJobs:throttle:1x:250')

        when:
        def answer = client.dlc('ListJobs')

        then:
        answer.http == 429
        answer.Code == 'Throttling.User'
        answer.headers['x-acs-retry-after'] == ['250']
        client.dlc('ListJobs').http == 200
    }

    def "#kind refuses with #code and creates nothing"() {
        given:
        client.faults("CreateJob:$kind")

        when:
        def answer = client.dlc('CreateJob', client.JOB)

        then:
        answer.http == status
        answer.Code == code
        client.dlc('ListJobs').TotalCount == 0
        client.ledger()*.status == [status]

        where:
        kind        || status | code
        'error500'  || 500    | 'InternalError'
        'forbidden' || 403    | 'Forbidden.RAM'
        'no-stock'  || 400    | 'OperationDenied.NoStock'
        'quota'     || 400    | 'QuotaExceed.ElasticQuota'
    }

    def "forbidden names the missing action"() {
        given:
        client.faults('*:forbidden')

        expect:
        client.dlc('ListJobs').AccessDeniedDetail.AuthAction == 'paidlc:ListJobs'
    }

    def "drop loses the connection before anything is done, commit-drop and truncate after it"() {
        given:
        client.faults("CreateInstance:$kind:1x")

        when:
        client.dsw('CreateInstance', client.INSTANCE)

        then:
        thrown(IOException)
        client.dsw('ListInstances').TotalCount == made
        with(client.ledger().find { it.reply == reply }) {
            created.isEmpty() == (made == 0)
        }

        where:
        kind          || made | reply
        'drop'        || 0    | 'dropped'
        'commit-drop' || 1    | 'dropped'
        'truncate'    || 1    | 'truncated'
    }

    def "lag hides what is new from lists, not from look-ups"() {
        given:
        client.faults(specification)
        def id = client.job()

        expect:
        client.dlc('ListJobs').TotalCount == 0
        client.dlc('GetJob', [JobId: id]).http == 200

        when:
        client.advance('40s')

        then:
        client.dlc('ListJobs').TotalCount == 1

        where:
        specification << ['CreateJob:lag:1:40', 'ListJobs:lag:1:40', '*:lag:1:40']
    }

    def "an image that cannot be pulled and a node that dies fail the resource later"() {
        given:
        client.faults('CreateInstance:image-pull,CreateJob:node-failure:1:60')
        def instance = client.instance()
        def job = client.job()

        when:
        client.advance('10m')

        then:
        client.dsw('GetInstance', [InstanceId: instance]).ReasonCode == 'ImagePullBackOff'
        client.dlc('GetJob', [JobId: job]).ReasonCode == 'NodeFailure'
    }

    def "the same seed strikes the same calls"() {
        given:
        def pattern = {
            client.faults('ListJobs:error500:0.5')
            (1..12).collect { client.dlc('ListJobs').http }
        }

        expect:
        pattern() == pattern()
    }

    def "a specification that makes no sense is refused: #specification"() {
        expect:
        client.control('POST', 'faults', [faults: specification]).Message.contains(message)

        where:
        specification         || message
        'CreateJob'           || 'Operation:kind'
        'CreateJob:explode'   || 'commit-drop'
        'CreateJob:drop:half' || 'number'
    }

    def "faults can be read and taken away"() {
        given:
        client.faults('CreateJob:drop:2x')

        expect:
        client.control('GET', 'faults').faults == 'CreateJob:drop:2x'

        when:
        client.control('DELETE', 'faults')

        then:
        client.control('GET', 'faults').faults == ''
    }
}
