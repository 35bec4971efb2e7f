package paish.workload.region

import paish.workload.ScriptText
import paish.workload.Task
import paish.workload.fetch.Fetches
import spock.lang.Specification

/** In which region a script runs, and the line that decided: the region table of source 002. */
class RegionRulesSpec extends Specification {

    static RegionChoice choice(Map given = [:], String text, Task task = Task.ONE_SHOT) {
        RegionRules.choose(Optional.ofNullable(given.region), task, Fetches.of(new ScriptText(given.origin ?: ScriptText.INLINE, text)))
    }

    def "#task with #what runs in #region, decided by line #line"() {
        when:
        def choice = choice(text, task, origin: origin)

        then:
        choice.region() == region
        choice.decidedBy().map { it.line() }.orElse(0) == line
        choice.reason().startsWith("$region: ")

        where:
        what                        | task          | origin | text                                                           || region           | line
        'packages from overseas'    | Task.ONE_SHOT | 'a.sh' | 'set -e\n\npip install torch\npython a.py'                     || 'ap-southeast-1' | 3
        'a deployed web site'       | Task.SERVICE  | 'a.sh' | 'systemctl start nginx'                                        || 'cn-hangzhou'    | 0
        'a site that runs npm'      | Task.SERVICE  | 'a.sh' | 'cd /srv\nnpm install\nsystemctl start web'                    || 'ap-southeast-1' | 2
        'models from Hugging Face'  | Task.TRAINING | 't.py' | 'import os\nos.system("pip install x")\nfrom datasets import load_dataset\nload_dataset("squad")' || 'ap-southeast-1' | 4
        'nothing from elsewhere'    | Task.ONE_SHOT | 'a.sh' | 'python compute.py'                                            || 'cn-hangzhou'    | 0
        'a mirror in China'         | Task.ONE_SHOT | 'a.sh' | 'pip install -i https://mirrors.aliyun.com/pypi/simple torch'  || 'cn-hangzhou'    | 1
        'one overseas among others' | Task.ONE_SHOT | 'a.sh' | 'git clone https://gitee.com/a/b\ngit clone https://github.com/a/b' || 'ap-southeast-1' | 2
    }

    def "the reason names the line, what it runs and where that comes from"() {
        expect:
        choice('echo a\necho b\npip install torch').reason() ==
                "ap-southeast-1: line 3 runs 'pip install torch': packages come from overseas (pypi.org); from China such sources are slow and time out"
    }

    def "a region that the user gives is kept, and what speaks against it is told"() {
        expect:
        with(choice('pip install torch', region: 'cn-beijing')) {
            region() == 'cn-beijing'
            reason() == 'cn-beijing: it was asked for'
            notes() == ["line 1 runs 'pip install torch': packages come from overseas (pypi.org); from cn-beijing that may time out"]
        }
        choice('pip install torch', region: 'us-west-1').notes() == []
        choice('pip install torch', region: 'cn-hongkong').notes() == []
    }

    def "what only a run knows decides nothing and is told"() {
        expect:
        with(choice('curl "$URL"')) {
            region() == 'cn-hangzhou'
            reason() == 'cn-hangzhou: nothing is known to come from overseas'
            notes().size() == 1
        }
    }

    def "every row of the region table stands for a line of the source"() {
        expect:
        paish.workload.Table.rows(RegionRules, 'regions.json').collect { it.get('line').asInt }.toSet() == (78..82).toSet()
    }
}
