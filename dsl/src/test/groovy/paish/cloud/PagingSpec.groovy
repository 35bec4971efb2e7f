package paish.cloud

import static paish.cloud.Wire.Answer.json

import java.util.function.Function
import paish.api.Api
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

class PagingSpec extends Specification {

    @AutoCleanup Wire wire = new Wire()
    PollingConditions conditions = new PollingConditions(timeout: 10)
    @AutoCleanup Cloud cloud = Clouds.open(Target.sandbox(wire.uri), new Api(), new FakeTime().settings())

    def "pages are fetched when their first row is asked for"() {
        given:
        numbered(250)

        when:
        def rows = cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [ResourceId: 'ALL']).iterator()

        then: "nothing is fetched before it is needed"
        wire.requests.empty

        when:
        def first = (1..100).collect { rows.next().InstanceId }

        then: "a whole page without the next one"
        first == (1..100).collect { "dsw-$it" }
        wire.requests.size() == 1
        wire.requests[0].query() == [ResourceId: 'ALL', PageNumber: '1', PageSize: '100']

        when:
        def rest = rows.collect { it.InstanceId }

        then: "TotalCount ends it: no fourth page"
        rest == (101..250).collect { "dsw-$it" }
        wire.requests*.query()*.PageNumber.sort() == ['1', '2', '3']
    }

    def "behind the first page four are fetched at a time, and their rows come in order"() {
        given: "a service that answers four pages together, the last of them first"
        def gathered = new java.util.concurrent.CyclicBarrier(4)
        def turns = [2: 3, 3: 2, 4: 1, 5: 0]
        def answered = new java.util.concurrent.atomic.AtomicInteger()
        wire.answer = { request ->
            def number = request.query().PageNumber as int
            if (number in 2..5) {
                gathered.await(10, java.util.concurrent.TimeUnit.SECONDS)
                while (answered.get() < turns[number]) {
                    Thread.onSpinWait()
                }
            }
            def reply = json(page(number, 950, 950))
            answered.incrementAndGet().with { number == 1 ? answered.set(0) : null }
            reply
        } as Function

        when:
        def rows = cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).iterator()
        def first = (1..100).collect { rows.next().InstanceId }

        then:
        first == (1..100).collect { "dsw-$it" }
        wire.requests.size() == 1

        when:
        def next = rows.next().InstanceId

        then: "no more than those are held"
        next == 'dsw-101'
        wire.requests*.query()*.PageNumber.collect { it as int }.sort() == 1..5

        expect:
        rows.collect { it.InstanceId } == (102..950).collect { "dsw-$it" }
        wire.requests*.query()*.PageNumber.collect { it as int }.sort() == 1..10
    }

    def "a page that fails fails when its first row is asked for"() {
        given:
        wire.answer = { request ->
            def number = request.query().PageNumber as int
            number == 3 ? json('{"Code":"Forbidden.RAM","Message":"no"}', 403) : json(page(number, 500, 500))
        } as Function
        def rows = cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).iterator()

        when:
        def before = (1..200).collect { rows.next().InstanceId }

        then:
        before == (1..200).collect { "dsw-$it" }

        when:
        rows.next()

        then:
        thrown(CloudException)
    }

    def "pages that are turned away come later, in their places"() {
        given:
        def refused = java.util.concurrent.ConcurrentHashMap.newKeySet()
        wire.answer = { request ->
            def number = request.query().PageNumber as int
            number > 1 && refused.add(number)
                    ? json('{"Code":"Throttling.User","Message":"slow down"}', 429)
                    : json(page(number, 900, 900))
        } as Function

        expect:
        cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).toList()*.InstanceId == (1..900).collect { "dsw-$it" }
    }

    def "closing the list gives up what is under way, and so does an interruption"() {
        given:
        def held = new java.util.concurrent.CountDownLatch(1)
        def asked = new java.util.concurrent.CountDownLatch(4)
        wire.answer = { request ->
            if (request.query().PageNumber != '1') {
                asked.countDown()
                held.await(20, java.util.concurrent.TimeUnit.SECONDS)
            }
            json(page(request.query().PageNumber as int, 900, 900))
        } as Function
        def list = cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:])
        def rows = list.iterator()
        100.times { rows.next() }

        when:
        def reader = Thread.currentThread()
        Thread.start {
            asked.await()
            reader.interrupt()
        }
        rows.next()

        then:
        CloudException e = thrown()
        e.code() == 'Interrupted'
        Thread.interrupted()

        when:
        list.close()

        then: "no thread waits for an answer any more"
        conditions.eventually { assert !Thread.allStackTraces.keySet().any { it.name == 'paish-page' } }

        cleanup:
        held.countDown()
    }

    def "a stream that stops early fetches no more"() {
        given:
        numbered(1000)

        when:
        def rows = cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).limit(100).toList()

        then:
        rows.size() == 100
        wire.requests.size() == 1
    }

    def "a total that grows to #later is read to its end"() {
        given:
        wire.answer = { request ->
            def number = request.query().PageNumber as int
            json(page(number, later, number == 1 ? 200 : later))
        } as Function

        expect:
        cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).toList()*.InstanceId == (1..later).collect { "dsw-$it" }
        wire.requests.size() == pages

        where:
        later || pages
        300   || 3
        450   || 5
    }

    def "a list whose total shrinks between pages is read again, so that what the first pass missed comes too"() {
        given: "in the first pass the second page comes from an older copy of the list"
        def passes = new java.util.concurrent.atomic.AtomicInteger()
        wire.answer = { request ->
            def number = request.query().PageNumber as int
            def pass = number == 1 ? passes.incrementAndGet() : passes.get()
            json(pass == 1 && number == 2 ? listed(101..110, 110) : page(number, 250, 250))
        } as Function

        when:
        def rows = cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).toList()*.InstanceId

        then: "each of them once"
        rows == (1..250).collect { "dsw-$it" }
        passes.get() == 2
    }

    def "a list that ends short of its total is read again"() {
        given: "a row went over to a page that had been read already"
        def answers = [[1..100, 200], [102..200, 200], [[], 200], [(1..99) + 101, 200], [102..200, 200], [[], 200], [1..100, 199], [101..199, 199]].iterator()
        wire.answer = { request ->
            def (ids, total) = answers.next()
            json(listed(ids, total))
        } as Function

        expect:
        cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).toList()*.InstanceId as Set == (1..200).collect { "dsw-$it".toString() } as Set
        !answers.hasNext()
    }

    def "a service whose total counts more than it lists is read three times, and its rows come once"() {
        given:
        numbered(30, 35)

        expect:
        cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).count() == 30
        wire.requests*.query()*.PageNumber == ['1', '2'] * 3
    }

    def "a service that holds its pages smaller than asked is read to the end"() {
        given:
        wire.answer = { request ->
            def page = request.query().PageNumber as int
            def ids = (1..120).drop((page - 1) * 50).take(50)
            json("""{"TotalCount":120,"Instances":[${ids.collect { "{\"InstanceId\":\"dsw-$it\"}" }.join(',')}]}""")
        } as Function

        expect:
        cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).toList()*.InstanceId == (1..120).collect { "dsw-$it" }
    }

    def "a service that knows neither pages nor a total is read once"() {
        given:
        wire.answers(json('{"Instances":[{"InstanceId":"dsw-1"}]}'))

        expect:
        cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [:]).count() == 1
        wire.requests.size() == 2
    }

    def "#operation goes by #asked and #answered"() {
        given:
        wire.answers(
                json("""{"$answered":${tokens[0]},"$rows":[{"n":1},{"n":2}],"TotalCount":3}"""),
                json("""{"$answered":${tokens[1]},"$rows":[{"n":3}],"TotalCount":3}"""),
                json("""{"$answered":${tokens[2]},"$rows":[{"n":4}]}"""))

        expect:
        cloud.rows('cn-hangzhou', operation, arguments).toList()*.n == [1, 2, 3, 4]
        wire.requests*.query()*.get(asked) == [null, tokens[0].replace('"', ''), tokens[1].replace('"', '')]
        wire.requests*.query()*.MaxResults.unique() == ['100']

        where:
        operation                          | arguments        | rows               | asked       | answered        | tokens
        'aiworkspace:ListConnections'      | [:]              | 'Connections'      | 'NextToken' | 'NextToken'     | ['"t1"', '"t2"', '""']
        'aiworkspace:ListDatasetFileMetas' | [DatasetId: 'd'] | 'DatasetFileMetas' | 'NextToken' | 'NextToken'     | ['"t1"', '"t2"', 'null']
        'aiworkspace:ListExperiment'       | [:]              | 'Experiments'      | 'PageToken' | 'NextPageToken' | ['2', '4', '0']
        'aiworkspace:ListRuns'             | [:]              | 'Runs'             | 'PageToken' | 'NextPageToken' | ['2', '4', 'null']
    }

    def "a token that comes back again ends the list"() {
        given:
        wire.answers(json('{"NextToken":"t","Connections":[{"n":1}]}'), json('{"NextToken":"t","Connections":[{"n":2}]}'))

        expect:
        cloud.rows('cn-hangzhou', 'aiworkspace:ListConnections', [:]).toList()*.n == [1, 2]
    }

    def "an unpaged list is one call, and a missing list is no rows"() {
        given:
        wire.answers(json(body))

        expect:
        cloud.rows('cn-hangzhou', operation, [:]).count() == rows
        wire.requests.size() == 1

        where:
        operation                  | body                                        || rows
        'aiworkspace:ListQuotas'   | '{"Quotas":[{"Id":"q"}],"TotalCount":9}'    || 1
        'aiworkspace:ListProducts' | '{"Products":[{}],"Services":[{},{}]}'      || 1
        'pai-dsw:ListInstances'    | '{"TotalCount":0}'                          || 0
        'pai-dsw:ListInstances'    | '{"TotalCount":0,"Instances":null}'         || 0
    }

    def "a page of the caller's own choice is where it starts"() {
        given:
        numbered(30)

        expect:
        cloud.rows('cn-hangzhou', 'pai-dsw:ListInstances', [PageNumber: 2, PageSize: 10]).toList()*.InstanceId == (11..30).collect { "dsw-$it" }
        wire.requests*.query()*.PageNumber == ['2', '3']
    }

    def "what lists no rows says so before any call"() {
        when:
        cloud.rows('cn-hangzhou', operation, arguments)

        then:
        thrown(CallArgumentException)
        wire.requests.empty

        where:
        operation               | arguments
        'pai-dlc:GetPodLogs'    | [JobId: 'j', PodId: 'p']
        'pai-dsw:GetInstance'   | [InstanceId: 'd']
        'pai-dsw:ListInstances' | [Statuss: 'Running']
    }

    private void numbered(int rows, int total = rows) {
        wire.answer = { request ->
            def size = request.query().PageSize as int
            json(page(request.query().PageNumber as int, rows, total, size))
        } as Function
    }

    private static String page(int number, int rows, int total, int size = 100) {
        listed((1..rows).drop((number - 1) * size).take(size), total)
    }

    private static String listed(List<Integer> ids, int total) {
        """{"TotalCount":$total,"Instances":[${ids.collect { "{\"InstanceId\":\"dsw-$it\"}" }.join(',')}]}"""
    }
}
