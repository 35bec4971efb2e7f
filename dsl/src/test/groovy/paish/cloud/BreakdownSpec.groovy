package paish.cloud

import java.time.Duration
import paish.api.Api
import spock.lang.AutoCleanup
import spock.lang.Specification

/** What is known after a call without a whole reply, and what is done about it. */
class BreakdownSpec extends Specification {

    static final READ = 'pai-dsw:GetInstance'
    static final CREATE = 'pai-dsw:CreateInstance'

    def time = new FakeTime()
    @AutoCleanup(quiet = true) RawWire wire

    def "a #operation whose connection ends in '#behaviour' is #code, outcome UNKNOWN, and is sent #times times"() {
        given:
        wire = new RawWire(BEHAVIOURS[behaviour])

        when:
        call(operation, wire.uri)

        then:
        def e = thrown(CloudException)
        e.outcome() == Outcome.UNKNOWN
        e.code() == code
        wire.requests.get() == times

        where:
        behaviour  | operation || code             | times
        'reset'    | READ      || 'ConnectionLost' | 6
        'reset'    | CREATE    || 'ConnectionLost' | 1
        'silence'  | CREATE    || 'Timeout'        | 1
        'close'    | READ      || 'ConnectionLost' | 6
        'close'    | CREATE    || 'ConnectionLost' | 1
        'cut body' | READ      || 'CutReply'       | 6
        'cut body' | CREATE    || 'CutReply'       | 1
        'stall'    | CREATE    || 'CutReply'       | 1
        'garbage'  | CREATE    || 'ConnectionLost' | 1
        'no gzip'  | CREATE    || 'CutReply'       | 1
    }

    static final Map<String, Closure> BEHAVIOURS = [
            'reset'   : { s, n -> RawWire.reset(s) },
            'silence' : { s, n -> Thread.sleep(1500); s.close() },
            'close'   : { s, n -> s.close() },
            'cut body': { s, n -> RawWire.reply(s, '200 OK\r\nContent-Length: 100', '{"InstanceId":'); s.close() },
            'stall'   : { s, n -> RawWire.reply(s, '200 OK\r\nContent-Length: 100', '{'); Thread.sleep(1500); s.close() },
            'garbage' : { s, n -> s.outputStream << 'hello\r\n\r\n'; s.close() },
            'no gzip' : { s, n -> RawWire.reply(s, '200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2', '{}') }]

    def "a #operation that reaches nobody was not sent"() {
        given:
        def port = new ServerSocket(0).withCloseable { it.localPort }

        when:
        call(operation, URI.create("http://127.0.0.1:$port"))

        then:
        def e = thrown(CloudException)
        e.outcome() == Outcome.NOT_SENT
        e.code() == 'ConnectionRefused'
        e.status() == 0
        time.slept.size() == waits

        where:
        operation || waits
        READ      || 5
        CREATE    || 0
    }

    def "an unknown host is named, and nothing was sent"() {
        when:
        call(CREATE, URI.create('http://no-such-host.invalid'))

        then:
        def e = thrown(CloudException)
        e.outcome() == Outcome.NOT_SENT
        e.code() == 'UnknownHost'
        e.text().contains('no-such-host.invalid')
    }

    def "a server that does not speak TLS gets nothing of the call"() {
        given:
        wire = new RawWire({ s, n -> s.close() })

        when:
        call(CREATE, URI.create("https://127.0.0.1:$wire.uri.port"))

        then:
        def e = thrown(CloudException)
        e.outcome() == Outcome.NOT_SENT
    }

    def "a proxy that cannot be one is no riddle, and its password is not shown"() {
        when:
        def target = new Target(Target.Kind.CLOUD, Optional.of(URI.create('http://pai.example')), Optional.empty())
        Clouds.open(target, new Api(), time.settings([HTTP_PROXY: 'odd://user:p4ss@proxy:1'])).call('cn-hangzhou', CREATE, [:])

        then:
        def e = thrown(CloudException)
        e.outcome() == Outcome.NOT_SENT
        !e.toString().contains('p4ss')
        e.cause == null
    }

    def "a mutating call never meets a connection that the server has given up"() {
        given: "a server that promises to keep connections, and closes them after one reply"
        wire = new RawWire({ s, n ->
            RawWire.reply(s, '200 OK\r\nContent-Type: application/json\r\nContent-Length: 20', '{"InstanceId":"d-1"}')
            s.close()
        })
        def cloud = Clouds.open(Target.sandbox(wire.uri), new Api(), time.settings())

        when:
        20.times {
            cloud.call('cn-hangzhou', READ, [InstanceId: 'd-1'])
            cloud.call('cn-hangzhou', CREATE, [InstanceName: 'n'])
        }

        then:
        noExceptionThrown()
        wire.requests.get() == 40

        cleanup:
        cloud.close()
    }

    def "reads share connections, mutating calls do not"() {
        given:
        wire = new RawWire({ s, n ->
            RawWire.reply(s, '200 OK\r\nContent-Type: application/json\r\nContent-Length: 20', '{"InstanceId":"d-1"}')
        })
        def cloud = Clouds.open(Target.sandbox(wire.uri), new Api(), time.settings())

        when:
        5.times { cloud.call('cn-hangzhou', operation, arguments) }

        then:
        wire.connections.get() == connections

        cleanup:
        cloud.close()

        where:
        operation | arguments           || connections
        READ      | [InstanceId: 'd-1'] || 1
        CREATE    | [InstanceName: 'n'] || 5
    }

    private void call(String operation, URI uri) {
        Clouds.open(Target.sandbox(uri), new Api(), time.settings([:], Duration.ofMillis(300))).withCloseable {
            it.call('cn-hangzhou', operation, operation == READ ? [InstanceId: 'd-1'] : [InstanceName: 'n'])
        }
    }
}
