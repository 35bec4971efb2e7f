package paish.life

/** Verbs on a notebook that runs. */
class NotebookVerbsSpec extends LifeSpecification {

    def setup() {
        run "await create($NOTEBOOK)"
        forget()
    }

    def "when it stops by itself: set, shown, set anew, taken away"() {
        expect:
        run('''
            def nb = instance 'nb'
            stopAfter nb, '8h'
            def first = timer(nb).RemainingTimeInMs
            stopAfter nb, '2h'
            def second = timer(nb).RemainingTimeInMs
            timer nb, off: true
            [first > 7 * 3600_000, second <= 2 * 3600_000, timer(nb)]
        ''') == [true, true, [:]]
        sent() == ['CreateInstanceShutdownTimer', 'CreateInstanceShutdownTimer', 'DeleteInstanceShutdownTimer']
        world.dialogue.questions == 3

        and:
        run('''
            def nb = instance 'nb'
            idleStop nb, after: '2h', cpuBelow: 20
            def set = idleStop(nb).subMap('MaxIdleTimeInMinutes', 'CpuPercentThreshold')
            idleStop nb, off: true
            [set, idleStop(nb)]
        ''') == [[MaxIdleTimeInMinutes: 120, CpuPercentThreshold: 20], [:]]

        and:
        failure("idleStop instance('nb'), after: '2h', off: true").message.contains('off: true takes the idleStop away')
    }

    def "labels: shown, set beside those that are there, taken away, and never the mark"() {
        expect:
        run('''
            def nb = instance 'nb'
            label nb, team: 'vision', stage: 'dev'
            def both = labels(nb).subMap('team', 'stage')
            unlabel nb, 'stage'
            [both, labels(nb).team, labels(nb).stage, labels(nb).containsKey('paish')]
        ''') == [[team: 'vision', stage: 'dev'], 'vision', null, true]
        failure("unlabel instance('nb'), 'paish'").message.contains("known where it came from")
        failure("label instance('nb'), paish: 'x'").message.contains("known where it came from")
        failure("create dsw { name 'nc'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; label paish: 'x' }").diagnostics()*.code() == ['dsw.label.mark']
    }

    def "an image is saved while it runs, and waited for"() {
        when:
        def saved = run '''
            def nb = instance 'nb'
            def s = snapshot nb, name: 'v1', image: 'registry-vpc.cn-hangzhou.aliyuncs.com/team/nb:v1'
            await s
            [s.Status, snapshots(nb)*.SnapshotName, nb.LatestSnapshot.ImageUrl]
        '''

        then:
        saved == ['Saved', ['v1'], 'registry-vpc.cn-hangzhou.aliyuncs.com/team/nb:v1']

        when: 'once more'
        forget()
        run "snapshot instance('nb'), name: 'v1', image: 'registry-vpc.cn-hangzhou.aliyuncs.com/team/nb:v1'"

        then:
        sent().empty
        failure("snapshot instance('nb'), name: 'v1', image: 'x/y:other'").message.contains("a snapshot 'v1' already, saved as registry-vpc")
        failure("snapshot instance('nb'), name: 'v1'").diagnostics()*.code() == ['snapshot.arguments']
        failure("def nb = instance('nb')\nstop nb\nawait nb, Stopped\nsnapshot nb, name: 'v2', image: 'x/y:2'").message.contains('needs it Running')
    }

    def "what is to be seen of it"() {
        when:
        def seen = run '''
            def nb = instance 'nb'
            [lifecycle(nb)*.Status, userCommand(nb), terminal(nb), share(nb, expires: '30m'), diagnosis(nb).ReasonCode, logs(nb).size() > 0]
        '''

        then:
        seen[0].last() == 'Running'
        seen[1] == ''
        seen[2].startsWith('https://')
        seen[3].Token
        seen[3].ExpireTime == 1800
        seen[4] == 'NoProblemFound'
        seen[5]

        and: 'nothing was changed for it'
        sent() - 'CreateDiagnosis' == []
        world.dialogue.questions == 0
    }

    def "its machine is checked after asking"() {
        expect:
        run("def c = sanityCheck instance('nb'), type: 'GPU'\nawait c\nc.Status") == 'Succeeded'
        world.dialogue.questions == 1
    }

    def "a deletion says that it is for good, and refuses without being told twice"() {
        expect:
        said(failure("delete instance('nb')")).contains('cannot be undone')
        said(failure("delete instance('nb'), confirm: true")).contains('stop it first')
        sent().empty

        when:
        run "def nb = instance 'nb'\nstop nb, saveImage: true\nawait nb, Stopped\ndelete nb, confirm: true"

        then:
        sent() == ['StopInstance', 'DeleteInstance']
        said(failure("delete create($JOB), confirm: false")).contains('cannot be undone')
    }

    def "nobody deletes by another door either: call asks for the same word, and shows a deletion as one"() {
        expect:
        said(failure("call 'pai-dsw:DeleteInstance', InstanceId: instance('nb').id")).contains('cannot be undone')
        sent().empty

        when:
        run "def nb = instance 'nb'\nstop nb\nawait nb, Stopped\ncall 'pai-dsw:DeleteInstance', InstanceId: nb.id, confirm: true"

        then:
        sent() == ['StopInstance', 'DeleteInstance']
        world.dialogue.plans.last().actions()*.verb()*.word() == ['delete']
    }

    def "a plan shows what would change, as far as it is known, and sends nothing"() {
        when:
        def plan = plan """
            def nb = instance 'nb'
            stopAfter nb, '8h'
            label nb, team: 'vision'
            stop nb
            def made = create $JOB
            stop made
            update instance('later'), priority: 3
        """

        then:
        plan.actions()*.calls()*.last() == ['pai-dlc:GetJob', 'pai-dsw:CreateInstanceShutdownTimer', 'pai-dsw:UpdateInstanceLabels', 'pai-dsw:StopInstance']
        plan.diagnostics()*.code().toSet() == ['plan.partial', 'plan.absent'].toSet()
        sent().empty
    }

    def "a job's verbs are refused for a notebook and the other way round"() {
        expect:
        said(failure("pods instance('nb')")).contains('is for a dlc')
        said(failure("timer create($JOB)")).contains('is for a dsw')
        sent().empty
        said(failure("stop([instance('nb'), create($JOB)], saveImage: true)")).contains('has no image to save')
    }

    def "what does not run cannot be opened, and starting it is what helps: #verb"() {
        given:
        run "def nb = instance 'nb'\nstop nb\nawait nb, Stopped"

        expect:
        failure("$verb instance('nb')").hint().startsWith('start it')

        where:
        verb << ['url', 'terminal']
    }
}
