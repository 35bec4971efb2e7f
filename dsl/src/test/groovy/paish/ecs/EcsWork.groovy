package paish.ecs

import paish.cloud.Cloud
import paish.engine.Engine
import paish.script.Context
import paish.script.Scripts
import paish.script.Source
import paish.script.World
import paish.trials.Work

import java.nio.file.Path

/** A script with one run in it, as somebody would write it. */
class EcsWork extends Work {

    static final List<String> REGIONS = ['cn-hangzhou', 'ap-southeast-1', 'ap-northeast-1']

    final String words
    final int seconds
    final int code
    final boolean keep
    /** What the script was given back, if it came to its end. */
    Object value

    EcsWork(Map how) {
        words = how.words ?: "type 'ecs.g7.xlarge'; regions 'ap-southeast-1'"
        seconds = how.seconds ?: 20
        code = how.code ?: 0
        keep = how.keep ?: false
    }

    static EcsWork random(Random random) {
        def types = ['ecs.g7.xlarge', 'ecs.c7.xlarge', 'ecs.g7.2xlarge']
        Collections.shuffle(types, random)
        def regions = new ArrayList(REGIONS)
        Collections.shuffle(regions, random)
        def type = "type ${types.take(1 + random.nextInt(2)).collect { "'$it'" }.join(', ')}"
        def machine = random.nextInt(6) ? type : "cpu 4; memory '8Gi'"
        def where = "regions ${regions.take(1 + random.nextInt(2)).collect { "'$it'" }.join(', ')}"
        new EcsWork(words: [machine, where, random.nextInt(6) ? '' : 'spot auto: true'].findAll().join('; '),
                seconds: [1, 15, 90, 400][random.nextInt(4)], code: random.nextInt(5) ? 0 : 3)
    }

    void run(Engine engine) {
        def world = new World() {
            Cloud cloud() { null }

            Engine engine() { engine }
        }
        value = Scripts.run([new Source('run.pai', text, Path.of('.'))], new Context([:], [:], [:]), { world }, { }, System.out)
    }

    String getText() {
        "def r = create ecs { name 'run1'; $words; image 'ubuntu_22_04'; timeout '10m'; ${keep ? 'keep true; ' : ''}" +
                "script 'echo begun\\nsleep $seconds\\necho done\\nexit $code' }\nr.ExitCode\n"
    }

    String toString() {
        words
    }
}
