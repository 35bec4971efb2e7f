package paish.life

import paish.engine.Event

/** Verbs on a job that runs. */
class JobVerbsSpec extends LifeSpecification {

    static final String TWO = "dlc { name 'train'; type PyTorchJob; command 'echo hello; sleep 600'; maxRuntime '1h'; sanityCheck true; worker { count 2; image '$GPU_IMAGE'; spec 'ecs.gn6i-c4g1.xlarge' } }"

    def setup() {
        run "await create($TWO), Running"
        world.control('POST', 'clock', '{"advance":"60s"}')
        forget()
    }

    def "pods, their events and logs, one by one and together"() {
        when:
        def seen = run '''
            def j = job 'train'
            [pods(j)*.PodId, events(j, pod: 1), logs(j, pod: 1, lines: 5), logs(j, all: true, lines: 8)]
        '''

        then:
        seen[0].size() == 2
        seen[1].every { it.contains(seen[0][1]) }
        seen[2].size() == 5
        seen[3].size() == 8
        seen[3].every { it ==~ /\[worker-[01]] .*/ }
        seen[3].collect { (it =~ /\d{4}-\S+/)[0] } == seen[3].collect { (it =~ /\d{4}-\S+/)[0] }.sort()
    }

    def "a followed log ends with the job, and at its cap"() {
        when:
        def seen = run '''
            def j = job 'train'
            def capped = logs(j, follow: true, lines: 10).collect { it }
            [capped, logs(j, all: true, follow: true).collect { it }]
        '''

        then:
        seen[0].size() == 11
        seen[0].last() == '… stopped after 10 lines; say lines: for more'
        seen[1].count { it.contains('hello') && it.contains('[worker-') && !it.contains('+ ') } == 2
        seen[1].findAll { it.startsWith('[worker-1]') && it.contains('step=') }.collect { (it =~ /step=(\d+)/)[0][1] as int } == (10..1190).step(10)
    }

    def "ways in, and the results of its checks"() {
        when:
        def seen = run '''
            def j = job 'train'
            [terminal(j, pod: 1), share(j).ExpireTime, dashboard(j), sanityCheck(j).size() > 0]
        '''

        then:
        seen[0].contains('worker-1')
        seen[1] == 3600
        seen[2].startsWith('https://')
        seen[3]
        sent().empty

        and:
        with(failure("stop job('train')\nterminal job('train')")) {
            message.contains('needs it Running')
            hint().contains('will not run any more')
        }

        and: 'the stop has shown the job'
        planned().last().notes().any { it.contains('a PyTorchJob of') && it.contains('2 × worker on ecs.gn6i-c4g1.xlarge, has run for') }
    }

    def "a TensorBoard is made once, waited for, and listed"() {
        when:
        def urls = run '''
            def j = job 'train'
            def tb = tensorboard j, name: 'curves', path: '/mnt/out/tb', maxRuntime: '4h'
            await tb
            [tb.TensorboardUrl, tensorboard(j, name: 'curves').TensorboardUrl, tensorboards(j)*.DisplayName]
        '''

        then:
        urls[0].startsWith('https://')
        urls[0] == urls[1]
        urls[2] == ['curves']
        sent() == ['CreateTensorboard']
        world.dialogue.questions == 1

        and: 'it is stopped and started again, where its status allows it'
        run("""
            def tb = tensorboard job('train'), name: 'curves'
            stop tb
            def stopped = tb.Status
            start tb
            await tb
            [stopped, tb.Status]
        """) == ['Stopped', 'Running']
        failure("start tensorboard(job('train'), name: 'curves')").message.contains('start needs')
        said(failure("tensorboard job('train'), name: 'other'")).contains('where the summaries are')
    }

    def "a TensorBoard is opened and shared while it runs, and deleted when it has ended, with confirm: true only"() {
        when:
        def urls = run """
            def j = job('train')
            await j, Running
            def tb = tensorboard j, name: 'curves', path: '/mnt/out/tb', maxRuntime: '4h'
            await tb
            [url(tb), tb.TensorboardUrl, share(tb, expires: '30m')]
        """

        then:
        urls[0] == urls[1]
        urls[2] ==~ '(?s)https://.*shared.*'

        when:
        forget()
        def tb = "tensorboard(job('train'), name: 'curves')"

        then:
        said(failure("delete $tb")).contains('confirm: true')
        said(failure("delete $tb, confirm: true")).contains('delete needs Failed or Stopped or Succeeded')
        sent() == []

        when:
        run "def tb = $tb\nstop tb\ndelete tb, confirm: true"

        then:
        sent() == ['StopTensorboard', 'DeleteTensorboard']
        planned().last().notes().any { it.contains('cannot be undone') }
        run("tensorboards(job('train')).size()") == 0
    }

    def "what becomes of a TensorBoard is told as what it is"() {
        when:
        run """
            def tb = tensorboard job('train'), name: 'curves', path: '/mnt/out/tb'
            await tb
            stop tb
            start tb
            await tb
            stop tb
            delete tb, confirm: true
        """

        then:
        world.dialogue.events.findAll { it.kind() == 'pai-dlc' }*.type() ==
                [Event.Type.CREATED, Event.Type.STOPPED, Event.Type.STARTED, Event.Type.STOPPED, Event.Type.DELETED]
    }

    def "a plan holds what #what would change"() {
        given:
        run "tensorboard job('train'), name: 'there', path: '/mnt/out/tb'"
        forget()

        when:
        def plan = plan("def j = job('train')\n$script")

        then:
        plan.actions()*.calls()*.first() == calls
        plan.diagnostics()*.code() - 'call.verb' == codes
        sent() == []

        where:
        what                                 | script                                                           || calls                         | codes
        'a TensorBoard that is made'         | "tensorboard j, name: 'curves', path: '/mnt/tb'"                 || ['pai-dlc:CreateTensorboard'] | []
        'a TensorBoard that is there'        | "tensorboard j, name: 'there'"                                   || []                            | []
        'a TensorBoard of a job to come'     | "tensorboard create(clone(j, name: 'n')), path: '/mnt/tb'"       || ['pai-dlc:ListJobs']          | ['plan.partial']
        'an operation by its name'           | "call 'pai-dlc:UpdateJob', JobId: j.id, Description: 'x'"        || ['pai-dlc:UpdateJob']         | []
        'one that waits for another'         | "call 'pai-dlc:StopJob', JobId: create(clone(j, name: 'n')).id"  || ['pai-dlc:ListJobs']          | ['plan.partial']
        'one that reads'                     | "call 'pai-dlc:GetJob', JobId: j.id"                             || []                            | []
        'a look at a job'                    | "sanityCheck j"                                                  || []                            | []
    }

    def "a TensorBoard that has stopped is not opened"() {
        when:
        run "def j = job('train')\nawait j, Running\ndef tb = tensorboard j, path: '/mnt/out/tb'\nawait tb\nstop tb"

        then:
        said(failure("url tensorboard(job('train'))")).contains('is Stopped; it can be opened while it is Running')
        said(failure("share tensorboard(job('train'))")).contains('start it, then await it')
        failure("await tensorboard(job('train'))").message.endsWith('it will not be Running')
    }
}
