package paish.workload.check

import paish.language.Place
import paish.workload.ScriptText
import paish.workload.Table
import paish.workload.Task
import spock.lang.Specification

import static paish.workload.Task.ONE_SHOT
import static paish.workload.Task.SERVICE
import static paish.workload.Task.TRAINING

/** Whether a script is worth a machine. */
class ScriptCheckSpec extends Specification {

    static List<ScriptFinding> check(String text, Task task = ONE_SHOT, String origin = ScriptText.INLINE, String image = null) {
        ScriptCheck.of(new Subject(new ScriptText(origin, text.replace('⏎', '\n')), task, Optional.ofNullable(image)))
    }

    static List<String> codes(List<ScriptFinding> findings) {
        findings.collect { it.code() + (it.line() ? " ${it.line()}" : '') + (it.isError() ? '' : ' warned') }
    }

    def "rule #rule.code(): its passing example passes, its failing example fails it alone"() {
        expect:
        rule.says() && rule.source().startsWith('002, line')
        ScriptCheck.of(rule.passes()) == []
        ScriptCheck.of(rule.fails())*.code() == [rule.code()]

        where:
        rule << ScriptRules.ALL
    }

    def "shell that does nothing: #text"() {
        expect:
        codes(check(text)) == [found]

        where:
        text                                                   || found
        ''                                                     || 'script.empty'
        '⏎  ⏎'                                                 || 'script.empty'
        '#!/bin/bash⏎# later'                                  || 'script.comments 1'
        ':'                                                    || 'script.placeholder 1'
        '#!/bin/sh⏎set -euo pipefail⏎true⏎exit 0'              || 'script.placeholder 3'
        'pass'                                                 || 'script.placeholder 1'
        'TODO'                                                 || 'script.placeholder 1'
        '...'                                                  || 'script.placeholder 1'
        'echo "TODO: train the model"'                         || 'script.placeholder 1'
        'echo "your code here"'                                || 'script.placeholder 1'
        'main() {⏎  :⏎}⏎main'                                  || 'script.placeholder 2'
        'A=1⏎export B=2'                                       || 'script.placeholder 2'
        'if true; then⏎  : # TODO⏎fi'                          || 'script.placeholder 1'
    }

    def "what a machine cannot run as it is: #origin #text"() {
        expect:
        codes(check(text, ONE_SHOT, origin)) == found

        where:
        origin       | text                                        || found
        'fit.R'      | 'cat(1 + 1)'                                || ['script.language']
        'fit.R'      | '#!/usr/bin/env Rscript⏎cat(1 + 1)'         || []
        'work.rb'    | 'puts 1'                                    || ['script.language']
        'Dockerfile' | 'FROM ubuntu:22.04⏎RUN make'                || ['script.language']
        'run.sh'     | '#!/bin/bash\r⏎make\r⏎'                     || ['script.windows 1']
        'run.sh'     | 'make⏎printf "a\r⏎b"⏎'                      || []
        'fit.py'     | 'print(1)\r⏎print(2)\r⏎'                    || []
        'fit.py'     | '#!/usr/bin/python3\r⏎print(1)\r⏎'          || ['script.windows 1']
        'run.sh'     | '\uFEFF#!/bin/bash⏎make'                    || ['script.windows 1']
    }

    def "shell that does something: #text"() {
        expect:
        check(text) == []

        where:
        text << ['echo hello', 'make', 'set -e⏎./run', 'main() {⏎ make⏎}⏎main', 'x=$(make)', '# TODO: faster⏎make', 'while true; do date; done', 'A=1 make', 'python - <<E⏎print(1)⏎E']
    }

    def "Python that does nothing: #text"() {
        expect:
        codes(check(text, ONE_SHOT, 'x.py')) == [found]

        where:
        text                                                                        || found
        'pass'                                                                      || 'script.placeholder 1'
        '...'                                                                       || 'script.placeholder 1'
        'import torch⏎⏎def train():⏎    pass⏎⏎if __name__ == "__main__":⏎    train()' || 'script.placeholder 4'
        'def f():⏎    """does it"""⏎    raise NotImplementedError("x")'              || 'script.placeholder 2'
        'def f(): ...'                                                              || 'script.placeholder 1'
        'class A:⏎    def f(self, x: int = 3) -> int:⏎        return None'           || 'script.placeholder 1'
        'EPOCHS = 3⏎print("TODO")'                                                   || 'script.placeholder 1'
        '"""only a text"""'                                                         || 'script.placeholder 1'
        '@decorated⏎def f():⏎    pass'                                              || 'script.placeholder 1'
        'TODO'                                                                      || 'script.placeholder 1'
        '# nothing'                                                                 || 'script.comments 1'
    }

    def "Python that does something: #text"() {
        expect:
        check(text, ONE_SHOT, 'x.py') == []

        where:
        text << ['print(1)', 'import a⏎a.run()', 'def f():⏎    return g(1)⏎f()', 'x = f(1)', 'for i in range(3):⏎    print(i)', 'raise SystemExit(3)', 'with open("x") as f:⏎    f.read()', 'x = {1: 2}⏎x[1] += 1']
    }

    def "training in Python without an entry point: #text"() {
        expect:
        codes(check(text, TRAINING, 'x.py')) == ['script.entry']

        where:
        text << ['import torch⏎print(torch.cuda.is_available())', 'model.train()⏎print(1)', '# model.fit(x)⏎print("trainer.train()")', 'model.eval()⏎y = model(x)', 'outfit(x)']
    }

    def "training that names an entry point: #origin #text"() {
        expect:
        check(text, TRAINING, origin) == []

        where:
        origin | text
        'x.py' | 'model.fit(x, y, epochs=3)'
        'x.py' | 'trainer = Trainer(model)⏎trainer.train()'
        'x.py' | 'SFTTrainer(model, args).train()'
        'x.py' | 'loss.backward()⏎optimizer.step()'
        'x.py' | 'import torch.distributed as dist⏎dist.init_process_group("nccl")'
        'x.py' | 'import lightgbm as lgb⏎lgb.train(p, d)'
        'x.py' | 'import xgboost as xgb⏎xgb.train(p, d)'
        'x.py' | 'YOLO("yolo11n.pt").train(data="coco8.yaml")'
        'x.py' | 'with tf.GradientTape() as tape:⏎    loss = f()'
        'x.py' | 'clf = RandomForestClassifier().fit(X, y)'
        'x.sh' | 'torchrun --nproc_per_node 8 train.py'
        'x.sh' | 'python -m torch.distributed.launch train.py'
        'x.sh' | 'accelerate launch train.py'
        'x.sh' | 'deepspeed train.py'
        'x.sh' | 'exec env A=b torchrun train.py'
        'x.sh' | 'python - <<E⏎model.fit(x)⏎E'
    }

    def "a shell script that leaves the training to a file is warned of: nobody has seen that file"() {
        when:
        def found = check('set -e⏎pip install -r requirements.txt⏎python train.py --epochs 3', TRAINING, 'x.sh')

        then:
        codes(found) == ['script.entry 3 warned']
        found[0].message().contains("'train.py'")
        codes(check('nvidia-smi', TRAINING, 'x.sh')) == ['script.entry']
        check('nvidia-smi') == []
    }

    def "on #image: #text"() {
        expect:
        codes(check(text, ONE_SHOT, 'x.sh', image)) == found

        where:
        image                                        | text                                                    || found
        'ubuntu_22_04'                               | 'apt-get update'                                        || []
        'ubuntu_22_04'                               | 'echo⏎sudo yum install -y git'                          || ['script.package-manager 2']
        'debian_12_5_x64_20G_alibase.vhd'            | 'dnf install git'                                       || ['script.package-manager 1']
        'aliyun_3_x64_20G_alibase_20240528.vhd'      | 'apt-get install git'                                   || ['script.package-manager 1']
        'acs:alibaba_cloud_linux_3_2104_lts_x64'     | 'yum install git'                                       || []
        'centos_7_9'                                 | 'DEBIAN_FRONTEND=noninteractive apt install -y git'     || ['script.package-manager 1']
        'alpine:3.20'                                | 'apk add git'                                           || []
        'alpine:3.20'                                | 'apt-get install git'                                   || ['script.package-manager 1']
        'm-bp1abcdefg'                               | 'yum install git'                                       || []
        null                                         | 'yum install git'                                       || []
        'ubuntu_22_04'                               | 'if which apt-get; then apt-get install git; else yum install git; fi' || []
        'ubuntu_22_04'                               | 'echo "yum install git"'                                || []
    }

    def "a service: #text"() {
        expect:
        codes(check(text, SERVICE)) == found

        where:
        text                                            || found
        'systemctl start nginx'                         || []
        "nginx -g 'daemon off;'"                        || ['script.foreground 1 warned']
        'cd /srv⏎python3 -m http.server 80'             || ['script.foreground 2 warned']
        'python3 -m http.server 80 &'                   || []
        'nohup python3 -m http.server 80 > log 2>&1 &'  || []
        'gunicorn app:app'                              || ['script.foreground 1 warned']
        'gunicorn --daemon app:app'                     || []
        'docker run -p 80:80 nginx'                     || ['script.foreground 1 warned']
        'docker run -d -p 80:80 nginx'                  || []
        'docker run -itd nginx'                         || []
        'docker compose up'                             || ['script.foreground 1 warned']
        'docker compose up -d'                          || []
        'npm start'                                     || ['script.foreground 1 warned']
        'pm2 start app.js'                              || []
        'setsid java -jar app.jar'                      || []
        'redis-server --daemonize yes'                  || []
        'bash -c "tail -f /dev/null"'                   || ['script.foreground 1 warned']
    }

    def "only a service is warned of the foreground"() {
        expect:
        check('python3 -m http.server 80') == []
    }

    def "a finding becomes a diagnostic at the word that holds the script, with the line within it"() {
        given:
        def finding = check('ls⏎yum install x', ONE_SHOT, 'x.sh', 'ubuntu_22_04')[0]

        expect:
        with(finding.at('ecs.script', new Place('a.pai', 7, 3))) {
            isError()
            code() == 'script.package-manager'
            path() == 'ecs.script'
            place().line() == 7
            message() == "line 2 of the script: 'yum' does not fit the image 'ubuntu_22_04': it is Ubuntu or Debian"
            hint() == 'use apt-get, or take an image that has yum'
        }
    }

    def "every row of the tables says where it is from"() {
        expect:
        ['entries.json', 'systems.json', 'foreground.json'].every { Table.rows(ScriptCheck, it).every { row -> row.get('source').asString } }
    }
}
