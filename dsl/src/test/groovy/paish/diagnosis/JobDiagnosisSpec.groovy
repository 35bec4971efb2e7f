package paish.diagnosis

import paish.product.diagnosis.Diagnosis

/** What {@code diagnose} makes of a job, from what the service says of it. */
class JobDiagnosisSpec extends DiagnosisSpecification {

    def "a job that #scenario: #cause"() {
        when:
        def found = diagnoseJob(job(scenario))

        then:
        found.cause() == cause
        found.evidence()[0].source() =~ source
        found.evidence()[0].text().contains(says)
        found.change().contains(change)
        found.explanation()

        where:
        scenario              | cause                | source       | says                              | change
        'image-not-found'     | 'image-not-found'    | 'events'     | ': not found'                     | "image '"
        'image-unauthorised'  | 'image-unauthorised' | 'events'     | 'unauthorized'                    | "secret('REGISTRY_AUTH')"
        'no-stock'            | 'no-stock'           | 'events'     | 'resource type is not enough'     | "spec '"
        'no-spot-stock'       | 'no-spot-stock'      | 'events'     | 'no spot stock'                   | "leave 'spot' out"
        'allocation-failed'   | 'no-stock'           | 'the job'    | 'ResourceAllocateFailed'          | "spec '"
        'quota-full'          | 'quota-full'         | 'events'     | 'SelfQuotaLimit'                  | 'priority 9'
        'user-limit'          | 'user-limit'         | 'events'     | 'UserLimit'                       | 'resources '
        'account-limit'       | 'account-limit'      | 'events'     | 'QuotaExceed.ElasticQuota'        | "spec '"
        'preempted'           | 'preempted'          | 'the job'    | 'JobPreempted'                    | "restart 'OnFailure'"
        'evicted'             | 'evicted'            | 'the job'    | 'Evicted'                         | "restart 'OnFailure'"
        'killed-for-memory'   | 'out-of-memory'      | 'events of pod' | 'OOMKilled'                    | 'more memory than ecs.g7.2xlarge'
        'gpu-memory'          | 'gpu-memory'         | 'log of pod' | 'CUDA out of memory'              | "spec '"
        'shared-memory'       | 'shared-memory'      | 'log of pod' | 'Bus error'                       | "sharedMemory: '16Gi'"
        'missing-module'      | 'missing-module'     | 'log of pod' | "No module named 'einops'"        | "pip 'einops'"
        'missing-library'     | 'missing-library'    | 'log of pod' | 'libGL.so.1'                       | 'libGL.so.1'
        'missing-package'     | 'missing-package'    | 'log of pod' | 'No matching distribution'        | "pip 'torch"
        'file-not-found'      | 'file-not-found'     | 'log of pod' | '/mnt/data/train.csv'             | 'holds /mnt/data/train.csv'
        'oss-denied'          | 'oss-denied'         | 'log of pod' | 'AccessDenied'                    | "dataset 'oss://"
        'read-only'           | 'read-only'          | 'log of pod' | 'Read-only file system'           | 'access: RW'
        'permission-denied'   | 'permission-denied'  | 'log of pod' | 'Errno 13'                        | 'access: RW'
        'dataset-mount'       | 'dataset-mount'      | 'events'     | 'FailedMount'                     | "dataset 'd-"
        'nccl'                | 'nccl'               | 'log of pod' | 'Watchdog caught'                 | 'sanityCheck true'
        'disk-full'           | 'disk-full'          | 'log of pod' | 'No space left'                   | "disk '200Gi'"
        'command-not-found'   | 'command-not-found'  | 'log of pod' | 'deepspeed: command not found'    | 'deepspeed'
        'code-source'         | 'code-source'        | 'events'     | 'Authentication failed'           | "code 'code-"
        'no-gpu'              | 'no-gpu'             | 'log of pod' | 'Found no NVIDIA driver'          | 'type: GPU'
        'driver'              | 'driver'             | 'log of pod' | 'driver version is insufficient'  | "driver '"
        'network'             | 'network'            | 'log of pod' | 'Network is unreachable'          | "vpc 'vpc-"
        'invalid-parameter'   | 'invalid-parameter'  | 'the job'    | 'vSwitch vsw-1'                   | ''
    }

    def "the faults of the sandbox: #fault is #cause"() {
        given:
        client.faults(fault)
        def id = client.job()
        client.faults('')
        client.advance('20m')

        when:
        def found = diagnoseJob(id)

        then:
        found.cause() == cause
        found.evidence()[0].text().contains(says)
        found.change().contains(change)

        where:
        fault                    | cause          | says               | change
        'CreateJob:image-pull'   | 'image-pull'   | 'ImagePullBackOff' | "image '"
        'CreateJob:node-failure' | 'node-failure' | 'NodeFailure'      | "restart 'OnFailure'"
    }

    def "an exit code alone: #command is #cause"() {
        given:
        def id = client.job(UserCommand: command)
        client.advance('20m')

        when:
        def found = diagnoseJob(id)

        then:
        found.cause() == cause
        found.evidence()[0].text().contains(says)

        where:
        command             | cause               | says
        'sleep 5; exit 137' | 'out-of-memory'     | 'code 137'
        'sleep 5; exit 127' | 'command-not-found' | 'code 127'
        'sleep 5; exit 126' | 'permission-denied' | 'code 126'
        'sleep 5; exit 245' | 'nccl'              | 'code 245'
        'sleep 5; exit 1'   | Diagnosis.UNKNOWN   | 'code 1'
    }

    def "a job that was stopped by its time limit may run for twice as long"() {
        given:
        def id = client.job(UserCommand: 'sleep 4000', JobMaxRunningTimeMinutes: 10)
        client.advance('20m')

        when:
        def found = diagnoseJob(id)

        then:
        found.cause() == 'time-limit'
        found.change() == "maxRuntime '20m'"
        found.lookedAt() == ['the job']
    }

    def "a job that somebody stopped has nothing to change, whatever its command would have come to"() {
        given:
        def id = client.job(UserCommand: 'sleep 4000 # fails-with gpu-memory')
        client.advance('5m')
        client.dlc('StopJob', [JobId: id])
        client.advance('1m')

        when:
        def found = diagnoseJob(id)

        then:
        found.cause() == 'user-stop'
        found.change() == ''
        found.evidence()[0].text().contains('JobStoppedByUser')
    }

    def "nothing is wrong with a job that is #status"() {
        given:
        def id = client.job(UserCommand: command)
        client.advance(after)

        when:
        def found = diagnoseJob(id)

        then:
        found.status() == status
        found.cause() == Diagnosis.NONE
        found.change() == ''
        found.lookedAt()

        where:
        command                               | after | status
        'sleep 5'                             | '20m' | 'Succeeded'
        'sleep 4000'                          | '5m'  | 'Running'
        'sleep 4000'                          | '10s' | 'Queuing'
        'echo "RuntimeError: CUDA out of memory"; sleep 5' | '20m' | 'Succeeded'
    }

    def "an error that is not known is quoted and not guessed at: #scenario"() {
        when:
        def found = diagnoseJob(job(scenario))

        then:
        found.cause() == Diagnosis.UNKNOWN
        found.change() == ''
        found.evidence()*.text().any { it.contains(says) }
        found.lookedAt()*.replaceAll(/dlc\w+/, 'ID')*.replaceAll(/ \(\d+ lines\)/, '') ==
                ['the job', 'events of the job', 'log of pod ID-worker-0', 'events of pod ID-worker-0']

        where:
        scenario     | says
        'unknown'    | 'unknown optimiser'
        'recovered'  | 'unknown optimiser'
        'late-stock' | 'unknown optimiser'
        'only-talk'  | 'exited with code 1'
    }

    def "the last error counts, not an earlier warning, nor what is told by the way"() {
        when:
        def found = diagnoseJob(job('warned'))

        then:
        found.cause() == 'file-not-found'
    }

    def "the command itself is no evidence, though the shell prints it"() {
        given:
        def id = client.job(UserCommand: "sleep 5; echo 'x'; python -c 'raise ModuleNotFoundError: No module named foo'; exit 3")
        client.advance('20m')

        expect:
        diagnoseJob(id).cause() == Diagnosis.UNKNOWN
    }

    def "of many pods the first that failed is the cause, the others follow"() {
        when:
        def id = job('one-of-many on worker-2', [JobSpecs: workers(4)])
        def found = diagnoseJob(id)

        then:
        found.cause() == 'gpu-memory'
        found.evidence()[0].source() == "log of pod $id-worker-2"
        found.explanation().contains("The first to fail was pod $id-worker-2")
        found.explanation().contains('3 others were ended because of it')
    }

    def "one that failed as soon as it ran is the first all the same"() {
        given:
        def id = client.job(UserCommand: 'sleep 1 # fails-with one-of-many on worker-1', JobSpecs: workers(3))
        client.advance('20m')

        expect:
        diagnoseJob(id).cause() == 'gpu-memory'
    }

    def "a few reads are all it takes, however many pods there are"() {
        given:
        def id = job('unknown', [JobSpecs: workers(40)])
        def before = cloud.calls.size()

        when:
        diagnoseJob(id)

        then:
        cloud.calls.size() - before <= 9
    }

    def "no secret of the log or of the job's variables is quoted"() {
        when:
        def found = diagnoseJob(job('leaking', [Envs: [MY_PASSWORD: 'hunter22']]))
        def all = found.toString()

        then:
        found.cause() == 'file-not-found'
        all.contains('WANDB_API_KEY=***')
        ['pa55word', '0123456789abcdef', 'hunter22', 'hf_abc'].every { !all.contains(it) }
    }

    def "no secret of an event is quoted"() {
        expect:
        !diagnoseJob(job('code-source')).toString().contains('t0psecret')
    }

    def "a source that may not be read is told, and the others are read all the same"() {
        given:
        def id = job('killed-for-memory')
        client.faults('GetPodLogs:forbidden')

        when:
        def found = diagnoseJob(id)

        then:
        found.cause() == 'out-of-memory'
        found.lookedAt().any { it.startsWith('log of pod') && it.contains('not readable: Forbidden.RAM') }
    }

    def "when the network is cut, nothing more is asked"() {
        given:
        def id = job('missing-module')
        client.faults('GetJobEvents:drop')
        def before = cloud.calls.size()

        when:
        def found = diagnoseJob(id)

        then:
        found.cause() == Diagnosis.UNKNOWN
        found.explanation().contains('Not everything could be read')
        cloud.calls.size() - before == 2
    }
}
