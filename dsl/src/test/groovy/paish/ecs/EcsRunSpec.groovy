package paish.ecs

import paish.engine.Action
import paish.engine.Dialogue
import paish.engine.Event
import paish.engine.Named
import paish.journal.SqliteJournal
import paish.language.Exit
import paish.language.Failure
import paish.trials.Borders

import java.time.Duration
import java.time.Instant

/** One run of a script on an instance of its own: what is made, what is said, what is taken away. */
class EcsRunSpec extends EcsSpecification {

    static final String SINGAPORE = "region 'ap-southeast-1'\n"
    static final String HANGZHOU = "region 'cn-hangzhou'\n"

    def "a run makes a network, an instance, runs the script, and takes all of it away again"() {
        when:
        def code = run SINGAPORE + '''
            def r = create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'
                                 script """echo hello
                                 sleep 20
                                 echo there""" }
            r.ExitCode
        '''

        then:
        code == 0
        printed == ['hello', 'there']

        and: 'each part stands in the one before it, and goes before it'
        cloud.mutating == ['vpc:CreateVpc', 'vpc:CreateVSwitch', 'ecs:CreateSecurityGroup', 'ecs:RunInstances', 'ecs:RunCommand',
                           'ecs:DeleteInstance', *['ecs:DeleteSecurityGroup'] * (cloud.of('ecs:DeleteSecurityGroup').size()),
                           'vpc:DeleteVSwitch', 'vpc:DeleteVpc']
        dialogue.of(Event.Type.CREATED)*.kind() == ['vpc', 'vswitch', 'securityGroup', 'ecs']
        dialogue.of(Event.Type.DELETED)*.kind() == ['ecs', 'securityGroup', 'vswitch', 'vpc']
        dialogue.of(Event.Type.STATUS)*.details()*.status == ['Pending', 'Starting', 'Running']
        left() == []
    }

    def "the exit code is the script's"() {
        when:
        def e = failure { run SINGAPORE + oneShot("echo oh\\nexit $code") }

        then:
        e.exit() == Exit.FAILED
        e.message.contains("exit code $code")
        printed == ['oh']
        left() == []

        where:
        code << [1, 3]
    }

    def "a script that takes too long is ended"() {
        when:
        def e = failure { run SINGAPORE + oneShot('echo begun\\nsleep 2h', "timeout '10m'") }

        then:
        e.exit() == Exit.TIMED_OUT
        e.message.contains('did not end within 10 min')
        printed == ['begun']
        left() == []
    }

    def "what it prints is shown once, in its order, while it runs"() {
        given:
        def script = (1..12).collect { "echo line $it\\nsleep 7" }.join('\\n')
        def seen = []
        cloud.after = { call -> if (call.operation() == 'ecs:DescribeInvocationResults') { seen << printed.size() } }

        when:
        run SINGAPORE + oneShot(script)

        then:
        printed == (1..12).collect { "line $it".toString() }
        seen.unique().size() > 5
    }

    def "of more than the service keeps, what was dropped before it was seen is said; nothing is shown twice"() {
        when:
        run SINGAPORE + oneShot('seq 20000\\nsleep 30\\necho end')

        then: 'the last 24 KB of 108,894'
        def gap = printed.findIndexOf { it.startsWith('… ') }
        gap == 0
        (printed[gap] =~ /(\d+) bytes/)[0][1] as int == (1..20000).sum { "$it\n".length() } - 24 * 1024
        printed[gap + 2..-2]*.toInteger() == ((printed[gap + 2] as int)..20000).toList()
        printed[-1] == 'end'
    }

    def "what comes bit by bit is shown whole, however much it is in the end"() {
        given:
        def script = (1..8).collect { "seq 2000\\nsleep 12" }.join('\\n')

        when:
        run SINGAPORE + oneShot(script)

        then:
        printed*.toInteger() == (1..8).collectMany { (1..2000).toList() }
    }

    def "a default VPC is used as it is and never touched"() {
        given:
        def before = SHARED.collectEntries { [it, everything('cn-hangzhou')[it]] }

        when:
        run HANGZHOU + oneShot('echo hi')

        then:
        cloud.mutating.findAll { it.startsWith('vpc:') } == []
        cloud.of('ecs:CreateSecurityGroup')[0].parameters().VpcId == 'vpc-bp1qpo0kug3a20qqe9h7v'
        cloud.of('ecs:RunInstances')[0].parameters().VSwitchId == 'vsw-bp1s5fnvk4gn2tws03624'
        dialogue.plans[0].actions()[0].notes().any { it.contains('the default VPC vpc-bp1qpo0kug3a20qqe9h7v, used as it is') }
        SHARED.collectEntries { [it, everything('cn-hangzhou')[it]] } == before
        left() == []
    }

    def "where the default VPC has no vSwitch in the zone, the run makes a VPC of its own"() {
        when:
        run HANGZHOU + oneShot('echo hi', "zones 'cn-hangzhou-j'")

        then:
        cloud.of('vpc:CreateVSwitch')[0].parameters().ZoneId == 'cn-hangzhou-j'
        !(cloud.of('vpc:CreateVSwitch')[0].parameters().VpcId in SHARED)
        everything('cn-hangzhou').keySet() == SHARED as Set
    }

    def "a network of one's own is used; nothing of it is taken away"() {
        when:
        run HANGZHOU + oneShot('echo hi',
                "zones 'cn-hangzhou-j'; vpc 'vpc-bp1m7v25emi1h5mtc8kzz', vswitch: 'vsw-bp1k9bxh0y5v3r0y7f2wj', securityGroup: 'sg-bp1fg655nh68xyz9i1ly'")

        then:
        cloud.mutating == ['ecs:RunInstances', 'ecs:RunCommand', 'ecs:DeleteInstance']
        everything('cn-hangzhou').keySet() == SHARED as Set
    }

    def "keep: the instance stays, and it is said what it costs"() {
        when:
        run SINGAPORE + oneShot('echo up', 'keep true')

        then:
        dialogue.plans[0].actions()[0].notes().any { it.contains('costs its price an hour until it is deleted') }
        dialogue.plans[0].cost().worst().empty
        warnings.any { it.contains('it is kept, and costs 3.0348 CNY an hour until it is deleted') }
        left().collect { it.split('-')[0] } as Set == ['vpc', 'vsw', 'sg', 'i'] as Set
        !cloud.of('ecs:RunInstances')[0].parameters().containsKey('AutoReleaseTime')

        and: 'nothing of it is left to be done'
        engine().open() == []
        engine().orphans('ap-southeast-1', []) == []

        when: 'the same again'
        service.pass(Duration.ofMinutes(30))
        run SINGAPORE + oneShot('echo up', 'keep true')

        then: 'it is there already; its script is not run again'
        dialogue.of(Event.Type.ADOPTED).size() == 1
        done('RunInstances').size() == 1
        done('RunCommand').size() == 1
    }

    def "keep: a script that fails leaves the instance for a look at it"() {
        when:
        def e = failure { run SINGAPORE + oneShot('echo tried\\nexit 4', 'keep true') }

        then:
        e.message.contains('exit code 4')
        left().any { it.startsWith('i-') }
    }

    def "nothing is created without a yes"() {
        given:
        dialogue.answer = answer

        when:
        def e = failure { run SINGAPORE + oneShot('echo hi') }

        then:
        e.exit() == Exit.NOT_CONFIRMED
        cloud.mutating == []
        done() == []

        where:
        answer << [Dialogue.Answer.NO, Dialogue.Answer.NOBODY_TO_ASK]
    }

    def "the plan names every call that is then made: #words"() {
        when:
        run head + oneShot(script, words)

        then:
        def planned = dialogue.plans[0].actions()*.calls().flatten() as Set
        (cloud.calls*.operation() as Set) - planned == [] as Set
        done()*.action.every { action -> planned.any { it.endsWith(":$action") } }

        where:
        head      | script                       | words
        SINGAPORE | 'echo hi'                    | ''
        HANGZHOU  | 'echo hi'                    | ''
        HANGZHOU  | 'echo hi'                    | 'keep true'
        HANGZHOU  | 'echo hi'                    | "zones 'cn-hangzhou-k'"
        SINGAPORE | 'echo hi'                    | 'spot auto: true'
    }

    def "a long script: the plan names every call, too"() {
        given:
        home.resolve('long.sh').toFile().text = longScript()

        when:
        run SINGAPORE + "create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'; script file('long.sh') }"

        then:
        (cloud.calls*.operation() as Set) - dialogue.plans[0].actions()*.calls().flatten() == [] as Set
        cloud.of('ecs:SendFile')
    }

    def "a need instead of a type: the plan names every call, too"() {
        when:
        run HANGZHOU + "create ecs { name 'run1'; cpu 8; memory '16Gi'; image 'ubuntu_22_04'; script 'echo hi' }"

        then:
        (cloud.calls*.operation() as Set) - dialogue.plans[0].actions()*.calls().flatten() == [] as Set
        left() == []
    }

    def "the service itself releases the instance at a time that bounds the worst case"() {
        given:
        Instant created = null
        cloud.before = { call -> if (call.operation() == 'ecs:RunInstances') { created = service.now() } }

        when:
        run SINGAPORE + oneShot('echo hi', "timeout '$timeout'")

        then:
        def end = Instant.parse(cloud.of('ecs:RunInstances')[0].parameters().AutoReleaseTime)
        def worst = dialogue.plans[0].cost().worst().get()
        3.0348 * Duration.between(created, end).toMillis() / 3_600_000 <= worst
        Duration.between(created, end) > Duration.ofMinutes(minutes)
        worst <= 3.0348 * (minutes + 35) / 60

        where:
        timeout | minutes
        '5m'    | 5
        '1h'    | 60
        '24h'   | 1440
    }

    def "it is gone by itself when nobody takes it away"() {
        given: 'a process that dies as soon as it has an instance, and never comes back'
        cloud.after = { call -> if (call.operation() == 'ecs:RunInstances') { throw new Error('gone') } }

        when:
        try {
            run HANGZHOU + oneShot('echo hi', "timeout '5m'")
        } catch (Error gone) {
            assert gone.message.contains('gone')
        }

        then:
        left().any { it.startsWith('i-') }

        when:
        service.pass(Duration.ofMinutes(41))

        then:
        !left().any { it.startsWith('i-') }
    }

    def "a long script goes by SendFile in parts"() {
        given:
        home.resolve('long.sh').toFile().text = longScript()

        when:
        run SINGAPORE + "create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'; script file('long.sh') }"

        then:
        home.resolve('long.sh').toFile().size() > 100_000
        cloud.of('ecs:SendFile').size() > 3
        cloud.of('ecs:SendFile')*.parameters().every { it.Content.length() <= 32 * 1024 }
        cloud.of('ecs:RunCommand').size() == 1
        left() == []
    }

    def "everything that is made carries the tag and is asked for with a token of its own"() {
        when:
        run SINGAPORE + oneShot('echo hi')

        then:
        def made = cloud.calls.findAll { it.operation() in ['vpc:CreateVpc', 'vpc:CreateVSwitch', 'ecs:CreateSecurityGroup', 'ecs:RunInstances'] }
        made.size() == 4
        made*.parameters()*.ClientToken.unique().size() == 4
        made*.parameters().every { it.Tag.find { tag -> tag.Key == 'paish' }.Value == it.ClientToken }
        cloud.of('ecs:RunCommand')[0].parameters().ClientToken
        made*.parameters().every { p -> 'run1' in p.values() }
    }

    def "a lost reply is asked for again with the same token; one of each is made"() {
        given:
        service.faults("$action:commit-drop:2x")

        when:
        run SINGAPORE + oneShot('echo hi')

        then:
        def sent = cloud.calls.findAll { it.operation().endsWith(":$action") }
        sent.size() == 3
        sent*.parameters()*.ClientToken.unique().size() == 1
        printed == ['hi']
        left() == []

        where:
        action << ['CreateVpc', 'CreateVSwitch', 'CreateSecurityGroup', 'RunInstances', 'RunCommand']
    }

    def "a spot instance that is taken back in the middle ends the run, and the rest is taken away"() {
        given: 'the service reclaims it while the script runs'
        cloud.after = { call ->
            if (call.operation() == 'ecs:RunCommand') {
                client.ecs('DeleteInstance', [RegionId: 'ap-southeast-1', InstanceId: call.parameters().InstanceId[0], Force: true])
            }
        }

        when:
        def e = failure { run SINGAPORE + oneShot('sleep 10m', 'spot auto: true') }

        then:
        e.exit() == Exit.FAILED
        e.message.contains('did not come to its end')
        left() == []
        engine().open() == []
    }

    def "a spot instance that is taken back before its script is sent"() {
        given:
        cloud.after = { call ->
            if (call.operation() == 'ecs:DescribeCloudAssistantStatus') {
                client.ecs('DeleteInstance', [RegionId: 'ap-southeast-1', InstanceId: call.parameters().InstanceId[0], Force: true])
            }
        }

        when:
        def e = failure { run SINGAPORE + oneShot('sleep 10m', 'spot auto: true') }

        then:
        e.exit() == Exit.FAILED
        e.message.contains('before its script could be sent')
        cloud.of('ecs:RunCommand') == []
        left() == []
    }

    def "denied in the middle: what was made is taken away, and nothing else is said to stay"() {
        given:
        service.faults("$action:forbidden")

        when:
        def e = failure { run SINGAPORE + oneShot('echo hi') }

        then:
        e.exit() == Exit.NOT_AUTHORISED
        e.message.contains(action)
        !e.message.contains('stays')
        left() == []
        engine().open() == []

        where:
        action << ['CreateVSwitch', 'CreateSecurityGroup', 'RunInstances', 'RunCommand', 'DescribeInvocationResults']
    }

    def "denied when it is to be taken away: exit 6, and it is said what is left and what it costs"() {
        given:
        service.faults('DeleteInstance:forbidden')
        def begun = service.now()

        when:
        def e = failure { run SINGAPORE + oneShot('echo hi') }

        then:
        e.exit() == Exit.NOT_AUTHORISED
        def instance = left().find { it.startsWith('i-') }
        e.message.contains("instance $instance, which costs 3.0348 CNY an hour")
        ['vpc-', 'vsw-', 'sg-'].every { part -> e.message.contains(left().find { it.startsWith(part) }) }
        e.hint().contains('paish resume')

        and: 'nobody waits long for what cannot be'
        Duration.between(begun, service.now()) < Duration.ofMinutes(10)

        when: 'the permission is given'
        service.faults('')
        def settled = engine().resume()

        then:
        settled.complete()
        left() == []
    }

    def "a quota that is used up stops it, and is named"() {
        given:
        service.faults('CreateVpc:quota')

        when:
        def e = failure { run SINGAPORE + oneShot('echo hi', "regions 'ap-southeast-1', 'cn-shanghai'") }

        then:
        e.exit() == Exit.FAILED
        e.message.contains('quota')
        e.message.contains('Vpc')
        cloud.of('vpc:CreateVpc')*.region() == ['ap-southeast-1']
        left() == []
    }

    def "a quota of the instance's own, too: no other place is tried"() {
        given:
        service.faults('RunInstances:quota')

        when:
        def e = failure { run SINGAPORE + oneShot('echo hi', "regions 'ap-southeast-1', 'cn-shanghai'") }

        then:
        e.exit() == Exit.FAILED
        e.message =~ /quota \S+ is used up/
        cloud.of('ecs:RunInstances').size() == 1
        left() == []
    }

    def "types, stock and prices are asked for each time"() {
        given:
        prices(2, type: 'ecs.g7.2xlarge')

        when:
        2.times { run SINGAPORE + oneShot('echo hi') }

        then: 'for the plan and once more right before an instance is made'
        ['ecs:DescribeInstanceTypes': 2, 'ecs:DescribeAvailableResource': 4, 'ecs:DescribePrice': 4].every { operation, times ->
            cloud.of(operation).size() == times
        }
        dialogue.plans[0].cost().hourly() == dialogue.plans[1].cost().hourly()
        dialogue.plans[0].cost().hourly() == 6.0318
    }

    def "with a script that does nothing, nothing is created"() {
        when:
        def e = failure { run SINGAPORE + oneShot(script) }

        then:
        e.exit() == Exit.INVALID
        cloud.calls == []

        where:
        script << ['', '# to do', 'TODO']
    }

    def "over the budget: nothing is created"() {
        when:
        def e = failure { run SINGAPORE + "budget '3 CNY'\n" + oneShot('echo hi') }

        then:
        e.exit() == Exit.OVER_BUDGET
        dialogue.asked == []
        done() == []

        and: 'a shorter time limit is cheaper'
        run(SINGAPORE + "budget '3 CNY'\n" + oneShot('echo hi', "timeout '10m'")) != null
    }

    def "two runs of one name in one script are refused where they may come to the same region"() {
        when:
        def e = failure {
            run """
                create ecs { name 'run1'; type 'ecs.g7.xlarge'; image 'ubuntu_22_04'; script 'echo a'; regions 'ap-southeast-1', 'cn-hangzhou' }
                create ecs { name 'run1'; type 'ecs.g7.xlarge'; image 'ubuntu_22_04'; script 'echo b'; regions 'cn-hangzhou' }
            """
        }

        then:
        e.diagnostics()*.code() == ['ecs.name.duplicate']
        e.diagnostics()[0].message() == "ecs 'run1' is created twice"
        done() == []
    }

    def "a run claims its name in every region that it may come to"() {
        given:
        def other = new SqliteJournal(home, 'sandbox')
        def claims = []
        cloud.after = { call ->
            if (call.operation() == 'ecs:RunInstances') {
                claims << ['ap-southeast-1', 'cn-hangzhou', 'cn-shanghai'].collect { region ->
                    def claim = other.claimNow([new Named('ecs', region, '', 'run1')])
                    claim.ifPresent { it.close() }
                    claim.present
                }
            }
        }

        when:
        run oneShot('echo hi', "regions 'ap-southeast-1', 'cn-hangzhou'")

        then:
        claims == [[false, false, true]]

        cleanup:
        other.close()
    }

    def "what an interruption leaves is taken away"() {
        given:
        cloud.after = { call -> if (call.operation() == 'ecs:DescribeInvocationResults') { runner.interrupt() } }
        runner = Thread.currentThread()

        when:
        def e = failure { run SINGAPORE + oneShot('sleep 20m') }

        then:
        Thread.interrupted()
        e.exit() == Exit.INTERRUPTED
        left() == []
        engine().open() == []
    }

    Thread runner

    def "where nothing more can be recorded, what is owed is taken away all the same"() {
        given:
        boolean full = false
        cloud.after = { call -> full |= call.operation() == 'ecs:RunCommand' }
        def journal = Borders.journal(new SqliteJournal(home, 'sandbox')) { String method, List args, Closure through ->
            if (full && method in ['intend', 'end']) {
                throw new Failure(Exit.FAILED, 'the journal cannot be written: the disk is full', '')
            }
            through()
        }

        when:
        def e = failure { run SINGAPORE + oneShot('echo hi'), engine(journal: journal) }

        then:
        e.message.contains('the disk is full')
        left() == []

        when: 'there is room again'
        def settled = engine().resume()

        then:
        settled.complete()
        engine().open() == []
    }

    def "resume finishes what a crash has left"() {
        given:
        cloud.after = { call -> if (call.operation() == 'ecs:RunCommand') { throw new Error('gone') } }
        try {
            run SINGAPORE + oneShot('echo hi')
        } catch (Error ignored) {
        }
        cloud.after = {}

        expect:
        left().size() == 4

        when:
        def settled = engine().resume()

        then:
        settled.complete()
        left() == []
        engine().open() == []

        and: 'the plan of it said what is taken away'
        dialogue.plans[-1].actions().findAll { it.verb() == Action.Verb.DELETE }*.id()*.get().size() == 4
    }

    def "running it again after a crash takes away what is left and does it anew"() {
        given:
        cloud.after = { call -> if (call.operation() == at) { throw new Error('gone') } }
        try {
            run SINGAPORE + oneShot('echo hi')
        } catch (Error ignored) {
        }
        cloud.after = {}

        when:
        run SINGAPORE + oneShot('echo hi')

        then:
        printed == ['hi'] * (at in ['ecs:DeleteInstance', 'vpc:DeleteVSwitch'] ? 2 : 1)
        left() == []
        engine().open() == []

        where:
        at << ['vpc:CreateVpc', 'ecs:CreateSecurityGroup', 'ecs:RunInstances', 'ecs:RunCommand', 'ecs:DeleteInstance', 'vpc:DeleteVSwitch']
    }

    def "what another run makes between the look at the journal and that at the account does not stand in the way"() {
        given: 'another process, which dies as soon as it has an instance'
        def other = new Passing(cloud: service.cloud, after: { call -> if (call.operation() == 'ecs:RunInstances') { throw new Error('gone') } })
        boolean begun = false
        cloud.before = { call ->
            if (!begun && call.operation() == 'ecs:DescribeInstances') {
                begun = true
                try {
                    run SINGAPORE + oneShot('echo other'), engine(cloud: other)
                } catch (Error gone) {
                    assert gone.message.contains('gone')
                }
            }
        }

        when:
        run SINGAPORE + oneShot('echo hi')

        then:
        done('RunInstances').size() == 2
        printed == ['hi']
        left() == []
    }

    def "orphans: what nobody's journal knows is named, all four kinds"() {
        given: 'a process that dies, and somebody who deletes its journal'
        cloud.after = { call -> if (call.operation() == 'ecs:RunCommand') { throw new Error('gone') } }
        try {
            run SINGAPORE + oneShot('echo hi')
        } catch (Error ignored) {
        }
        cloud.after = {}

        expect: 'as long as the journal knows, resume takes it away'
        engine().orphans('ap-southeast-1', []) == []

        when:
        def orphans = engine(home: home.resolve('new')).orphans('ap-southeast-1', [])

        then:
        orphans*.kind() as Set == ['vpc', 'vswitch', 'securityGroup', 'instance'] as Set
        orphans*.id() as Set == left() as Set
        orphans*.name().every { it == 'run1' }

        when: 'they are taken away, the last part first'
        def found = engine(home: home.resolve('new')).release(orphans)

        then:
        found.complete()
        left() == []
    }

    def "orphans are not taken away without a yes"() {
        given:
        cloud.after = { call -> if (call.operation() == 'ecs:RunCommand') { throw new Error('gone') } }
        try {
            run SINGAPORE + oneShot('echo hi')
        } catch (Error ignored) {
        }
        cloud.after = {}
        dialogue.answer = Dialogue.Answer.NO
        def stranger = engine(home: home.resolve('new'))
        def before = left()

        when:
        stranger.release(stranger.orphans('ap-southeast-1', []))

        then:
        Failure e = thrown()
        e.exit() == Exit.NOT_CONFIRMED
        left() == before
        before.size() == 4
    }

    static String longScript() {
        (1..2800).collect { "echo this is line number $it of many" }.join('\n') + '\n'
    }

    static String oneShot(String script, String words = '') {
        "def r = create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'; script \"\"\"$script\"\"\"; $words }\nr.ExitCode\n"
    }
}
