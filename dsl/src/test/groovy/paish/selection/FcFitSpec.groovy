package paish.selection

import paish.workload.Task
import spock.lang.Specification

import java.time.Duration

/** Whether a need fits a function, and the smallest function that it fits. */
class FcFitSpec extends Specification {

    static Need need(double cpu, double memory, Duration duration = Duration.ofHours(1)) {
        Need.of(Task.ONE_SHOT, cpu, memory, duration)
    }

    def "#cpu vCPU and #memory GiB take a function of #vcpu vCPU and #mb MB"() {
        expect:
        with(FcFit.of(need(cpu, memory))) {
            fits()
            it.cpu() == vcpu
            memoryMb() == mb
        }

        where:
        cpu  | memory || vcpu | mb
        1    | 2      || 1    | 2048
        0    | 0      || 0.05 | 128
        1    | 16     || 4    | 16384
        8    | 4      || 8    | 8192
        0.33 | 0.5    || 0.35 | 512
        16   | 32     || 16   | 32768
        0.05 | 0.2    || 0.1  | 256
        1    | 32     || 8    | 32768
    }

    def "it does not fit: #says"() {
        expect:
        FcFit.of(need).against() == [says]

        where:
        need                                                        || says
        need(16.01, 16)                                             || 'a function has at most 16 vCPU, this needs 16.05'
        need(8, 33)                                                 || 'a function has at most 32 GB, this needs 33'
        need(1, 1, Duration.ofHours(24).plusSeconds(1))             || 'a function runs for at most 24 hours, this for 24.1 hours'
        need(1, 1, Duration.ofHours(30))                            || 'a function runs for at most 24 hours, this for 30 hours'
        need(8, 16).withGpus(2, Optional.empty())                   || 'a function has at most one GPU, this needs 2'
        need(8, 16).withGpus(1, Optional.of('V100'))                || 'a function has no V100'
    }

    def "24 hours are long enough for 24 hours"() {
        expect:
        FcFit.of(need(1, 1, Duration.ofHours(24))).fits()
    }

    def "a GPU is one of the service's types: #card"() {
        expect:
        FcFit.of(need(8, 16).withGpus(1, Optional.ofNullable(card))).gpuType().get() == type

        where:
        card  || type
        'T4'  || 'fc.gpu.tesla.1'
        'a10' || 'fc.gpu.ampere.1'
        null  || 'fc.gpu.tesla.1'
    }

    def "of every need that fits, the function is one that the service takes"() {
        expect:
        for (int cpu = 0; cpu <= 1700; cpu += 37) {
            for (int memory = 0; memory <= 3300; memory += 43) {
                def fit = FcFit.of(need(cpu / 100d, memory / 100d))
                if (fit.fits()) {
                    assert fit.cpu() >= 0.05 && fit.cpu() <= 16 && fit.cpu() * 100 % 5 == 0
                    assert fit.memoryMb() >= 128 && fit.memoryMb() <= 32768 && fit.memoryMb() % 64 == 0
                    assert fit.memoryMb() >= fit.cpu() * 1024 && fit.memoryMb() <= fit.cpu() * 4096
                    assert fit.cpu() >= cpu / 100 && fit.memoryMb() >= memory * 10.24 - 0.001
                }
            }
        }
    }
}
