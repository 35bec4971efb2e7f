package paish.dlc

import com.google.gson.Gson
import paish.api.Api
import paish.catalogue.TableLive
import paish.cloud.Verbatim
import paish.engine.Request
import paish.language.Place
import spock.lang.Specification

import java.time.Duration

class DlcProvisionSpec extends Specification {

    static final Map WORKER = [Type: 'Worker', PodCount: 2, EcsSpec: 'ecs.c6.large', Image: 'reg/pai/modelscope:1-cpu-py310']

    def live = new TableLive()
    def provisioner = new DlcProvisioner()

    def "what the account can tell: #code at #path"() {
        when:
        def findings = provisioner.verify(request(fields), live)

        then:
        findings*.code() == [code]
        findings[0].path() == path
        findings[0].place().line() == line
        findings[0].hint().contains(hint)

        where:
        fields                                                            || code                   | path               | line | hint
        [JobSpecs: [WORKER + [EcsSpec: 'ecs.c6.larg']]]                   || 'dlc.spec.unknown'     | 'dlc.worker.spec'  | 3    | "'ecs.c6.large'"
        [JobSpecs: [WORKER + [EcsSpec: 'ecs.g5.sold']]]                   || 'dlc.spec.unavailable' | 'dlc.worker.spec'  | 3    | 'ecs.c6.large'
        [JobSpecs: [WORKER + [EcsSpec: 'ecs.hfc6.10xlarge', SpotSpec: [:]]]] || 'dlc.spec.spotStock' | 'dlc.worker.spec' | 3    | 'ecs.c6.large'
        [JobSpecs: [WORKER + [Image: 'reg/pai/modelscope:1-cpu-py31']]]   || 'dlc.image.unknown'    | 'dlc.worker.image' | 4    | "'reg/pai/modelscope:1-cpu-py310'"
        [JobSpecs: [WORKER + [Image: 'modelscope-cpu']]]                  || 'dlc.image.unknown'    | 'dlc.worker.image' | 4    | "its URI is 'reg/pai/modelscope:1-cpu-py310'"
        [JobSpecs: [WORKER + [Image: 'image-gpu']]]                       || 'dlc.image.unknown'    | 'dlc.worker.image' | 4    | "its URI is 'reg/pai/modelscope:1-gpu-py310'"
        [JobSpecs: [WORKER + [Type: 'PS', Image: 'x']]]                   || 'dlc.image.unknown'    | 'dlc.ps.image'     | 5    | ''
        [DataSources: [[DataSourceId: 'imagenet', MountPath: '/a']]]      || 'dlc.dataset.unknown'  | 'dlc.dataset'      | 6    | "its id is 'd-known'"
        [CodeSource: [CodeSourceId: 'code-knwon']]                        || 'dlc.code.unknown'     | 'dlc.code'         | 7    | "'code-known'"
    }

    def "images that cannot be listed are a warning"() {
        given:
        live.refused = ['aiworkspace:ListImages': 'ServiceUnavailable']

        expect:
        with(provisioner.verify(request([:]), live)) {
            it*.code() == ['dlc.image.unchecked']
            !it[0].error
        }
    }

    def "the price of #what is an estimate from the notebooks' prices"() {
        when:
        def quote = provisioner.price(request(fields), live)

        then:
        quote.cost().hourly() == hourly
        quote.cost().worst().orElse(null) == worst
        quote.cost().estimate()
        quote.notes().any { it.contains('an estimate') }
        quote.notes().any { it.contains(note) }

        where:
        what                     | fields                                                                                          || hourly | worst | note
        'two pods'               | [:]                                                                                             || 0.78   | 1.17  | 'notebooks'
        'two roles'              | [JobSpecs: [WORKER, WORKER + [Type: 'PS', PodCount: 1, EcsSpec: 'ecs.hfc6.10xlarge']]]          || 8.78   | 13.17 | 'notebooks'
        'spot, limit per minute' | [JobSpecs: [WORKER + [SpotSpec: [SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: 0.002]]]]  || 0.24   | 0.36  | '0.002 CNY a minute, which is 0.12 an hour'
        'spot with a discount'   | [JobSpecs: [WORKER + [SpotSpec: [SpotStrategy: 'SpotWithPriceLimit', SpotDiscountLimit: 0.5]]]] || 0.39   | 0.585 | 'SpotDiscountLimit 0.5'
    }

    def "a job on a quota costs nothing more"() {
        expect:
        with(provisioner.price(request(ResourceId: 'quota1', JobSpecs: [WORKER + [EcsSpec: null]]), live)) {
            cost().worst().get() == 0
            notes() == ['runs on quota quota1, already paid']
        }
    }

    def "the correlator stands beside the tags of the user, verbatim ones too"() {
        expect:
        provisioner.marked([:], 'c-1') == [Settings: [Tags: [paish: 'c-1']]]
        provisioner.marked([Settings: [EnableRDMA: true, Tags: [a: 'b']]], 'c-1') == [Settings: [EnableRDMA: true, Tags: [a: 'b', paish: 'c-1']]]
        provisioner.marked([Settings: new Verbatim([New: 1])], 'c-1') == [Settings: new Verbatim([New: 1, Tags: [paish: 'c-1']])]
        provisioner.isMarked([Settings: [Tags: [paish: 'c-1']]], 'c-1')
        !provisioner.isMarked([Settings: [Tags: [paish: 'c-2']]], 'c-1')
        !provisioner.isMarked([:], 'c-1')
    }

    def "a job is the same although the service spells its network otherwise"() {
        given:
        def wanted = request(UserVpc: [VpcId: 'vpc-1', SwitchId: 'vsw-1', ExtendedCIDRs: ['10.0.0.0/8']])
        def shown = wanted.body() + [UserVpc: [VpcId: 'vpc-1', SwitchId: 'vsw-1', ExtendedCidrs: ['10.0.0.0/8']]]

        expect:
        provisioner.differences(wanted, shown).empty
        provisioner.differences(wanted, shown + [UserCommand: 'other'])*.toString() == ['UserCommand: wanted python t.py, is other']
    }

    def "what is left out of the comparison is what the service does not answer"() {
        given:
        def types = new Api().product('pai-dlc').get().types()
        def answered = types.GetJobResponseBody.keySet() + types.JobItem.keySet()

        expect:
        new Api().operation('pai-dlc:CreateJob').get().body().keySet() - answered == top(DlcProvisioner.UNANSWERED)
        types.CreateJobRequestDataSources.keySet() - types.GetJobResponseBodyDataSources.keySet() == below('DataSources')
        types.CreateJobRequestCodeSource.keySet() - types.GetJobResponseBodyCodeSource.keySet() == below('CodeSource')
    }

    def "every documented status has a meaning, and no other"() {
        given:
        def statuses = statuses(DlcProvisioner)

        expect:
        statuses.keySet() == new Api().operation('pai-dlc:ListJobs').get().query().Status.documentedValues() as Set
        statuses.values().every { it.source }
        provisioner.lifecycle().ended() == ['Succeeded', 'Failed', 'Stopped'] as Set
        provisioner.lifecycle().stoppable() == ['Running', 'Queuing'] as Set
    }

    private static Set<String> top(Set<String> paths) {
        paths.findAll { !it.contains('.') } as Set
    }

    private static Set<String> below(String field) {
        DlcProvisioner.UNANSWERED.findAll { it.startsWith("$field.") }.collect { it - "$field." } as Set
    }

    private static Map<String, Map> statuses(Class provisioner) {
        new Gson().fromJson(provisioner.getResource('lifecycle.json').getText('UTF-8'), Map).statuses
    }

    private static Request request(Map fields) {
        def body = [WorkspaceId: '40823', DisplayName: 'train', JobType: 'PyTorchJob', UserCommand: 'python t.py', JobSpecs: [WORKER]] + fields
        def places = ['worker': 2, 'worker.spec': 3, 'worker.image': 4, 'ps': 5, 'dataset': 6, 'code': 7]
                .collectEntries { w, line -> [w, new Place('x.pai', line, 3)] }
        new Request('dlc', 'train', 'cn-hangzhou', '40823', body, [], Optional.of(Duration.ofMinutes(90)), false,
                new Place('x.pai', 1, 1), places)
    }
}
