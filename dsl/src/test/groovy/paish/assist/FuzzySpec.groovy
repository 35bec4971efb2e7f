package paish.assist

import spock.lang.Specification

/** A name is found by its beginning, by the beginnings of its parts, by its letters; in this order. */
class FuzzySpec extends Specification {

    def "#typed finds #names, the best first"() {
        expect:
        ['maxRuntime', 'master', 'mount', 'Running', 'ecs.gn6v-c4g1.xlarge', 'ecs.c6.large'].findAll { Fuzzy.rank(typed, it) != Fuzzy.NONE }
                .sort(false) { Fuzzy.rank(typed, it) } == names

        where:
        typed   || names
        'ma'    || ['maxRuntime', 'master']
        'mR'    || ['maxRuntime', 'master']
        'run'   || ['Running', 'maxRuntime']
        'gn6v'  || ['ecs.gn6v-c4g1.xlarge']
        'c6l'   || ['ecs.c6.large', 'ecs.gn6v-c4g1.xlarge']
        'mnt'   || ['maxRuntime', 'mount']
        'zz'    || []
        ''      || ['maxRuntime', 'master', 'mount', 'Running', 'ecs.gn6v-c4g1.xlarge', 'ecs.c6.large']
    }

    def "what is long and repeats itself is compared as quickly"() {
        expect:
        Fuzzy.rank('aaaaaaaaaaaaaaaaaaaaaaaaaaaaab', 'aaa-' * 20) == Fuzzy.NONE
        Fuzzy.rank('a' * 5000 + 'b', 'a' * 5000) == Fuzzy.NONE
    }
}
