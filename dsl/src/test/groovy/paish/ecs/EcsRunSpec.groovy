package paish.ecs

import paish.engine.Dialogue
import paish.engine.Event
import paish.engine.Named
import paish.journal.SqliteJournal
import paish.language.Exit

import java.time.Duration
import java.time.Instant

/** One run of a script on an instance of its own: what is made, what is said, what is taken away. */
class EcsRunSpec extends EcsSpecification {

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
        HANGZHOU  | 'echo hi'                    | "zones 'cn-hangzhou-j'; vpc 'vpc-bp1m7v25emi1h5mtc8kzz', vswitch: 'vsw-bp1k9bxh0y5v3r0y7f2wj'"
        HANGZHOU  | 'echo hi'                    | "zones 'cn-hangzhou-j'; vpc 'vpc-bp1m7v25emi1h5mtc8kzz', vswitch: 'vsw-bp1k9bxh0y5v3r0y7f2wj', securityGroup: 'sg-bp1fg655nh68xyz9i1ly'"
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

    def "the name of a script's file tells its language: #name"() {
        given:
        home.resolve(name).toFile().text = text

        when:
        run SINGAPORE + "create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'; script file('$name')$more }"

        then:
        new String(cloud.of('ecs:RunCommand')[0].parameters().CommandContent.decodeBase64()) == "$first\n$text"

        where:
        name     | text             | more                  || first
        'sum.py' | 'print(1 + 1)\n' | ''                    || '#!/usr/bin/env python3'
        'run.sh' | 'import x.png\n' | ''                    || '#!/bin/bash'
        'sum'    | 'print(1 + 1)\n' | ", language: 'python'" || '#!/usr/bin/env python3'
    }

    def "the plan says what the script expects of its machine"() {
        when:
        run SINGAPORE + oneShot('import torch\\nprint(open(\'/mnt/data/x\').read())')

        then:
        def notes = dialogue.plans[0].actions()[0].notes()
        notes.contains('its script imports torch: the image must have what it does not install itself')
        notes.any { it.startsWith('its script refers to /mnt/data/x: ') }
    }

    def "a script that nothing runs is refused before anything is asked for"() {
        given:
        home.resolve('fit.R').toFile().text = 'cat(1 + 1)\n'

        when:
        def e = failure { run SINGAPORE + "create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'; script file('fit.R') }" }

        then:
        e.diagnostics()*.code() == ['ecs.script.language']
        e.diagnostics()[0].message().contains("'fit.R' is neither shell nor Python")
        cloud.calls == []
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
}
