package paish.sandbox

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Scripts that really run have the rights of whoever has started the sandbox: what is done about it. */
class ExecutionSafetySpec extends ExecutingSpecification {

    def "of the sandbox's environment they get nothing but PATH and LANG"() {
        given:
        def id = running(UserCommand: 'env -0 | cut -z -d= -f1 | tr "\\0" "\\n"', Envs: [OWN: '1'])
        ends(id, 'Succeeded')

        expect:
        (log(id, 'worker-0') as Set) - ['LANG', 'PWD', 'OLDPWD', 'SHLVL', '_'] ==
                ['PATH', 'HOME', 'TMPDIR', 'PAISH_ROOT', 'PAISH_EXEC', 'JOB_ID', 'POD_ID', 'OWN', 'MASTER_ADDR', 'MASTER_PORT',
                 'WORLD_SIZE', 'RANK', 'NODE_RANK', 'LOCAL_RANK', 'NPROC_PER_NODE'] as Set
    }

    def "the public key is refused, and another start has another secret"() {
        given:
        def other = start('')

        expect:
        new Client(endpoint: sandbox.endpoint(), time: time).dlc('ListJobs').Code == 'InvalidAccessKeyId.NotFound'
        new Client(endpoint: sandbox.endpoint(), time: time, signer: new Signer(keyId: sandbox.keys().id())).dlc('ListJobs').Code == 'SignatureDoesNotMatch'
        sandbox.keys().secret() != other.keys().secret()
        !sandbox.keys().toString().contains(sandbox.keys().secret())

        cleanup:
        other.close()
    }

    def "without --exec nothing is ever executed, not even beside a sandbox that executes"() {
        given:
        def plain = Sandbox.start(new SandboxOptions(0, state, '', 1, 7, time))
        def simulated = new Client(endpoint: plain.endpoint(), time: time)
        def trace = Files.createTempDirectory('paish-spec').resolve('trace')
        def network = simulated.network()
        def machine = simulated.machineId(network)
        simulated.advance('65s')

        when: 'the one that executes has looked at what is to run while both of them were running'
        def job = simulated.job(UserCommand: "touch '$trace'; sleep 600")
        def command = simulated.run(machine, "touch '$trace'\nsleep 600", [Timeout: 900])
        def own = running(UserCommand: 'true')
        ends(own, 'Succeeded')

        then:
        simulated.dlc('GetJob', [JobId: job]).Status == 'Running'
        simulated.result(command).InvocationStatus == 'Running'

        when:
        simulated.advance('1h')

        then: 'both have run, as far as anybody can tell'
        simulated.dlc('GetJob', [JobId: job]).Status == 'Succeeded'
        simulated.result(command).InvocationStatus == 'Success'
        ends(running(UserCommand: 'true'), 'Succeeded')
        !Files.exists(trace)

        cleanup:
        plain.close()
        Files.delete(trace.parent)
    }

    def "what runs when the sandbox is closed is ended, and shown as failed by the next one"() {
        given:
        def id = running(UserCommand: 'echo $$; echo $PWD; exec sleep 1000')
        def another = client.job(UserCommand: 'sleep 1000')
        def invocation = command(machine(), 'echo begun; sleep 1000')
        result(invocation, 'Running')
        def (pid, folder) = log(id, 'worker-0')

        when:
        sandbox.close()

        then:
        !alive(pid)
        !Files.exists(Path.of(folder))
        state.resolve('exec').toFile().list().every { !it.endsWith('.lock') }

        when:
        sandbox = Sandbox.start(new SandboxOptions(0, state, '', 1, 7, time))
        client = new Client(endpoint: sandbox.endpoint(), time: time)
        // A phase takes a moment, and the clock stood still.
        client.advance('1s')

        then:
        [id, another].every { client.dlc('GetJob', [JobId: it]).ReasonCode == 'SandboxEnded' }
        [id, another].every { client.dlc('GetJob', [JobId: it]).Status == 'Failed' }
        client.dlc('GetJob', [JobId: id]).ReasonMessage == 'The sandbox that executed it has ended.'
        with(client.result(invocation)) {
            InvokeRecordStatus == 'Failed'
            ErrorInfo == 'The sandbox that executed it has ended.'
        }

        and: 'what it had printed is still there'
        log(id, 'worker-0') == [pid, folder]
    }

    def "a sandbox that is killed takes its processes along; the next one tells what became of them"() {
        given:
        sandbox.close()
        def child = killable()
        def (endpoint, secret) = child.inputReader().readLine().split(' ')
        client = new Client(endpoint: URI.create(endpoint), time: time, signer: new Signer(keyId: 'sandbox-exec', secret: secret))
        def id = running(UserCommand: 'echo $$; echo $PWD; setsid sleep 1000 & echo $!; exec sleep 1000')
        SOON.eventually { assert log(id, 'worker-0').size() == 3 }
        def (pid, folder, other) = log(id, 'worker-0')

        expect:
        alive(pid) && alive(other)

        when:
        child.destroyForcibly().waitFor(20, TimeUnit.SECONDS)

        then:
        SOON.eventually { assert !alive(pid) && !alive(other) }

        when:
        sandbox = Sandbox.start(new SandboxOptions(0, state, '', 1, 7, time))
        client = new Client(endpoint: sandbox.endpoint(), time: time)

        then:
        client.dlc('GetJob', [JobId: id]).ReasonCode == 'SandboxEnded'
        !Files.exists(Path.of(folder))

        cleanup:
        child?.destroyForcibly()
    }

    def "where nobody was left to end them, the next one does"() {
        given: 'what a sandbox has left that was killed together with its keeper'
        sandbox.close()
        def root = Files.createTempDirectory('paish-exec-')
        Files.writeString(Files.createDirectories(state.resolve('exec')).resolve('1-1-gone.lock'), root.toString())
        def builder = new ProcessBuilder('bash', '-c', 'sleep 1000 & echo $!; wait')
        builder.environment().put('PAISH_EXEC', '1-1-gone/dlc1-worker-0')
        def process = builder.start()
        def pid = process.inputReader().readLine()

        when:
        sandbox = Sandbox.start(new SandboxOptions(0, state, '', 1, 7, time))

        then:
        SOON.eventually { assert !alive(pid) && !process.alive }
        !Files.exists(root)
        state.resolve('exec').toFile().list() as List == []

        cleanup:
        process?.destroyForcibly()
    }

    def "a reset ends what runs, and takes away what was printed"() {
        given:
        def id = running(UserCommand: 'echo $$; exec sleep 1000')
        SOON.eventually { assert log(id, 'worker-0') }
        def pid = log(id, 'worker-0')[0]

        when:
        client.control('POST', 'reset')

        then:
        SOON.eventually { assert !alive(pid) }
        state.resolve('exec').toFile().list().every { it.endsWith('.lock') }
    }

    private Process killable() {
        def java = "${System.getProperty('java.home')}/bin/java".toString()
        def path = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
        def builder = new ProcessBuilder(java, '-XX:TieredStopAtLevel=1', '-cp', path, Killable.name, state.toString(), instant.toString())
        builder.redirectError(ProcessBuilder.Redirect.INHERIT)
        builder.start()
    }
}
