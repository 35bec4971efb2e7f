package paish.engine

import paish.cloud.Secret
import paish.cloud.Verbatim
import spock.lang.Specification

class ComparisonSpec extends Specification {

    def "#what"() {
        expect:
        Comparison.of([F: wanted], [F: actual], ['F.Hidden'] as Set)*.toString() == differences

        where:
        what                                      | wanted                                  | actual                                     || differences
        'equal is equal'                          | 'a'                                     | 'a'                                        || []
        'case counts'                             | 'a'                                     | 'A'                                        || ['F: wanted a, is A']
        'a number is its text'                    | 4                                       | '4'                                        || []
        'trailing zeros do not count'             | '0.50'                                  | 0.5d                                       || []
        'a hash that looks like a number is text' | '1e99999999'                            | '1E99999999'                               || ['F: wanted 1e99999999, is 1E99999999']
        'what is not shown differs'               | 'a'                                     | null                                       || ['F: wanted a, is not set']
        'nothing is nothing'                      | false                                   | null                                       || []
        'only what is sent counts'                | [A: 1]                                  | [A: 1, B: 2]                               || []
        'deep inside'                             | [A: [B: 1]]                             | [A: [B: 2]]                                || ['F.A.B: wanted 1, is 2']
        'what is never shown is passed over'      | [Hidden: 1, A: 2]                       | [A: 3]                                     || ['F.A: wanted 2, is 3']
        'order of named elements does not count'  | [[Type: 'PS', N: 1], [Type: 'W', N: 2]] | [[Type: 'W', N: 2], [Type: 'PS', N: 3]]    || ['F[PS].N: wanted 1, is 3']
        'order of scalars does not count'         | ['a', 'b']                              | ['b', 'a']                                 || []
        'another element'                         | ['a']                                   | ['b']                                      || ['F: wanted a, is [b]']
        'one more'                                | ['a']                                   | ['a', 'b']                                 || ['F: wanted [a], is [a, b]']
        'repeated scalars go by their place'      | ['a', 'a']                              | ['a', 'b']                                 || ['F[1]: wanted a, is b']
        'a secret cannot be compared'             | Secret.of('S', 'x')                     | '***'                                      || []
        'a verbatim value that is shown'          | new Verbatim('a')                       | 'b'                                        || ['F: wanted a, is b']
        'a verbatim value that is not'            | new Verbatim('a')                       | null                                       || []
    }
}
