package paish.sandbox

/** With --exec the command of a job runs, one process for each pod. */
class DlcExecutionSpec extends ExecutingSpecification {

    def "each pod of a PyTorchJob has its rank, and all of them one master"() {
        given:
        def id = running(UserCommand: 'echo "$RANK of $WORLD_SIZE at $MASTER_ADDR:$MASTER_PORT, $NODE_RANK $LOCAL_RANK $NPROC_PER_NODE, $JOB_ID $POD_ID"',
                JobSpecs: [role('Worker', 2), role('Master', 1)])

        expect:
        ends(id, 'Succeeded')

        when:
        def said = ['master-0', 'worker-0', 'worker-1'].collect { log(id, it) }
        def port = (said[0][0] =~ /127\.0\.0\.1:(\d+)/)[0][1]

        then:
        said == [["0 of 3 at 127.0.0.1:$port, 0 0 1, $id $id-master-0"],
                 ["1 of 3 at 127.0.0.1:$port, 1 0 1, $id $id-worker-0"],
                 ["2 of 3 at 127.0.0.1:$port, 2 0 1, $id $id-worker-1"]]*.collect { it.toString() }
        client.dlc('GetJob', [JobId: id]).Pods*.Status == ['Succeeded'] * 3
    }

    def "the pods of a TFJob find the cluster in TF_CONFIG; an evaluator is none of it"() {
        given:
        def id = running(JobType: 'TFJob', UserCommand: 'echo "$TF_CONFIG"', JobSpecs: [role('Worker', 2), role('Evaluator', 1)])
        ends(id, 'Succeeded')

        when:
        def config = { String pod -> Client.JSON.fromJson(log(id, pod)[0], Map) }

        then:
        config('worker-1').task == [type: 'worker', index: 1]
        config('evaluator-0').task == [type: 'evaluator', index: 0]
        config('worker-0').cluster == config('evaluator-0').cluster
        config('worker-0').cluster.keySet() == ['worker'] as Set
        config('worker-0').cluster.worker.unique().every { it ==~ /127\.0\.0\.1:\d+/ }
        config('worker-0').cluster.worker.size() == 2
    }

    def "the job's own variables are there, and so is a #! line"() {
        given:
        def id = running(Envs: [LR: '0.1', LANG: 'C'], UserCommand: '#!/usr/bin/env python3\nimport os\nprint(os.environ["LR"], os.environ["LANG"])')

        expect:
        ends(id, 'Succeeded')
        log(id, 'worker-0') == ['0.1 C']
    }

    def "standard output and errors come in their order, whole lines only, with the time at which they came"() {
        given:
        def id = running(UserCommand: 'echo one; echo two >&2; echo three; printf part; until [ -e go ]; do sleep 0.02; done; echo " whole"; echo $PWD >&2; printf last')
        prints(id, 'worker-0', 'three')

        expect:
        log(id, 'worker-0') == ['one', 'two', 'three']

        when:
        client.advance('1h')
        letGo(id)
        ends(id, 'Succeeded')
        def logs = client.dlc('GetPodLogs', [JobId: id, PodId: "$id-worker-0"]).Logs

        then:
        logs*.take(20) == ['2026-11-20T08:00:47Z'] * 4 + ['2026-11-20T09:00:47Z'] * 2
        log(id, 'worker-0')[3] == 'part whole'
        log(id, 'worker-0')[5] == 'last'
        client.dlc('GetPodLogs', [JobId: id, PodId: "$id-worker-0", StartTime: '2026-11-20T09:00:00Z']).Logs == logs.drop(4)
        client.dlc('GetPodLogs', [JobId: id, PodId: "$id-worker-0", MaxLines: 1]).Logs == logs.takeRight(1)
    }

    def "a pod that fails is the job's end: its exit code is told, the others are ended"() {
        given:
        def id = running(UserCommand: 'if [ $RANK = 1 ]; then until [ -e go ]; do sleep 0.02; done; exit 3; fi; echo $$; sleep 1000 & sleep 1000',
                JobSpecs: [role('Worker', 2)])
        SOON.eventually { assert log(id, 'worker-0') }
        def pid = log(id, 'worker-0')[0]

        when:
        letGo(id, 'worker-1')
        ends(id, 'Failed')
        def job = client.dlc('GetJob', [JobId: id])

        then:
        job.ReasonCode == 'JobFailed'
        job.ReasonMessage == "The container of $id-worker-1 has exited with code 3."
        job.Pods*.Status == ['Failed', 'Failed']
        SOON.eventually { assert !alive(pid) }
    }

    def "a job is done when its workers are: what only serves them is ended"() {
        given:
        def id = running(JobType: 'TFJob', UserCommand: 'case $POD_ID in *-ps-0) sleep 1000;; esac', JobSpecs: [role('PS', 1), role('Worker', 2)])

        expect:
        ends(id, 'Succeeded')
    }

    def "with the policy ChiefWorker the chief alone decides"() {
        given:
        def id = running(JobType: 'TFJob', SuccessPolicy: 'ChiefWorker', UserCommand: 'case $POD_ID in *-chief-0) ;; *) sleep 1000;; esac',
                JobSpecs: [role('Worker', 1), role('Chief', 1)])

        expect:
        ends(id, 'Succeeded')
    }

    def "the time limit is of the virtual clock and ends all that was begun"() {
        given:
        def id = running(UserCommand: 'sleep 1000 & echo $!; wait', JobMaxRunningTimeMinutes: 30)
        SOON.eventually { assert log(id, 'worker-0') }
        def pid = log(id, 'worker-0')[0]

        when:
        client.advance('29m')

        then:
        status(id) == 'Running'
        alive(pid)

        when:
        client.advance('1m')

        then:
        client.dlc('GetJob', [JobId: id]).ReasonCode == 'JobMaxRunningTimeExceeded'
        SOON.eventually { assert !alive(pid) }
    }

    def "what is stopped is ended, with what has left its parents"() {
        given:
        def id = running(UserCommand: '(setsid sleep 1000 & echo $!) ; exec sleep 1000')
        SOON.eventually { assert log(id, 'worker-0') }
        def pid = log(id, 'worker-0')[0]

        expect:
        alive(pid)

        when:
        client.dlc('StopJob', [JobId: id])

        then:
        SOON.eventually { assert !alive(pid) }

        when:
        client.advance('11s')

        then:
        client.dlc('GetJob', [JobId: id]).ReasonCode == 'JobStoppedByUser'
    }

    def "what a command leaves running ends with it"() {
        given:
        def id = running(UserCommand: 'nohup sleep 1000 > /dev/null 2>&1 & echo $!')
        ends(id, 'Succeeded')

        expect:
        !alive(log(id, 'worker-0')[0])
    }

    def "at most 16 run at a time; a job waits until there is a place for all of it, and none overtakes it"() {
        given:
        def first = running(UserCommand: 'until [ -e go ]; do sleep 0.02; done', JobSpecs: [role('Worker', 10)])
        def second = client.job(UserCommand: 'true', JobSpecs: [role('Worker', 7)])
        def third = client.job(UserCommand: 'true')
        client.advance('10m')

        expect:
        [second, third].every { status(it) == 'Queuing' }

        when:
        10.times { letGo(first, "worker-$it") }
        ends(first, 'Succeeded')

        then:
        SOON.eventually { assert [second, third].every { status(it) == 'EnvPreparing' } }

        when:
        client.advance('31s')

        then:
        ends(second, 'Succeeded')
        ends(third, 'Succeeded')
        client.dlc('CreateJob', client.JOB + [JobSpecs: [role('Worker', 17)]]).Message.contains('at most 16 pods')
    }

    def "an image that cannot be pulled is none the better for it"() {
        given:
        def id = admitted(JobSpecs: [role('Worker', 1) + [Image: 'registry.cn-hangzhou.aliyuncs.com/missing/x:1']])
        client.advance('31s')

        expect:
        client.dlc('GetJob', [JobId: id]).ReasonCode == 'ImagePullBackOff'
    }

    def "the words of scenarios mean nothing where the command decides"() {
        given:
        def id = running(UserCommand: 'true # fails-with gpu-memory')

        expect:
        ends(id, 'Succeeded')
    }

    def "nothing stays of a job that is deleted"() {
        given:
        def id = running(UserCommand: 'pwd')
        ends(id, 'Succeeded')
        def folder = new File(log(id, 'worker-0')[0])

        expect:
        folder.directory
        state.resolve('exec').toFile().list().any { it.startsWith(id) }

        when:
        client.dlc('DeleteJob', [JobId: id])

        then:
        !state.resolve('exec').toFile().list().any { it.startsWith(id) }
        SOON.eventually { assert !folder.exists() }
    }

    /** What waits for the file goes on. */
    private void letGo(String job, String pod = 'worker-0') {
        SOON.eventually { assert home(job, pod) }
        new File(home(job, pod), 'go').text = ''
    }

    private static String home(String job, String pod) {
        environments().find { it.contains("POD_ID=$job-$pod".toString()) }?.find { it.startsWith('HOME=') }?.drop(5)
    }

    private static List<List<String>> environments() {
        new File('/proc').listFiles().findAll { it.name.number }.collect {
            try {
                new File(it, 'environ').text.split('\0') as List
            } catch (IOException gone) {
                []
            }
        }
    }
}
