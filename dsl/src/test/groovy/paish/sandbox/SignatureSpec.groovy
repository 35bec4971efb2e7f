package paish.sandbox

class SignatureSpec extends SandboxSpecification {

    static final VERSION = '2022-01-01'

    def "a signed call is answered"() {
        expect:
        with(client.dsw('ListInstances')) {
            http == 200
            Success
            TotalCount == 0
            RequestId ==~ /[0-9A-F-]{36}/
        }
    }

    def "an unsigned call is refused"() {
        when:
        def answer = client.exchange('GET', '/api/v2/instances', [:], '',
                ['x-acs-action': 'ListInstances', 'x-acs-version': VERSION])

        then:
        answer.http == 400
        answer.Code == 'IncompleteSignature'
    }

    def "a key that nobody has is not found"() {
        given:
        client.signer = new Signer(keyId: 'somebody')

        expect:
        with(client.dsw('ListInstances')) {
            http == 404
            Code == 'InvalidAccessKeyId.NotFound'
            HostId.startsWith('127.0.0.1')
        }
    }

    def "a wrong secret does not match"() {
        given:
        client.signer = new Signer(secret: 'guessed')

        expect:
        with(client.dsw('ListInstances')) {
            http == 400
            Code == 'SignatureDoesNotMatch'
        }
    }

    def "a body that was changed on its way does not match"() {
        given:
        def headers = signed('POST', '/api/v2/instances', 'CreateInstance', '{"InstanceName":"a"}')

        expect:
        client.exchange('POST', '/api/v2/instances', [:], '{"InstanceName":"b"}', headers).Code == 'SignatureDoesNotMatch'
    }

    def "a date more than fifteen minutes off is expired: #off"() {
        given:
        client.time = { instant.plusSeconds(off) } as java.time.InstantSource

        expect:
        client.dsw('ListInstances').Code == code

        where:
        off  || code
        -890 || 'null'
        -910 || 'InvalidTimeStamp.Expired'
        910  || 'InvalidTimeStamp.Expired'
    }

    def "the virtual clock has no part in it"() {
        given:
        client.advance('2h')

        expect:
        client.dsw('ListInstances').http == 200
    }

    def "a call cannot be replayed"() {
        given:
        def headers = signed('GET', '/api/v2/instances', 'ListInstances', '')

        expect:
        client.exchange('GET', '/api/v2/instances', [:], '', headers).http == 200
        client.exchange('GET', '/api/v2/instances', [:], '', headers).Code == 'SignatureNonceUsed'
    }

    def "the query is signed in its RFC 3986 form although it is sent as a form"() {
        expect:
        client.dsw('ListInstances', [InstanceName: 'a b*~+ü/é', Labels: [k: 'v w']]).http == 200
    }

    def "action, version, method and path must agree: #action"() {
        expect:
        with(client.send(method, path, [:], '', headers(action, version))) {
            Code == code
            http == status
        }

        where:
        action          | version      | method | path                || status | code
        'NoSuchAction'  | VERSION      | 'GET'  | '/api/v2/instances' || 404    | 'InvalidApi.NotFound'
        'ListInstances' | '2020-12-03' | 'GET'  | '/api/v2/instances' || 404    | 'InvalidApi.NotFound'
        'ListInstances' | VERSION      | 'GET'  | '/api/v2/tokens'    || 404    | 'InvalidApi.NotFound'
        'ListInstances' | VERSION      | 'POST' | '/api/v2/instances' || 405    | 'UnsupportedHTTPMethod'
    }

    def "a fixed call has a fixed signature"() {
        given: 'a vector that was computed apart from both sides, with a shell and openssl'
        def headers = [host                   : 'pai-dsw.cn-hangzhou.aliyuncs.com',
                       'x-acs-action'         : 'ListInstances',
                       'x-acs-content-sha256' : 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
                       'x-acs-date'           : '2026-01-01T00:00:00Z',
                       'x-acs-signature-nonce': 'a-nonce',
                       'x-acs-version'        : VERSION]

        expect:
        new Signer().authorization('GET', '/api/v2/instances', [PageSize: '100', InstanceName: 'a b'], headers, new byte[0])
                .endsWith('Signature=71d121d629f55236c24127017d991096ff239880cd950f820d75e71f7e45afb2')
    }

    def "only loopback can reach it"() {
        given:
        def others = NetworkInterface.networkInterfaces().toList()
                .collectMany { it.inetAddresses().toList() }
                .findAll { !it.loopbackAddress && it instanceof Inet4Address }

        when:
        def reachable = others.findAll { address ->
            try (def socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, sandbox.endpoint().port), 500)
                true
            } catch (IOException ignored) {
                false
            }
        }

        then:
        reachable.isEmpty()
        sandbox.endpoint().host == '127.0.0.1'
    }

    private Map<String, String> headers(String action, String version) {
        [host: "127.0.0.1:$client.endpoint.port".toString(), 'x-acs-action': action, 'x-acs-version': version,
         'x-acs-date': instant.toString(), 'x-acs-signature-nonce': UUID.randomUUID().toString()]
    }

    private Map<String, String> signed(String method, String path, String action, String body) {
        def headers = headers(action, VERSION) + ['x-acs-content-sha256': Signer.sha256(body.getBytes('UTF-8'))]
        headers + [authorization: client.signer.authorization(method, path, [:], headers, body.getBytes('UTF-8'))]
    }
}
