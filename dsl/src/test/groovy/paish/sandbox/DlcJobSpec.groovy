package paish.sandbox

class DlcJobSpec extends SandboxSpecification {

    def "a job walks from Creating to Succeeded, and its history says when"() {
        given:
        def id = client.job(UserCommand: 'sleep 60')

        when:
        client.advance('10m')
        def job = client.dlc('GetJob', [JobId: id])

        then:
        id.startsWith('dlc')
        job.Status == 'Succeeded'
        job.StatusHistory*.Status == ['Creating', 'Queuing', 'EnvPreparing', 'Running', 'Succeeded']
        job.GmtRunningTime == '2026-11-20T08:00:45Z'
        job.GmtFinishTime == '2026-11-20T08:01:45Z'
        job.Duration == 60
        job.Pods*.Status == ['Succeeded']
    }

    def "the command decides the end: #command"() {
        given:
        def id = client.job(UserCommand: command)
        client.advance('1h')

        expect:
        with(client.dlc('GetJob', [JobId: id])) {
            Status == status
            ReasonCode == reason
        }

        where:
        command                            || status      | reason
        'python train.py'                  || 'Succeeded' | 'JobSucceeded'
        'sleep 30 && exit 0'               || 'Succeeded' | 'JobSucceeded'
        'sleep 30; exit 3'                 || 'Failed'    | 'JobFailed'
        'python -c "raise"'                || 'Failed'    | 'JobFailed'
        'make check || false'              || 'Failed'    | 'JobFailed'
    }

    def "a scenario that there is not fails with these words, so that a misspelt one does not pass for a success: #word"() {
        given:
        def job = client.job(UserCommand: "python t.py # fails-with $word".toString())
        def notebook = client.instance(UserCommand: [OnStart: [Content: "true # fails-with $word".toString()]])
        client.advance('1h')

        expect:
        [client.dlc('GetJob', [JobId: job]), client.dsw('GetInstance', [InstanceId: notebook])].every {
            it.Status == 'Failed' && it.ReasonCode == 'NoSuchScenario' && it.ReasonMessage.contains("'$word'") && it.ReasonMessage.contains('missing-module')
        }

        where:
        word << ['mising-module', 'OOM', 'gpu_memory']
    }

    def "a job that runs for too long is stopped"() {
        given:
        def id = client.job(UserCommand: 'sleep 7200', JobMaxRunningTimeMinutes: 30)

        when:
        client.advance('31m')

        then:
        with(client.dlc('GetJob', [JobId: id])) {
            Status == 'Stopped'
            ReasonMessage.contains('30 minutes')
        }
    }

    def "the sanity check comes before the run"() {
        given:
        def id = client.job(Settings: [EnableSanityCheck: true])
        client.advance('50s')

        expect:
        status(id) == 'SanityChecking'
    }

    def "only a queuing or running job can be stopped"() {
        given:
        def id = client.job()

        expect:
        client.dlc('StopJob', [JobId: id]).Code == 'BadRequest'

        when:
        client.advance('6s')

        then:
        client.dlc('StopJob', [JobId: id]).http == 200
        status(id) == 'Stopping'

        when:
        client.advance('1m')

        then:
        with(client.dlc('GetJob', [JobId: id])) {
            Status == 'Stopped'
            ReasonCode == 'JobStoppedByUser'
        }
        client.dlc('StopJob', [JobId: id]).Code == 'BadRequest'
    }

    def "only an ended job can be deleted"() {
        given:
        def id = client.job(UserCommand: 'sleep 1')

        expect:
        client.dlc('DeleteJob', [JobId: id]).Code == 'BadRequest'

        when:
        client.advance('5m')

        then:
        client.dlc('DeleteJob', [JobId: id]).http == 200
        client.dlc('GetJob', [JobId: id]).http == 404
    }

    def "a new priority is accepted and ignored, but for a waiting quota job"() {
        given:
        def postPaid = client.job()
        def onQuota = client.job(ResourceId: 'quota1a2b3c4d5e6', JobSpecs: [
                [Type: 'Worker', PodCount: 1, Image: 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu',
                 ResourceConfig: [CPU: '4', Memory: '8Gi', GPU: '1']]])

        expect:
        [postPaid, onQuota].every { client.dlc('UpdateJob', [JobId: it, Priority: 9]).http == 200 }
        priority(postPaid) == 1
        priority(onQuota) == 9

        when:
        client.advance('3m')

        then:
        client.dlc('UpdateJob', [JobId: onQuota, Priority: 2]).http == 200
        priority(onQuota) == 9
    }

    def "accessibility only widens"() {
        given:
        def id = client.job()

        when:
        client.dlc('UpdateJob', [JobId: id, Accessibility: 'PUBLIC'])
        client.dlc('UpdateJob', [JobId: id, Accessibility: 'PRIVATE'])

        then:
        client.dlc('GetJob', [JobId: id]).Accessibility == 'PUBLIC'
    }

    def "without a workspace it lands in the default one, silently"() {
        given:
        def id = client.job(WorkspaceId: null)

        expect:
        client.dlc('GetJob', [JobId: id]).WorkspaceId == '40823'
    }

    def "every role has its pods"() {
        given:
        def role = { type, count -> client.JOB.JobSpecs[0] + [Type: type, PodCount: count] }
        def id = client.job(JobType: 'TFJob', JobSpecs: [role('PS', 1), role('Worker', 2)])

        expect:
        client.dlc('GetJob', [JobId: id]).Pods*.PodId == ["$id-ps-0", "$id-worker-0", "$id-worker-1"]*.toString()
    }

    def "the log grows with the clock and can be cut"() {
        given:
        def id = client.job(UserCommand: 'echo hello\npython train.py')
        def lines = { Map more = [:] -> client.dlc('GetPodLogs', [JobId: id, PodId: "$id-worker-0"] + more).Logs }

        expect:
        lines() == []

        when:
        client.advance('60s')
        def first = lines()
        client.advance('60s')
        def second = lines()

        then:
        first.any { it.endsWith(' hello') }
        first.any { it.contains('+ python train.py') }
        second.size() > first.size()
        second.take(first.size()) == first
        lines(MaxLines: 3) == second.takeRight(3)
        lines(StartTime: '2026-11-20T08:01:30Z').every { it >= '2026-11-20T08:01:30Z' }
        client.dlc('GetPodLogs', [JobId: id, PodId: 'other']).http == 404
    }

    def "a web terminal needs a running job"() {
        given:
        def id = client.job()
        def terminal = { client.dlc('GetWebTerminal', [JobId: id, PodId: "$id-worker-0"]) }

        expect:
        terminal().http == 400

        when:
        client.advance('60s')

        then:
        terminal().WebTerminalUrl.startsWith('https://')
    }

    def "a creation is refused when #why"() {
        when:
        def answer = client.dlc('CreateJob', client.JOB + wrong)

        then:
        answer.http == 400
        answer.Code == code

        where:
        why                           | wrong                                             || code
        'the name has a blank'        | [DisplayName: 'a b']                              || 'InvalidParameter'
        'the type is an alias'        | [JobType: 'pytorch']                              || 'InvalidParameter'
        'there is no command'         | [UserCommand: null]                               || 'MissingParameter'
        'the role is another type\'s' | [JobSpecs: [spec(Type: 'PS')]]                    || 'InvalidParameter'
        'there is no image'           | [JobSpecs: [spec(Image: null)]]                   || 'InvalidParameter'
        'the spec is unknown'         | [JobSpecs: [spec(EcsSpec: 'ecs.none')]]           || 'InvalidParameter'
        'the spec is out of stock'    | [JobSpecs: [spec(EcsSpec: 'ecs.g7.8xlarge')]]     || 'OperationDenied.NoStock'
        'spec and quota are given'    | [ResourceId: 'quota1a2b3c4d5e6']                  || 'InvalidParameter'
        'the code source is unknown'  | [CodeSource: [CodeSourceId: 'code-none']]         || 'InvalidParameter'
        'a number is a text'          | [Priority: '3']                                   || 'InvalidParameter'
    }

    private static Map spec(Map overrides) {
        new Client().JOB.JobSpecs[0] + overrides
    }

    private String status(String id) {
        client.dlc('GetJob', [JobId: id]).Status
    }

    private long priority(String id) {
        client.dlc('GetJob', [JobId: id]).Priority
    }
}
