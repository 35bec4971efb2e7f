package paish.ecs

import paish.engine.Action
import paish.journal.SqliteJournal
import paish.language.Exit
import paish.language.Failure
import paish.trials.Borders

import java.time.Duration

/** A run that does not come to its end: what is said, and that nothing of it is left. */
class EcsFailureSpec extends EcsSpecification {

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

    def "a call that never gets an answer: what it made is found and taken away, and nothing is left to resume"() {
        given:
        service.faults("$action:commit-drop:9x")

        when:
        def e = failure { run SINGAPORE + oneShot('echo hi') }

        then:
        e.exit() == Exit.OUTCOME_UNKNOWN
        e.message.contains("$action for ecs 'run1' in ap-southeast-1 got no definite answer")
        e.message.endsWith('everything that was made is taken away again')
        e.hint() == 'run it again'
        left() == []
        engine().open() == []

        where:
        action << ['CreateVpc', 'RunInstances', 'RunCommand']
    }

    def "an interruption while it is planned is one, and no failure of the service"() {
        given:
        boolean begun = false
        cloud.before = { call ->
            if (!begun && call.operation() == 'ecs:DescribePrice') {
                begun = true
                Thread.currentThread().interrupt()
            }
        }

        when:
        def e = failure { run SINGAPORE + oneShot('echo hi') }

        then:
        begun
        e.exit() == Exit.INTERRUPTED
        done() == []

        cleanup:
        Thread.interrupted()
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
        dialogue.plans[-1].actions()*.kind() as Set == ['vpc', 'vswitch', 'securityGroup', 'ecs'] as Set
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
}
