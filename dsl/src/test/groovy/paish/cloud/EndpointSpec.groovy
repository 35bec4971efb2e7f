package paish.cloud

import paish.api.Api
import spock.lang.Specification

class EndpointSpec extends Specification {

    static final API = new Api()

    def "#operation in #region goes to #host"() {
        given:
        def op = API.operation(operation).get()

        expect:
        Endpoint.of(Target.cloud(), API.product(op.product()).get(), op, region) == new Endpoint('https', host)

        where:
        operation                    | region           || host
        'pai-dsw:GetInstance'        | 'cn-hangzhou'    || 'pai-dsw.cn-hangzhou.aliyuncs.com'
        'pai-dlc:CreateJob'          | 'ap-southeast-1' || 'pai-dlc.ap-southeast-1.aliyuncs.com'
        'aiworkspace:ListWorkspaces' | 'cn-beijing'     || 'aiworkspace.cn-beijing.aliyuncs.com'
    }

    def "an endpoint given for the cloud serves regions that the list does not have"() {
        given:
        def op = API.operation('pai-dsw:GetInstance').get()
        def target = new Target(Target.Kind.CLOUD, Optional.of(URI.create('https://pai-dsw-vpc.example.com/')), Optional.empty())

        expect:
        Endpoint.of(target, API.product('pai-dsw').get(), op, 'cn-private-1') == new Endpoint('https', 'pai-dsw-vpc.example.com')
    }

    def "#uri is no endpoint"() {
        when:
        Target.sandbox(URI.create(uri))

        then:
        thrown(IllegalArgumentException)

        where:
        uri << ['ftp://h', 'http://h/path', 'https://u:p@h', 'h:80']
    }

    def "a sandbox without an address is refused"() {
        when:
        new Target(Target.Kind.SANDBOX, Optional.empty(), Optional.empty())

        then:
        thrown(IllegalArgumentException)
    }

    def "#scheme://#host with #environment goes through #proxy"() {
        expect:
        Proxies.of(environment, new Endpoint(scheme, host)).orElse('') == proxy

        where:
        scheme  | host               | environment                                              || proxy
        'https' | 'a.aliyuncs.com'   | [:]                                                      || ''
        'https' | 'a.aliyuncs.com'   | [HTTPS_PROXY: 'http://p:3128']                           || 'http://p:3128'
        'https' | 'a.aliyuncs.com'   | [https_proxy: 'p:3128', HTTPS_PROXY: 'http://q:1']       || 'http://p:3128'
        'https' | 'a.aliyuncs.com'   | [HTTP_PROXY: 'http://p:3128']                            || ''
        'https' | 'a.aliyuncs.com'   | [HTTPS_PROXY: 'http://p:3128', NO_PROXY: '.aliyuncs.com'] || ''
        'https' | 'a.aliyuncs.com'   | [HTTPS_PROXY: 'http://p:3128', no_proxy: 'b.com,*']      || ''
        'http'  | '127.0.0.1:8080'   | [HTTP_PROXY: 'http://p:3128']                            || ''
    }
}
