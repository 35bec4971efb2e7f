package paish.dsw

import paish.cloud.CloudException
import com.google.gson.Gson
import paish.api.Api
import paish.catalogue.TableLive
import paish.engine.Request
import paish.language.Place
import spock.lang.Specification

import java.time.Duration

class DswProvisionSpec extends Specification {

    def live = new TableLive()
    def provisioner = new DswProvisioner()

    def "what the account can tell: #code"() {
        given:
        def request = request(fields)

        when:
        def findings = provisioner.verify(request, live)

        then:
        findings*.code() == [code]
        findings[0].error
        findings[0].path() == path
        findings[0].place() == request.place(path - 'dsw.')
        findings[0].hint().contains(hint)

        where:
        fields                                                      || code                    | path          | hint
        [EcsSpec: 'ecs.c6.larg']                                    || 'dsw.spec.unknown'      | 'dsw.spec'    | "'ecs.c6.large'"
        [EcsSpec: 'ecs.g5.sold']                                    || 'dsw.spec.unavailable'  | 'dsw.spec'    | 'ecs.c6.large'
        [EcsSpec: 'ecs.hfc6.10xlarge', SpotSpec: SPOT]              || 'dsw.spec.spotStock'    | 'dsw.spec'    | 'ecs.c6.large'
        [ImageId: 'image-cpi']                                      || 'dsw.image.unknown'     | 'dsw.image'   | "'image-cpu'"
        [ImageId: 'modelscope-cpu']                                 || 'dsw.image.unknown'     | 'dsw.image'   | "its id is 'image-cpu'"
        [ImageId: 'image-gpu']                                      || 'dsw.image.accelerator' | 'dsw.image'   | 'GPU spec'
        [ImageId: 'image-cuda']                                     || 'dsw.image.accelerator' | 'dsw.image'   | 'GPU spec'
        [ImageId: null, ImageUrl: 'r.io/x:1-gpu-py3']               || 'dsw.image.accelerator' | 'dsw.image'   | 'GPU spec'
        [EcsSpec: 'ecs.c6.special']                                 || 'dsw.image.accelerator' | 'dsw.image'   | 'CPU spec'
        [Datasets: [[DatasetId: 'd-unknown', MountPath: '/mnt/a']]] || 'dsw.dataset.unknown'   | 'dsw.dataset' | "'d-known'"
        [Datasets: [[DatasetId: 'imagenet', MountPath: '/mnt/a']]]  || 'dsw.dataset.unknown'   | 'dsw.dataset' | "its id is 'd-known'"
    }

    def "nothing to say about #what"() {
        expect:
        provisioner.verify(request(fields), live).empty

        where:
        what                                         | fields
        'a spec without spot stock, pay as you go'   | [EcsSpec: 'ecs.hfc6.10xlarge']
        'an image of the user, which is nowhere'     | [ImageId: null, ImageUrl: 'r.io/me/mine:1']
        'a dataset by its address'                   | [Datasets: [[Uri: 'oss://b/x/', MountPath: '/mnt/a']]]
        'a quota, whose machines are not in a list'  | [EcsSpec: null, ResourceId: 'quota1', ImageId: 'image-gpu']
    }

    def "an unknown stock status is shown, never fatal"() {
        when:
        def findings = provisioner.verify(request(EcsSpec: 'ecs.gn6i-c4g1.xlarge', ImageId: 'image-gpu', SpotSpec: SPOT), live)

        then:
        findings*.code() == ['dsw.spec.spotStock']
        !findings[0].error
    }

    def "a workspace that is not there"() {
        expect:
        provisioner.verify(request([:], '40824'), live)*.code() == ['dsw.workspace.unknown']
    }

    def "nothing goes on without a look-up that is denied"() {
        given:
        live.refused = ['aiworkspace:GetImage': 'Forbidden.RAM']

        when:
        provisioner.verify(request([:]), live)

        then:
        CloudException e = thrown()
        e.denied()
    }

    def "a look-up that fails is a warning: #operation"() {
        given:
        live.refused = [(operation): 'ServiceUnavailable']

        when:
        def findings = provisioner.verify(request(Datasets: [[DatasetId: 'd-known', MountPath: '/mnt/a']]), live)

        then:
        findings*.code() == [code]
        !findings[0].error
        findings[0].message().contains('could not be checked')

        where:
        operation                  || code
        'aiworkspace:GetImage'     || 'dsw.image.unchecked'
        'aiworkspace:GetDataset'   || 'dsw.dataset.unchecked'
        'aiworkspace:GetWorkspace' || 'dsw.workspace.unchecked'
    }

    def "the price of #what"() {
        when:
        def quote = provisioner.price(request(fields), live)

        then:
        quote.cost().hourly() == hourly
        quote.cost().worst().orElse(null) == worst
        !quote.cost().estimate()
        note.empty || quote.notes().any { it.contains(note) }

        where:
        what                             | fields                                                                        || hourly | worst | note
        'a spec'                         | [:]                                                                           || 0.39   | 0.78  | ''
        'spot with a limit'              | [SpotSpec: [SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: '0.12']]      || 0.12   | 0.24  | 'SpotPriceLimit 0.12 CNY an hour'
        'a limit above the list price'   | [SpotSpec: [SpotStrategy: 'SpotWithPriceLimit', SpotPriceLimit: '5']]         || 0.39   | 0.78  | 'SpotPriceLimit 5'
        'spot with a discount'           | [SpotSpec: [SpotStrategy: 'SpotWithPriceLimit', SpotDiscountLimit: '0.5']]    || 0.195  | 0.39  | 'SpotDiscountLimit 0.5'
        'spot as the market goes'        | [SpotSpec: [SpotStrategy: 'SpotAsPriceGo']]                                   || 0.39   | 0.78  | 'market'
        'a quota'                        | [EcsSpec: null, ResourceId: 'quota1']                                         || 0      | 0     | 'runs on quota quota1, already paid'
    }

    def "a price that is not known is unbounded, not zero"() {
        expect:
        with(provisioner.price(request(EcsSpec: 'nothing'), live).cost()) {
            worst().empty
            expected().empty
        }
    }

    def "what is left out of the comparison is what the service does not answer"() {
        given:
        def types = new Api().product('pai-dsw').get().types()
        def answered = types.GetInstanceResponseBody.keySet() + types.ListInstancesResponseBodyInstances.keySet()
        def sent = new Api().operation('pai-dsw:CreateInstance').get().body().keySet()

        expect: 'Tag is answered as Tags; an image\'s key is answered masked'
        sent - answered - ['Tag'] == DswComparison.UNANSWERED - ['ImageAuth']
    }

    def "every documented status has a meaning, and no other"() {
        given:
        def statuses = statuses(DswProvisioner)

        expect:
        statuses.keySet() == new Api().operation('pai-dsw:ListInstances').get().query().Status.documentedValues() as Set
        statuses.values().every { it.source }
        provisioner.lifecycle().startable() == ['Stopped', 'Failed'] as Set
        provisioner.lifecycle().stoppable() == ['Running'] as Set
    }

    static final Map SPOT = [SpotStrategy: 'SpotAsPriceGo']

    private static Map<String, Map> statuses(Class provisioner) {
        new Gson().fromJson(provisioner.getResource('lifecycle.json').getText('UTF-8'), Map).statuses
    }

    private static Request request(Map fields, String workspace = '40823') {
        def body = ([EcsSpec: 'ecs.c6.large', ImageId: 'image-cpu', WorkspaceId: workspace] + fields).findAll { it.value != null }
        def places = ['spec', 'image', 'dataset'].withIndex().collectEntries { w, i -> [w, new Place('x.pai', i + 2, 3)] }
        new Request('dsw', 'nb', 'cn-hangzhou', workspace, body, [], Optional.of(Duration.ofHours(2)), false,
                new Place('x.pai', 1, 1), places)
    }
}
