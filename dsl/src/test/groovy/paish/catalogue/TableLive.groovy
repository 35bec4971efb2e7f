package paish.catalogue

import paish.cloud.CloudException
import paish.cloud.Failure
import paish.cloud.Outcome
import paish.engine.Live

/** An account as a table: rows by operation, refusals by operation. */
class TableLive implements Live {

    static final List<Map> SPECS = [
            [InstanceType: 'ecs.c6.large', AcceleratorType: 'CPU', IsAvailable: true, SpotStockStatus: 'WithStock', Price: 0.39d, Currency: 'CNY'],
            [InstanceType: 'ecs.hfc6.10xlarge', AcceleratorType: 'CPU', IsAvailable: true, SpotStockStatus: 'NoStock', Price: 8.0d, Currency: 'CNY'],
            [InstanceType: 'ecs.g5.sold', AcceleratorType: 'CPU', IsAvailable: false, SpotStockStatus: 'NoStock', Price: 1.0d, Currency: 'CNY'],
            [InstanceType: 'ecs.gn6i-c4g1.xlarge', AcceleratorType: 'GPU', IsAvailable: true, SpotStockStatus: 'Rare', Price: 11.63d, Currency: 'CNY'],
            // Its name looks like a CPU spec's; only the service's own type counts.
            [InstanceType: 'ecs.c6.special', AcceleratorType: 'GPU', IsAvailable: true, SpotStockStatus: 'WithStock', Price: 2.0d, Currency: 'CNY']]

    static final List<Map> IMAGES = [
            [ImageId: 'image-cpu', Name: 'modelscope-cpu', ImageUri: 'reg/pai/modelscope:1-cpu-py310'],
            [ImageId: 'image-gpu', Name: 'modelscope-gpu', ImageUri: 'reg/pai/modelscope:1-gpu-py310'],
            [ImageId: 'image-cuda', Name: 'torch-cuda', ImageUri: 'reg/pai/torch:2-cu121']]

    Map<String, String> refused = [:]
    List<String> asked = []

    List<Map<String, Object>> rows(String region, String operation, Map<String, ?> parameters) {
        ask(operation)
        switch (operation.split(':')[1]) {
            case 'ListEcsSpecs': return SPECS.findAll { it.AcceleratorType == parameters.AcceleratorType }
            case 'ListImages': return parameters.Labels ? IMAGES : []
            case 'ListDatasets': return [[DatasetId: 'd-known', Name: 'imagenet']]
            case 'ListCodeSources': return [[CodeSourceId: 'code-known', DisplayName: 'examples']]
            case 'ListWorkspaces': return [[WorkspaceId: '40823', WorkspaceName: 'team']]
            default: return []
        }
    }

    Optional<Map<String, Object>> get(String region, String operation, Map<String, ?> parameters) {
        ask(operation)
        def id = parameters.values().first()
        switch (operation.split(':')[1]) {
            case 'GetImage': return Optional.ofNullable(IMAGES.find { it.ImageId == id })
            case 'GetDataset': return id == 'd-known' ? Optional.of([DatasetId: id]) : Optional.empty()
            case 'GetCodeSource': return id == 'code-known' ? Optional.of([CodeSourceId: id]) : Optional.empty()
            case 'GetWorkspace': return id == '40823' ? Optional.of([WorkspaceId: id]) : Optional.empty()
            default: return Optional.empty()
        }
    }

    private void ask(String operation) {
        asked << operation
        if (operation in refused) {
            throw new CloudException(new Failure(operation, 'cn-hangzhou', false, Outcome.REJECTED, refused[operation],
                    'refused', 403, 'R-1', Optional.empty(), java.time.Duration.ZERO))
        }
    }
}
