package paish.shell.doctor

import com.google.gson.Gson
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Duration
import java.time.Instant
import java.time.InstantSource
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import paish.sandbox.Sandbox
import paish.sandbox.SandboxOptions
import paish.shell.Main
import paish.shell.doctor.Finding.Verdict
import paish.shell.option.OptionsBuilder
import paish.shell.session.Session
import paish.shell.terminal.Streams
import paish.shell.terminal.Terminal
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Everything that paish depends on is looked at, over the wire where there is one, and nothing is changed. */
class DoctorSpec extends Specification {

    static final HEALTHY = ['--region': 'cn-hangzhou', '--workspace': '40823']

    @TempDir
    Path folder

    Path home

    @AutoCleanup(quiet = true)
    Sandbox sandbox

    def setup() {
        home = folder.resolve('home')
    }

    def "where all is well every line says so"() {
        given:
        def found = examine(HEALTHY)

        expect:
        found*.check().unique() == ['java', 'versions', 'archive', 'terminal', 'home', 'config', 'journal', 'locks', 'target', 'region', 'endpoint',
                                    'clock', 'credentials', 'identity', 'workspace', 'permissions']
        found.findAll { it.verdict() != Verdict.OK && it.check() != 'archive' } == []
        one(found, 'target').says().contains('nothing costs money')
        one(found, 'clock').says().contains('virtual clock, which runs 60 times as fast')
        one(found, 'workspace').says() =~ /^40823 '.+' exists in cn-hangzhou$/
        !Files.exists(home)
    }

    def "every problem says what to do: #check of #flags #environment"() {
        given:
        def finding = one(examine(flags, environment), check)

        expect:
        finding.verdict() == verdict
        finding.says().contains(says)
        finding.advice().contains(advice)

        where:
        check       | flags                                 | environment                       || verdict         | says                       | advice
        'region'    | [:]                                   | [:]                               || Verdict.WARNING | 'not set'                  | 'PAISH_REGION'
        'region'    | ['--region': 'cn-hangzou']            | [:]                               || Verdict.PROBLEM | 'no region cn-hangzou'     | "'cn-hangzhou'"
        'workspace' | ['--region': 'cn-hangzhou']           | [:]                               || Verdict.WARNING | 'not set'                  | 'paish ls workspaces'
        'workspace' | HEALTHY + ['--workspace': '7']        | [:]                               || Verdict.PROBLEM | 'no workspace 7'           | 'paish ls workspaces'
        'endpoint'  | HEALTHY + ['--endpoint': 'http://127.0.0.1:1'] | [:]                      || Verdict.PROBLEM | 'nothing answers'          | 'paish sandbox'
        'identity'  | HEALTHY + ['--endpoint': 'http://127.0.0.1:1'] | [:]                      || Verdict.WARNING | 'nothing answers'          | ''
        'config'    | ['--profile': 'nosuch']               | [:]                               || Verdict.PROBLEM | "no profile 'nosuch'"      | 'profile.ci.region'
        'config'    | [:]                                   | [PAISH_TARGET: 'clod']            || Verdict.PROBLEM | 'no target'                | 'sandbox or cloud'
        'terminal'  | [:]                                   | [LC_ALL: 'zh_CN.GBK']             || Verdict.WARNING | 'GBK'                      | 'C.UTF-8'
        'archive'   | [:]                                   | [PAISH_NO_ARCHIVE: '1']           || Verdict.OK      | 'PAISH_NO_ARCHIVE'         | ''
        'credentials' | HEALTHY + ['--profile': 'nosuch']   | [PAISH_TARGET: 'cloud', PAISH_ENDPOINT: 'http://127.0.0.1:1'] || Verdict.PROBLEM | 'no usable credentials' | 'profile nosuch'
    }

    def "a folder that others can read is told of"() {
        given:
        Files.createDirectory(home)
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString('rwxr-xr-x'))

        expect:
        one(examine(HEALTHY), 'home').with { verdict() == Verdict.WARNING && advice() == "chmod 700 $home" }
    }

    def "a refused read is a problem that names the permission"() {
        given:
        sandbox = Sandbox.start(new SandboxOptions(0, folder.resolve('state'), 'ListJobs:forbidden', 1.0d, 1L, InstantSource.system()))

        when:
        def found = examine(HEALTHY + ['--endpoint': sandbox.endpoint().toString()]).findAll { it.check() == 'permissions' }

        then:
        found*.verdict() == [Verdict.OK, Verdict.PROBLEM]
        found[0].says().contains('pai-dsw:ListInstances')
        found[1].says().startsWith('pai-dlc:ListJobs is refused')
        found[1].advice() =~ /paidlc:ListJobs|pai:ListJobs/
    }

    def "a clock that is #minutes min off is #verdict"() {
        given:
        def clock = one(examine(HEALTHY, [:], InstantSource.fixed(Instant.now() + Duration.ofMinutes(minutes))), 'clock')

        expect:
        clock.verdict() == verdict
        clock.says().contains(says)

        where:
        minutes || verdict         | says
        3       || Verdict.WARNING | 'min ahead of the service'
        -40     || Verdict.PROBLEM | 'min behind the service'
        40      || Verdict.PROBLEM | 'every call is refused'
    }

    def "the service's time is read from its reply"() {
        given:
        def server = new ServerSocket(0, 5, InetAddress.getByName('127.0.0.1'))
        def date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.parse('2026-03-01T10:00:00Z').atOffset(ZoneOffset.UTC))
        Thread.startDaemon {
            try {
                while (true) {
                    server.accept().withCloseable { s ->
                        s.inputStream.read(new byte[8192])
                        s.outputStream << "HTTP/1.1 404 Not Found\r\nDate: $date\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    }
                }
            } catch (SocketException closed) {
                // The feature is over.
            }
        }

        when:
        def clock = one(examine(HEALTHY + ['--endpoint': "http://127.0.0.1:$server.localPort".toString()], [:],
                InstantSource.fixed(Instant.parse('2026-03-01T11:00:00Z'))), 'clock')

        then:
        clock.verdict() == Verdict.PROBLEM
        clock.says().contains('60 min ahead')

        cleanup:
        server.close()
    }

    def "an endpoint that never answers costs a bounded time"() {
        given: 'a server that accepts and says nothing'
        def server = new ServerSocket(0, 5, InetAddress.getByName('127.0.0.1'))

        expect:
        one(examine(HEALTHY + ['--endpoint': "http://127.0.0.1:$server.localPort".toString()], [:], InstantSource.system(), Duration.ofMillis(500)), 'endpoint')
                .with { verdict() == Verdict.PROBLEM && says().startsWith('no answer within') }

        cleanup:
        server.close()
    }

    def "a journal is read from a copy: whole, damaged, or with something open"() {
        given: 'a run that recorded something'
        def script = Files.writeString(folder.resolve('x.pai'), """region 'cn-hangzhou'; workspace '40823'
            create dsw { name 'nb1'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx'; stopAfter '8h' }""").toString()
        main('run', '--yes', script)

        when:
        def before = contents()
        def journal = one(examine(HEALTHY), 'journal')

        then:
        journal.verdict() == Verdict.OK
        journal.says() =~ /is whole, [1-9]\d* entr/
        contents() == before

        when:
        Files.write(home.resolve('journal.db'), 'no database at all, whatever it is called'.bytes)
        journal = one(examine(HEALTHY), 'journal')

        then:
        journal.verdict() == Verdict.PROBLEM
        journal.says().contains('is damaged')
        journal.advice().contains('paish orphans')
    }

    def "names that a living process holds are told of, those of a dead one are not"() {
        given:
        Files.createDirectories(home.resolve('locks'))
        Files.writeString(home.resolve("locks/${ProcessHandle.current().pid()}-a.held"), 'since now')
        Files.writeString(home.resolve('locks/999999999-a.held'), 'since then')

        expect:
        one(examine(HEALTHY), 'locks').with { verdict() == Verdict.WARNING && says() == "names are held by process ${ProcessHandle.current().pid()}" }
    }

    def "the command exits with 0 or 1 and says the same in JSON"() {
        expect:
        main('doctor', '--region', 'cn-hangzhou', '--workspace', '40823') == 0
        out.contains('✓ ok      endpoint')
        out.readLines()[-1] ==~ /0 problems, \d warnings?/

        and:
        main('doctor', '--region', 'cn-hangzhou', '--workspace', '7', '--json') == 1
        def json = new Gson().fromJson(out, Map)
        json.schema == 1
        !json.ok
        json.checks.find { it.check == 'workspace' }.with { verdict == 'problem' && says && advice }
    }

    private String out

    private int main(String... args) {
        def written = new ByteArrayOutputStream()
        int exit = Main.run(args, InputStream.nullInputStream(), new PrintStream(written, true, 'UTF-8'),
                new PrintStream(new ByteArrayOutputStream()), [PAISH_HOME: home.toString()])
        out = written.toString('UTF-8')
        exit
    }

    private List<Finding> examine(Map<String, String> flags, Map<String, String> environment = [:],
            InstantSource clock = InstantSource.system(), Duration longest = Duration.ofSeconds(10)) {
        def options = new OptionsBuilder()
        flags.each { k, v -> options.value(k, v) }
        def nowhere = new PrintStream(OutputStream.nullOutputStream())
        def session = new Session(new Streams(InputStream.nullInputStream(), nowhere, nowhere, Terminal.NONE), options.build(),
                [PAISH_HOME: home.toString()] + environment)
        new Doctor(clock, longest).examine(session, Optional.empty(), {})
    }

    private static Finding one(List<Finding> found, String check) {
        found.find { it.check() == check }
    }

    /** Every file of the home folder with what is in it. */
    private Map<String, Integer> contents() {
        def all = [:]
        Files.walk(home).filter { Files.isRegularFile(it) }.forEach { all[home.relativize(it).toString()] = Arrays.hashCode(Files.readAllBytes(it)) }
        all
    }
}
