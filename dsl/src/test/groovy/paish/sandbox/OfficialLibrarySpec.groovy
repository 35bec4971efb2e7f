package paish.sandbox

import com.aliyun.teaopenapi.models.Config
import com.aliyun.teaopenapi.models.OpenApiRequest
import com.aliyun.teaopenapi.models.Params
import com.aliyun.teautil.models.RuntimeOptions
import com.aliyun.tea.TeaException

import java.time.InstantSource

/** The official core library, unmodified, against the sandbox. */
class OfficialLibrarySpec extends SandboxSpecification {

    def library = { String secret = 'sandbox-sk' ->
        new com.aliyun.teaopenapi.Client(new Config()
                .setAccessKeyId('sandbox-ak').setAccessKeySecret(secret)
                .setProtocol('http').setEndpoint("127.0.0.1:${sandbox.endpoint().port}".toString()))
    }

    def setup() {
        // The library signs with the time of day, not with the specification's.
        sandbox.close()
        time = InstantSource.system()
        sandbox = start('')
        client = clientOf(sandbox)
    }

    def "it creates, looks up, lists with awkward characters, stops and deletes"() {
        given:
        def official = library()

        when:
        def created = call(official, 'pai-dsw:CreateInstance', [:], client.INSTANCE)
        def id = created.body.InstanceId

        then:
        created.statusCode == 200
        created.body.Success
        call(official, 'pai-dsw:GetInstance', [InstanceId: id], [:]).body.InstanceName == 'nb'
        call(official, 'pai-dsw:ListInstances', [:], [:], [InstanceName: 'n~* b+', Labels: '{"a":"b c"}']).body.TotalCount == 0

        when:
        client.advance('5m')
        call(official, 'pai-dsw:StopInstance', [InstanceId: id], [:])
        client.advance('5m')

        then:
        call(official, 'pai-dsw:DeleteInstance', [InstanceId: id], [:]).body.Success
    }

    def "a refusal reaches it as its exception"() {
        when:
        call(library('guessed'), 'pai-dlc:ListJobs', [:], [:])

        then:
        def e = thrown(TeaException)
        e.code == 'SignatureDoesNotMatch'
        e.statusCode == 400
    }

    private static Map call(com.aliyun.teaopenapi.Client library, String id, Map path, Map body, Map query = [:]) {
        def operation = Client.API.operation(id).get()
        def pathname = operation.path()
        path.each { k, v -> pathname = pathname.replace("{$k}", v) }
        def params = new Params().setAction(operation.action()).setVersion(operation.version()).setProtocol('HTTP')
                .setMethod(operation.method()).setAuthType('AK').setStyle('ROA').setPathname(pathname)
                .setReqBodyType('json').setBodyType('json')
        def request = new OpenApiRequest().setQuery(query)
        if (body) {
            request.setBody(body)
        }
        library.callApi(params, request, new RuntimeOptions())
    }
}
