package paish.catalogue

import spock.lang.Specification

class RamActionsSpec extends Specification {

    def "#operation needs #actions"() {
        expect:
        new RamActions().of(operation) == actions

        where:
        operation                     || actions
        'pai-dsw:CreateInstance'      || ['paidsw:CreateInstance', 'paidsw:CreatePostPaidInstance']
        'pai-dsw:ListInstances'       || ['paidsw:ListInstances']
        'pai-dsw:ListEcsSpecs'        || []
        'pai-dlc:CreateJob'           || ['paidlc:CreateJob', 'pai:CreateJob']
        'aiworkspace:GetImage'        || ['paiimage:GetImage']
        'aiworkspace:ListImages'      || ['paiimage:ListImages', 'paiworkspace:ListImages']
        'aiworkspace:ListImageLabels' || ['paiimage:ListImageLabels']
        'aiworkspace:GetDataset'      || ['paidataset:GetDataset']
        'aiworkspace:GetCodeSource'   || ['paicodesource:GetCodeSource']
        'aiworkspace:GetWorkspace'    || ['paiworkspace:GetWorkspace']
        'aiworkspace:ListQuotas'      || []
        'ecs:RunInstances'            || ['ecs:RunInstances']
        'vpc:CreateVSwitch'           || ['vpc:CreateVSwitch']
        'nothing:Known'               || []
    }
}
