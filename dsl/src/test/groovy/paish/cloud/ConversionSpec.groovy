package paish.cloud

import com.google.gson.JsonParser
import paish.api.Api
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** Values of Groovy scripts become what the tables say, where nothing is lost. */
class ConversionSpec extends Specification {

    @Shared @AutoCleanup Wire wire = new Wire()
    @Shared @AutoCleanup Cloud cloud = Clouds.open(Target.sandbox(wire.uri), new Api())

    def "in a body #value is sent as #json"() {
        when:
        cloud.call('cn-hangzhou', operation, [(field): value])

        then:
        JsonParser.parseString(wire.requests.last().text()) == JsonParser.parseString("{\"$field\":$json}")

        where:
        operation                | field          | value                          || json
        'pai-dlc:CreateJob'      | 'DisplayName'  | "a-${1 + 1}"                   || '"a-2"'
        'pai-dlc:CreateJob'      | 'DisplayName'  | 7                              || '"7"'
        'pai-dlc:CreateJob'      | 'DisplayName'  | 0.1f                           || '"0.1"'
        'pai-dlc:CreateJob'      | 'DisplayName'  | true                           || '"true"'
        'pai-dlc:CreateJob'      | 'DisplayName'  | ''                             || '""'
        'pai-dlc:CreateJob'      | 'DisplayName'  | Secret.of('n', 's <&>')        || '"s <&>"'
        'pai-dlc:CreateJob'      | 'Priority'     | '5'                            || '5'
        'pai-dlc:CreateJob'      | 'Priority'     | 5.0                            || '5'
        'pai-dlc:CreateJob'      | 'Priority'     | 5G                             || '5'
        'pai-dlc:CreateJob'      | 'JobSpecs'     | []                             || '[]'
        'pai-dlc:CreateJob'      | 'JobSpecs'     | [[PodCount: '2', Type: null]]  || '[{"PodCount":2}]'
        'pai-dlc:CreateJob'      | 'JobSpecs'     | [[SpotSpec: [SpotPriceLimit: 0.002]]] || '[{"SpotSpec":{"SpotPriceLimit":0.002}}]'
        'pai-dlc:CreateJob'      | 'Envs'         | [("K${1}"): 1, N: null]        || '{"K1":"1"}'
        'pai-dlc:CreateJob'      | 'Envs'         | [:]                            || '{}'
        'pai-dlc:CreateJob'      | 'ThirdpartyLibs' | ['a', "b${1}"] as String[]   || '["a","b1"]'
        'pai-dlc:CreateJob'      | 'ThirdpartyLibs' | ['a'] as LinkedHashSet       || '["a"]'
        'pai-dsw:CreateInstance' | 'MigrationOptions' | [a: [1, 2.50, true, "g${1}"]] || '{"a":[1,2.50,true,"g1"]}'
        'pai-dsw:CreateInstance' | 'NewField'     | new Verbatim([a: ["${1}", Secret.of('x', 'y')]]) || '{"a":["1","y"]}'
        'pai-dsw:CreateInstance' | 'Priority'     | new Verbatim('high')           || '"high"'
    }

    def "in a query #value is sent as #sent"() {
        when:
        cloud.call('cn-hangzhou', operation, [(field): value])

        then:
        wire.requests.last().query() == sent

        where:
        operation                     | field             | value                            || sent
        'pai-dsw:ListInstances'       | 'PageSize'        | '100'                            || [PageSize: '100']
        'pai-dsw:ListInstances'       | 'InstanceName'    | ''                               || [InstanceName: '']
        'pai-dsw:ListInstances'       | 'InstanceName'    | null                             || [:]
        'pai-dsw:ListInstances'       | 'Labels'          | [a: 'b', c: 1]                   || [Labels: '{"a":"b","c":1}']
        'pai-dsw:ListInstances'       | 'Tag'             | [[Key: 'k', Value: 'é&=']]       || [Tag: '[{"Key":"k","Value":"é&="}]']
        'pai-dsw:ListInstances'       | 'Tag'             | []                               || [Tag: '[]']
        'aiworkspace:ListConnections' | 'ConnectionIds'   | ['a', "b${1}"]                   || [ConnectionIds: 'a,b1']
        'aiworkspace:ListConnections' | 'ConnectionIds'   | []                               || [ConnectionIds: '']
        'pai-dlc:ListJobs'            | 'ShowOwn'         | 'true'                           || [ShowOwn: 'true']
        'pai-dlc:ListJobs'            | 'NewFilter'       | new Verbatim([a: ['x', 'y']])    || ['NewFilter.a.1': 'x', 'NewFilter.a.2': 'y']
    }

    def "settings of a DLC token go flat"() {
        when:
        cloud.call('cn-hangzhou', 'pai-dlc:GetToken', [TargetId: 'd', TokenSettings: settings])

        then:
        wire.requests.last().query() == [TargetId: 'd'] + settings.collectEntries { k, v -> ["TokenSettings.$k" as String, "$v" as String] }

        where:
        settings = new Api().product('pai-dlc').get().types()['TokenSettings'].collectEntries { name, field -> [name, true] }
    }
}
