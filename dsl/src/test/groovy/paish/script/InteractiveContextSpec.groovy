package paish.script

import paish.language.Failure
import paish.script.Context.Key
import paish.script.Context.Origin
import paish.script.Context.Setting

/** Region, workspace and budget said in one input hold for those that follow. */
class InteractiveContextSpec extends InteractiveSpecification {

    static final String BLOCK = "dsw { name 'a'; spec 'ecs.c6.large'; image 'image-05cefd0be2exxxx' }"

    def "a block of a later input finds them"() {
        when:
        evaluate "region 'cn-hangzhou'", "workspace '40823'"

        then:
        with(evaluate(BLOCK)) { it.region() == 'cn-hangzhou' && it.workspace() == '40823' }

        when:
        evaluate "region 'cn-shanghai'"

        then:
        evaluate(BLOCK).region() == 'cn-shanghai'
    }

    def "flag before script before environment before profile"() {
        given:
        scope = scope(Context.of(flags, environment, profile, [:]))

        when:
        inputs.each { evaluate it }

        then:
        scope.settings() == [(Key.REGION): new Setting(value, origin)]

        where:
        flags                   | inputs                   | environment                | profile                 || value         | origin
        [(Key.REGION): 'cn-a']  | ["region 'cn-hangzhou'"] | [PAISH_REGION: 'cn-c']     | [(Key.REGION): 'cn-d']  || 'cn-a'        | Origin.FLAG
        [:]                     | ["region 'cn-hangzhou'"] | [PAISH_REGION: 'cn-c']     | [(Key.REGION): 'cn-d']  || 'cn-hangzhou' | Origin.SCRIPT
        [:]                     | []                       | [PAISH_REGION: 'cn-c']     | [(Key.REGION): 'cn-d']  || 'cn-c'        | Origin.ENVIRONMENT
        [:]                     | []                       | [:]                        | [(Key.REGION): 'cn-d']  || 'cn-d'        | Origin.PROFILE
    }

    def "what only the check has heard is not said"() {
        when:
        evaluate "region 'cn-hangzhou'; nope"

        then:
        thrown(Failure)
        scope.settings() == [:]
    }

    def "show context says each value and where it came from"() {
        given:
        scope = scope(Context.of([(Key.BUDGET): '200 CNY'], [ALIBABA_CLOUD_REGION_ID: 'cn-shanghai'], [:], [:]))

        when:
        evaluate 'show context'
        evaluate "def x = 1\nworkspace '40823'; region 'cn-hangzhou'"
        evaluate 'def f() { show context }', 'f()'

        then:
        output == '''\
            region     cn-shanghai        from the environment: ALIBABA_CLOUD_REGION_ID
            workspace  not set
            budget     200 CNY            from --budget
            region     cn-hangzhou        said at [2]:2:20
            workspace  40823              said at [2]:2:1
            budget     200 CNY            from --budget
            '''.stripIndent()
    }

    def "a rate is shown where one is set"() {
        given:
        scope = scope(Context.of([(Key.BUDGET): '$50'], [PAISH_CNY_PER_USD: '7.1'], [:], [:]))

        when:
        evaluate 'show context'

        then:
        output.readLines().drop(2) == [
                'budget     $50                from --budget', 'rate       7.1                from the environment: PAISH_CNY_PER_USD']
    }

    def "scripts say it too"() {
        when:
        Scripts.run([new Source('x.pai', "region 'cn-hangzhou'\nshow 'context'", folder)],
                Context.of([:], [:], [(Key.WORKSPACE): '1'], [:]), { throw new AssertionError() }, { }, new PrintStream(printed, true))

        then:
        output == 'region     cn-hangzhou        said at x.pai:1:1\nworkspace  1                  from the profile\nbudget     not set\n'
    }
}
