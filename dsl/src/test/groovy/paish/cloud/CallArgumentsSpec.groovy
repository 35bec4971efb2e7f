package paish.cloud

import paish.api.Api
import spock.lang.Specification

/** Calls are checked against the tables without a network. */
class CallArgumentsSpec extends Specification {

    static final API = new Api()

    def "#operation #arguments: #message"() {
        expect:
        CallArguments.check(API, operation, arguments)*.toString() == [message]

        where:
        operation              | arguments                               || message
        'pai-dsw:GetLifecicle' | [:]                                     || 'product pai-dsw has no operation GetLifecicle; did you mean pai-dsw:GetLifecycle?'
        'pai-dws:GetInstance'  | [:]                                     || 'there is no product pai-dws, only pai-dsw, pai-dlc, aiworkspace, ecs, vpc; did you mean pai-dsw?'
        'CreateJob'            | [:]                                     || 'an operation is named product:Action, such as pai-dsw:GetInstance; did you mean pai-dlc:CreateJob?'
        'pai-dsw:GetInstance'  | [:]                                     || 'InstanceId is required: it is part of the path'
        'pai-dsw:GetInstance'  | [InstanceId: '']                        || 'InstanceId is required: it is part of the path'
        'pai-dsw:GetInstance'  | [InstanceId: null]                      || 'InstanceId is required: it is part of the path'
        'pai-dsw:GetInstance'  | [InstanceId: '..']                      || 'InstanceId cannot be ..'
        'pai-dsw:ListInstances'| [InstanceNmae: 'x']                     || 'pai-dsw:ListInstances has no parameter InstanceNmae; did you mean InstanceName?'
        'pai-dsw:ListInstances'| [status: 'Running']                     || 'pai-dsw:ListInstances has no parameter status; did you mean Status?'
        'pai-dsw:ListInstances'| [PageSize: 'many']                      || "PageSize takes a whole number, not 'many'"
        'pai-dsw:ListInstances'| [PageSize: 1.5]                         || 'PageSize takes a whole number, not 1.5'
        'pai-dsw:ListInstances'| [Labels: 'a=b']                         || "Labels takes a map, not 'a=b'"
        'pai-dlc:GetJobEvents' | [JobId: 'j', MaxEventsNum: 3000000000L] || 'MaxEventsNum takes a whole number, not 3000000000'
        'pai-dlc:ListJobs'     | [ShowOwn: 'yes']                        || "ShowOwn takes true or false, not 'yes'"
        'pai-dlc:CreateJob'    | [JobSpecs: [[PodCont: 1]]]              || 'JobSpecs[0] has no property PodCont; did you mean PodCount?'
        'pai-dlc:CreateJob'    | [JobSpecs: [[PodCount: 'two']]]         || "JobSpecs[0].PodCount takes a whole number, not 'two'"
        'pai-dlc:CreateJob'    | [JobSpecs: 'x']                         || "JobSpecs takes a list, not 'x'"
        'pai-dlc:CreateJob'    | [JobSpecs: [1]]                         || 'JobSpecs[0] takes a map of AssignNodeSpec, AutoScalingSpec, ConsiderInSuccessPolicy, Driver …, not 1'
        'pai-dlc:CreateJob'    | [DisplayName: [a: 1]]                   || 'DisplayName takes a string, not a map'
        'pai-dlc:CreateJob'    | [Envs: [A: ['x']]]                      || 'Envs.A takes a string, not a list'
        'pai-dlc:CreateJob'    | [Priority: Secret.of('p', '1')]         || 'Priority takes a whole number, not a secret'
        'pai-dlc:CreateJob'    | [DisplayName: new Object()]             || 'DisplayName takes a string, not a Object'
    }

    def "every problem of a call is found in one pass"() {
        expect:
        CallArguments.check(API, 'pai-dsw:CreateInstance', [
                InstanceNam: 'n', Priority: 'high', Datasets: [[DatasetID: 'd'], [MountPath: [:]]], UserVpc: [VpcID: 'v']
        ])*.path() == ['InstanceNam', 'Priority', 'Datasets[0].DatasetID', 'Datasets[1].MountPath', 'UserVpc.VpcID']
    }

    def "a new field passes verbatim, at any depth"() {
        expect:
        CallArguments.check(API, 'pai-dlc:CreateJob', [
                NewField: new Verbatim([a: [1, 2]]), Priority: new Verbatim('high'), JobSpecs: [[Type: 'Worker', Newer: new Verbatim(true)]]]) == []
    }

    def "what the tables call required besides the path is the service's to judge"() {
        expect:
        CallArguments.check(API, 'pai-dlc:CreateJob', [:]) == []
    }

    def "a call with problems is not sent, and says all of them"() {
        when:
        Clouds.open(Target.sandbox(URI.create('http://127.0.0.1:1')), API).call('cn-hangzhou', 'pai-dsw:GetInstance', [Instance: 'x'])

        then:
        def e = thrown(CallArgumentException)
        e.problems().size() == 2
        e.message == 'pai-dsw:GetInstance: pai-dsw:GetInstance has no parameter Instance; did you mean InstanceId?; InstanceId is required: it is part of the path'
    }

    def "a region without the product is named with those that have it"() {
        when:
        Clouds.open(Target.cloud(), API).call('cn-hangzou', 'pai-dlc:ListJobs', [:])

        then:
        def e = thrown(CallArgumentException)
        e.message.startsWith('pai-dlc:ListJobs: pai-dlc is not in region cn-hangzou, only in ap-northeast-1, ')
        e.message.endsWith('; did you mean cn-hangzhou?')
    }
}
