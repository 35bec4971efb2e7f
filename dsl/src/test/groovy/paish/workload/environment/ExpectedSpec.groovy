package paish.workload.environment

import paish.workload.ScriptText
import spock.lang.Specification

/** What a script expects of its machine, for the plan to say before anything is paid for. */
class ExpectedSpec extends Specification {

    def "modules that do not come with Python: #text"() {
        expect:
        Expected.of(new ScriptText(name, text.replace('⏎', '\n'))).modules() as List == modules

        where:
        name     | text                                                          || modules
        'fit.py' | 'import torch'                                                || ['torch']
        'fit.py' | 'import os, sys, numpy as np, pandas'                         || ['numpy', 'pandas']
        'fit.py' | 'from sklearn.linear_model import Ridge⏎from os import path'  || ['sklearn']
        'fit.py' | 'import torch.nn as nn⏎import torch⏎from . import mine'       || ['torch']
        'fit.py' | 'x = "import torch"⏎# import torch⏎print(x)'                  || []
        'fit.py' | 'def f():⏎    import requests⏎    return 1⏎f()'               || ['requests']
        'run.sh' | 'python3 - <<E⏎import torch⏎E'                                || ['torch']
        'run.sh' | 'python -c "import numpy; print(1)"'                          || ['numpy']
        'run.sh' | 'import screen.png'                                           || []
    }

    def "data by an absolute path: #text"() {
        expect:
        Expected.of(new ScriptText(name, text.replace('⏎', '\n'))).paths() as List == paths

        where:
        name     | text                                                   || paths
        'fit.py' | 'open("/mnt/data/train.csv")'                          || ['/mnt/data/train.csv']
        'fit.py' | 'print("see /mnt/data for more")'                      || []
        'run.sh' | 'python train.py --data=/data/imagenet --out /tmp/x'   || ['/data/imagenet']
        'run.sh' | 'ossutil cp oss://bucket/a.bin /mnt/a.bin'             || ['oss://bucket/a.bin', '/mnt/a.bin']
        'run.sh' | 'cat /etc/passwd > /dev/null; df -h /'                 || []
    }

    def "what is told, and that nothing is where a new machine will do"() {
        expect:
        Expected.of(ScriptText.inline('make all')).notes() == []
        Expected.of(new ScriptText('fit.py', 'import torch')).notes() ==
                ['its script imports torch: the image must have what it does not install itself']
        Expected.of(new ScriptText('fit.py', 'import ' + ('a'..'k').join(', '))).notes()[0].contains('a, b, c, d, e, f, g, h and 3 more')
    }
}
