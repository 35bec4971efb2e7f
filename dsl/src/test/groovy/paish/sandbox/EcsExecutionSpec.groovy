package paish.sandbox

/** With --exec a shell command that is sent to an instance runs. */
class EcsExecutionSpec extends ExecutingSpecification {

    def "what it prints, in its order, and its exit code"() {
        given:
        def id = command(machine(), 'echo one; echo two >&2; echo three; exit 7')

        expect:
        with(result(id, 'Failed')) {
            Output == 'one\ntwo\nthree\n'
            ExitCode == 7
            Dropped == 0
        }
    }

    def "its output is there while it runs"() {
        given:
        def id = command(machine(), 'printf working; read never < <(sleep 1000)')

        expect:
        with(result(id, 'Running')) {
            Output == 'working'
            ExitCode == null
        }
    }

    def "the last 24 KB are kept, and it is told how much is not"() {
        given:
        def id = command(machine(), 'for ((i = 0; i < 20000; i++)); do echo 123456789; done')

        expect:
        with(result(id, 'Success')) {
            Output.length() == 24 * 1024
            Dropped == 200_000 - 24 * 1024
        }
    }

    def "its input is empty, and its folder is its own and below it what was asked for"() {
        given:
        def id = command(machine(), 'cat; ls -A "$HOME"; [ "$PWD" = "$HOME/data/x" ] && echo there', [WorkingDir: '/data/x'])

        expect:
        result(id, 'Success').Output == 'data\nthere\n'
    }

    def "a #! line says what runs it"() {
        given:
        def id = command(machine(), '#!/usr/bin/env -S python3 -u\nprint(6 * 7)')

        expect:
        result(id, 'Success').Output == '42\n'
    }

    def "what cannot be begun says so"() {
        given:
        def id = command(machine(), '#!/no/such/program\n')

        expect:
        result(id, 'Failed').ExitCode == 127
    }

    def "the time limit is of the virtual clock"() {
        given:
        def id = command(machine(), 'echo $$; sleep 1000 & wait', [Timeout: 600])
        def pid = result(id, 'Running').Output.trim()

        when:
        client.advance('9m')

        then:
        client.result(id).InvocationStatus == 'Running'

        when:
        client.advance('61s')

        then:
        client.result(id).InvocationStatus == 'Timeout'
        SOON.eventually { assert !alive(pid) }
    }

    def "#what ends it: #status"() {
        given:
        def machine = machine()
        def id = command(machine, 'echo $$; sleep 1000 & wait')
        def pid = result(id, 'Running').Output.trim()

        when:
        assert client.ecs(action, action == 'StopInvocation' ? [InvokeId: id] : [InstanceId: machine, Force: true]).http == 200

        then:
        SOON.eventually { assert !alive(pid) }

        when:
        client.advance('3s')

        then:
        client.result(id).InvocationStatus == status

        where:
        what                        | action           || status
        'stopping the command'      | 'StopInvocation' || 'Terminated'
        'deleting the instance'     | 'DeleteInstance' || 'Error'
        'stopping the instance'     | 'StopInstance'   || 'Error'
    }

    def "files that were sent are below PAISH_ROOT, where the machine would have them below /"() {
        given:
        def machine = machine()
        client.ecs('SendFile', [Name: 'part', TargetDir: '/tmp', Content: 'hello', InstanceId: [machine]])
        client.advance('5s')
        def id = command(machine, 'cat "$PAISH_ROOT/tmp/part"')

        expect:
        result(id, 'Success').Output == 'hello'
    }

    def "more than 16 wait as Pending"() {
        given:
        def machine = machine()
        def ids = (1..17).collect { client.run(machine, 'sleep 1000') }
        client.advance('2s')

        expect:
        SOON.eventually { assert ids.count { client.result(it).InvocationStatus == 'Running' } == 16 }
        client.result(ids[16]).InvocationStatus == 'Pending'

        when:
        client.ecs('StopInvocation', [InvokeId: ids[0]])

        then:
        SOON.eventually { assert client.result(ids[16]).InvocationStatus == 'Running' }
    }

    def "what is no shell script is simulated"() {
        given:
        def id = command(machine(), 'echo hello', [Type: 'RunBatScript'])
        client.advance('5s')

        expect:
        client.result(id).Output == 'hello\n'
    }
}
