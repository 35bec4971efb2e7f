package paish.shell.whole

import com.google.gson.Gson
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import paish.shell.Main
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** The whole program with --exec: what a script asks for really runs on this machine. */
class ExecSpec extends Specification {

    static final String SECRET = 'not-for-scripts-4711'
    static final String JOB = '''\
        def job = create dlc {
          name 'real'
          type PyTorchJob
          command 'COMMAND'
          maxRuntime '2h'
          image 'registry.cn-hangzhou.aliyuncs.com/pai-dlc/pytorch-training:2.4-gpu'
          worker { count 2; spec 'ecs.gn6i-c4g1.xlarge' }
        }
        logs(job, all: true, follow: true).each { println it.replaceAll(/\\d{4}-\\S+Z /, '') }
        println job.Status
        '''.stripIndent()

    @TempDir
    Path home

    @AutoCleanup('destroyForcibly')
    Process child

    def "a job's pods run, their logs and exit codes are real, and no secret of ours reaches them"() {
        when:
        def (exit, out, err) = paish('run', script(JOB.replace('COMMAND', 'echo rank $RANK; env; exit 0')), '--exec', '--yes')

        then:
        exit == 0
        out.readLines().containsAll(['[worker-0] rank 0', '[worker-1] rank 1', 'Succeeded'])
        !out.contains(SECRET)
        !out.contains('ALIBABA_CLOUD')

        and: 'it was said before anything was done'
        err.indexOf('--exec: scripts of ECS commands and DLC jobs really run on this machine') < err.indexOf('1 to create')
        err.contains('time limits pass 120 times as fast')
    }

    def "a failing command fails its job, with its code"() {
        given:
        def text = JOB.replace('COMMAND', 'if [ $RANK = 1 ]; then exit 7; fi; sleep 1000') + 'println job.ReasonMessage\n'

        expect:
        with(paish('run', script(text), '--exec', '--yes')) {
            it[0] == 0
            it[1].readLines()[0] == 'Failed'
            it[1] =~ /worker-1 has exited with code 7/
        }
    }

    def "a script on an instance: its output comes as it is, its exit code is the run's"() {
        given:
        def text = "create ecs { name 'run1'; type 'ecs.g7.2xlarge'; image 'ubuntu_22_04'; timeout '2h'; script '''echo from \$((40 + 2)); : ${'long ' * words}\nexit $code''' }"

        when:
        def (exit, out, err) = paish('run', script(text), '--exec', '--yes')

        then:
        exit == status
        (out + err).contains('from 42')
        !(out + err).contains('did not arrive whole')

        where:
        code | words || status
        0    | 0     || 0
        3    | 0     || 1
        0    | 6000  || 0
    }

    def "without the option nothing of it runs"() {
        given:
        def trace = home.resolve('trace')

        when:
        def (exit, out, err) = paish('run', script(JOB.replace('COMMAND', "touch $trace; sleep 1")), '--yes')

        then:
        exit == 0
        out.contains('Succeeded')
        !err.contains('really run')
        !Files.exists(trace)
    }

    def "a sandbox of its own has a secret of this start; only who has it is served"() {
        given:
        start('sandbox', '--exec', '--port', '0', '--json', '--state', home.resolve('state').toString())
        def ready = new Gson().fromJson(child.inputReader().readLine(), Map)
        def keys = [ALIBABA_CLOUD_ACCESS_KEY_ID: ready.accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: ready.accessKeySecret]
        def warning = child.errorReader().readLine()

        expect:
        warning.startsWith('warning: --exec: scripts')
        ready.accessKeySecret ==~ /[0-9a-f]{40}/
        served(['-e', 'jobs().size()', '--endpoint', ready.endpoint], keys)[0..1] == [0, '0\n']
        leases().size() == 1

        when: 'the keys of a real account are in the environment: they are never used on a sandbox'
        def (exit, out, err) = served(['-e', 'jobs().size()', '--endpoint', ready.endpoint], [ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI', ALIBABA_CLOUD_ACCESS_KEY_SECRET: SECRET])

        then:
        exit != 0
        err.contains('Specified access key is not found')

        when: 'it is told to end'
        child.destroy()
        child.waitFor(30, TimeUnit.SECONDS)

        then: 'it has cleared up'
        leases().empty
    }

    private List<String> leases() {
        home.resolve('state/exec').toFile().list().findAll { it.endsWith('.lock') }
    }

    private String script(String text) {
        Files.writeString(home.resolve('x.pai'), text).toString()
    }

    /** [exit code, standard output, standard error] */
    private List paish(String... arguments) {
        start(arguments)
        def err = new StringBuilder()
        def reader = Thread.start { child.errorReader().eachLine { err << it << '\n' } }
        def out = child.inputReader().text
        assert child.waitFor(60, TimeUnit.SECONDS)
        reader.join()
        [child.exitValue(), out, err.toString()]
    }

    private void start(String... arguments) {
        def java = "${System.getProperty('java.home')}/bin/java".toString()
        def path = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
        def builder = new ProcessBuilder([java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', path, Main.name, *arguments])
        builder.environment().putAll(environment() + [ALIBABA_CLOUD_ACCESS_KEY_SECRET: SECRET, WANDB_TOKEN: SECRET])
        child = builder.start()
        child.outputStream.close()
    }

    private Map<String, String> environment() {
        [PAISH_HOME: home.resolve('home').toString(), PAISH_REGION: 'cn-hangzhou', PAISH_WORKSPACE: '40823', PAISH_SANDBOX_CLOCK: '120']
    }

    private List served(List<String> arguments, Map<String, String> keys) {
        def java = "${System.getProperty('java.home')}/bin/java".toString()
        def path = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
        def builder = new ProcessBuilder([java, '-XX:TieredStopAtLevel=1', '-cp', path, Main.name, *arguments]*.toString())
        builder.environment().putAll(environment() + keys)
        def process = builder.start()
        process.outputStream.close()
        def (out, err) = [process.inputReader().text, process.errorReader().text]
        [process.waitFor(), out, err]
    }
}
