package paish.selection

import java.time.Duration

/** Candidates in short. */
class Offers {

    static Candidate offer(Map with = [:], Product product, String type) {
        new Candidate(product, with.region ?: 'cn-hangzhou', with.containsKey('zone') ? with.zone : 'cn-hangzhou-h', type,
                with.cpu ?: 8, with.memory ?: 32, with.gpus ?: 0, with.gpuType ?: '',
                Optional.ofNullable(with.containsKey('hourly') ? with.hourly : 1.0), with.fees ?: 0.0, with.startup ?: Duration.ofSeconds(60),
                with.stock == null ? true : with.stock, Optional.ofNullable(with.limit), with.complexity ?: Complexity.MEDIUM,
                with.cleanup ?: 'released', with.notes ?: [])
    }
}
