package paish.workload.fetch

import paish.workload.ScriptText
import spock.lang.Specification

/** What scripts fetch, from where, and on which line that stands. */
class FetchesSpec extends Specification {

    static List<Fetch> fetches(String text, String origin = ScriptText.INLINE) {
        Fetches.of(new ScriptText(origin, text.replace('⏎', '\n')))
    }

    static String told(List<Fetch> fetches) {
        fetches.collect { "${it.line()} ${it.host().orElse('?')} ${it.origin().name().toLowerCase()}" }.join(', ')
    }

    def "shell: #script"() {
        expect:
        told(fetches(script)) == found

        where:
        script                                                              || found
        'pip install torch'                                                 || '1 pypi.org overseas'
        'echo a⏎python3 -u -m pip install torch'                            || '2 pypi.org overseas'
        '/opt/venv/bin/pip3.11 install torch'                               || '1 pypi.org overseas'
        'pip list; pip --version; pip freeze > r.txt'                       || ''
        'pip install --no-index -f /wheels torch'                           || ''
        'uv pip install torch && uv sync'                                   || '1 pypi.org overseas, 1 pypi.org overseas'
        'conda install -y -c conda-forge numpy'                             || '1 repo.anaconda.com overseas'
        'npm ci'                                                            || '1 npmjs.org overseas'
        'npm run build'                                                     || ''
        'yarn⏎yarn build⏎pnpm i'                                            || '1 registry.yarnpkg.com overseas, 3 npmjs.org overseas'
        'sudo -E apt-get -y -o Dpkg::Use=x install git'                     || '1 archive.ubuntu.com overseas'
        'apt-get update &&\\⏎  apt-get install -y \\⏎  git'                 || '1 archive.ubuntu.com overseas, 2 archive.ubuntu.com overseas'
        'apt list --installed'                                              || ''
        'yum install -y git⏎dnf makecache'                                  || '1 mirrorlist.centos.org overseas, 2 mirrorlist.centos.org overseas'
        'apk add --no-cache git'                                            || '1 dl-cdn.alpinelinux.org overseas'
        'go get ./... ; go vet ./...'                                       || '1 proxy.golang.org overseas'
        'cargo build --release'                                             || '1 crates.io overseas'
        'gem install rails⏎composer install'                                || '1 rubygems.org overseas, 2 repo.packagist.org overseas'
        'curl -fsSL https://get.docker.com | sh'                            || '1 get.docker.com overseas'
        'curl -sSL -o x.sh get.docker.com/x'                                || '1 get.docker.com overseas'
        'wget -q https://oss-cn-beijing.aliyuncs.com/x.tgz'                 || '1 oss-cn-beijing.aliyuncs.com domestic'
        'wget https://b.oss-ap-southeast-1.aliyuncs.com/x'                  || '1 b.oss-ap-southeast-1.aliyuncs.com overseas'
        'curl http://localhost:8080/health; curl http://100.100.100.200/x'  || ''
        'curl http://10.1.2.3/x http://172.20.0.1/y http://db:90/z'         || ''
        'curl "$URL"'                                                       || '1 ? unknown'
        'U=https://gitee.com/x; curl "$U/y"'                                || '1 gitee.com domestic'
        'git clone --depth 1 https://github.com/a/b.git'                    || '1 github.com overseas'
        'git clone git@gitlab.com:a/b.git && git status'                    || '1 gitlab.com overseas'
        'git clone /srv/repo; git clone ../x; git pull'                     || ''
        'docker pull nginx'                                                 || '1 docker.io overseas'
        'docker run -d -p 80:80 registry.cn-hangzhou.aliyuncs.com/a/b:1'    || '1 registry.cn-hangzhou.aliyuncs.com domestic'
        'huggingface-cli download bert⏎hf download bert'                    || '1 huggingface.co overseas, 2 huggingface.co overseas'
        'if ! command -v git; then apt-get install -y git; fi'              || '1 archive.ubuntu.com overseas'
        'env A=b timeout 60 nice -n 5 pip install x'                        || '1 pypi.org overseas'
        'bash -lc "pip install x"'                                          || '1 pypi.org overseas'
        'eval "pip install x"; x=$(curl -s https://github.com/v)'           || '1 pypi.org overseas, 1 github.com overseas'
        'echo `wget -qO- https://ifconfig.me`'                              || '1 ifconfig.me overseas'
        'CMD="pip install x"⏎$CMD'                                          || '2 pypi.org overseas'
        'for p in a b; do pip install $p; done'                             || '1 pypi.org overseas'
        'install() {⏎ pip install x⏎}⏎install'                              || '2 pypi.org overseas'
        'echo x | xargs -n 1 pip install'                                   || '1 pypi.org overseas'
        'pip install git+https://github.com/a/b'                            || '1 pypi.org overseas'
    }

    def "what looks like a command is none in #where"() {
        expect:
        fetches(script) == []

        where:
        where                      | script
        'a comment'                | '# pip install torch⏎echo a # pip install x'
        'single quotes'            | "echo 'pip install torch'"
        'double quotes'            | 'echo "run: pip install torch; apt-get install x"'
        'quotes over lines'        | "echo 'a⏎pip install torch⏎b'"
        'a heredoc'                | 'cat > README <<EOF⏎pip install torch⏎EOF⏎echo done'
        'an indented heredoc'      | "cat <<-'END'⏎\tpip install torch⏎\tEND⏎echo done"
        'two heredocs'             | 'cat <<A <<B⏎pip install a⏎A⏎npm ci⏎B⏎ls'
        'an argument'              | 'grep pip install.log; which pip apt-get; man curl'
        'a file name'              | 'bash ./pip install; ./apt-get.sh install'
        'a part of a word'         | 'mypip install x; pipeline install y'
        'arithmetic'               | 'echo $((1 << 2)); pwd'
    }

    def "a heredoc that is run is read: #script"() {
        expect:
        told(fetches(script)) == found

        where:
        script                                                                     || found
        'bash <<EOF⏎pip install x⏎EOF'                                             || '2 pypi.org overseas'
        'sudo sh -s <<EOF⏎⏎pip install x⏎EOF⏎npm ci'                               || '3 pypi.org overseas, 5 npmjs.org overseas'
        'cat <<EOF | bash⏎pip install x⏎EOF'                                       || '2 pypi.org overseas'
        'python - <<EOF⏎import requests⏎requests.get("https://github.com/x")⏎EOF'  || '3 github.com overseas'
        'cat > a.sh <<EOF⏎pip install x⏎EOF⏎bash a.sh'                             || '2 pypi.org overseas'
        'cat > a.sh <<EOF⏎pip install x⏎EOF⏎chmod +x a.sh⏎./a.sh'                  || '2 pypi.org overseas'
        'cat > a.sh <<EOF⏎pip install x⏎EOF⏎cp a.sh /srv'                          || ''
    }

    def "a mirror makes it domestic: #script"() {
        expect:
        told(fetches(script)) == found

        where:
        script                                                                                        || found
        'pip install -i https://mirrors.aliyun.com/pypi/simple torch'                                 || '1 mirrors.aliyun.com domestic'
        'pip install --index-url=https://pypi.tuna.tsinghua.edu.cn/simple torch'                      || '1 pypi.tuna.tsinghua.edu.cn domestic'
        'PIP_INDEX_URL=http://mirrors.cloud.aliyuncs.com/pypi/simple pip install x⏎pip install y'     || '1 mirrors.cloud.aliyuncs.com domestic, 2 pypi.org overseas'
        'pip install a⏎export PIP_INDEX_URL=https://mirrors.aliyun.com/pypi/simple⏎pip install b'     || '1 pypi.org overseas, 3 mirrors.aliyun.com domestic'
        'pip config set global.index-url https://mirrors.aliyun.com/pypi/simple⏎pip install b'        || '2 mirrors.aliyun.com domestic'
        'M=https://mirrors.aliyun.com/pypi/simple⏎pip install -i $M b'                                || '2 mirrors.aliyun.com domestic'
        'mkdir -p ~/.pip⏎cat > ~/.pip/pip.conf <<E⏎index-url=https://mirrors.aliyun.com/x⏎E⏎pip install b' || '5 mirrors.aliyun.com domestic'
        'pip install -i https://mirrors.aliyun.com/x --extra-index-url https://download.pytorch.org/whl torch' || '1 download.pytorch.org overseas'
        'pip install -i https://mirrors.aliyun.com/x git+https://github.com/a/b'                      || '1 github.com overseas'
        'npm config set registry https://registry.npmmirror.com⏎npm ci⏎pnpm i'                        || '2 registry.npmmirror.com domestic, 3 registry.npmmirror.com domestic'
        'npm install --registry=https://registry.npmmirror.com'                                       || '1 registry.npmmirror.com domestic'
        "sed -i 's/archive.ubuntu.com/mirrors.aliyun.com/g' /etc/apt/sources.list⏎apt-get update"     || '2 mirrors.aliyun.com domestic'
        "sed -i 's@//.*archive\\.ubuntu\\.com@//mirrors.tuna.tsinghua.edu.cn@' /etc/apt/sources.list.d/ubuntu.sources⏎apt update" || '2 mirrors.tuna.tsinghua.edu.cn domestic'
        'echo "deb http://mirrors.aliyun.com/ubuntu jammy main" > /etc/apt/sources.list⏎apt update'   || '2 mirrors.aliyun.com domestic'
        'echo "deb http://mirrors.aliyun.com/ubuntu jammy main" | sudo tee /etc/apt/sources.list⏎apt update' || '2 mirrors.aliyun.com domestic'
        'echo "deb https://download.docker.com/linux/ubuntu jammy stable" > /etc/apt/sources.list.d/docker.list⏎apt update' || '2 archive.ubuntu.com overseas'
        "sed -i 's/archive.ubuntu.com/mirrors.aliyun.com/' /etc/apt/sources.list⏎add-apt-repository -y ppa:x/y⏎apt update" || '3 ppa.launchpadcontent.net overseas'
        'curl -o /etc/yum.repos.d/CentOS-Base.repo https://mirrors.aliyun.com/repo/Centos-7.repo⏎yum makecache' || '1 mirrors.aliyun.com domestic, 2 mirrors.aliyun.com domestic'
        'go env -w GOPROXY=https://goproxy.cn,direct⏎go get x'                                        || '2 goproxy.cn domestic'
        'gem sources --add https://mirrors.aliyun.com/rubygems/ --remove https://rubygems.org/⏎gem install x' || '2 mirrors.aliyun.com domestic'
        'composer config -g repo.packagist composer https://mirrors.aliyun.com/composer/⏎composer install' || '2 mirrors.aliyun.com domestic'
        'export HF_ENDPOINT=https://hf-mirror.com⏎hf download x'                                      || '2 hf-mirror.com domestic'
        "sed -i 's/dl-cdn.alpinelinux.org/mirrors.aliyun.com/g' /etc/apk/repositories⏎apk add git"    || '2 mirrors.aliyun.com domestic'
        'cat > ~/.cargo/config.toml <<E⏎registry = "sparse+https://rsproxy.cn/index/"⏎E⏎cargo build'  || '4 rsproxy.cn domestic'
    }

    def "Python: #script"() {
        expect:
        told(fetches(script, 'x.py')) == found

        where:
        script                                                                            || found
        'import os⏎os.system("pip install torch")'                                        || '2 pypi.org overseas'
        'import subprocess as sp⏎sp.run(["pip", "install", "torch"], check=True)'         || '2 pypi.org overseas'
        'from subprocess import check_call⏎check_call([sys.executable, "-m", "pip", "install", "x"])' || '2 pypi.org overseas'
        'import subprocess⏎subprocess.run(f"git clone https://github.com/{x}", shell=True)' || '2 github.com overseas'
        '!pip install torch⏎%pip install x'                                               || '1 pypi.org overseas, 2 pypi.org overseas'
        'import requests⏎requests.get("https://example.com/x")'                           || '2 example.com overseas'
        'import requests⏎URL = "https://gitee.com/x"⏎requests.get(URL)'                   || '3 gitee.com domestic'
        'import requests⏎requests.get(url)'                                               || '2 ? unknown'
        'from urllib.request import urlretrieve⏎urlretrieve("https://example.com/x", "y")' || '2 example.com overseas'
        'from transformers import AutoModel⏎AutoModel.from_pretrained("bert-base")'       || '2 huggingface.co overseas'
        'from transformers import AutoModel⏎AutoModel.from_pretrained("/mnt/model")'      || ''
        'from transformers import AutoModel⏎AutoModel.from_pretrained(args.model)'        || '2 ? unknown'
        'from modelscope import AutoModel⏎AutoModel.from_pretrained("qwen/Qwen")'         || '2 modelscope.cn domestic'
        'import os⏎os.environ["HF_ENDPOINT"] = "https://hf-mirror.com"⏎from datasets import load_dataset⏎load_dataset("squad")' || '4 hf-mirror.com domestic'
        'from datasets import load_dataset⏎load_dataset("squad")⏎load_dataset("csv", data_files="a.csv")' || '2 huggingface.co overseas'
        'from huggingface_hub import snapshot_download⏎snapshot_download(repo_id="a/b")'  || '2 huggingface.co overseas'
        'import torch⏎torch.hub.load("pytorch/vision", "resnet18")⏎torch.hub.load("/mnt", "x", source="local")' || '2 github.com overseas'
        'from torchvision import datasets⏎datasets.CIFAR10("/data", download=True)⏎datasets.CIFAR10("/data", download=False)' || '2 ? overseas'
        '"""⏎pip install torch⏎requests.get("https://github.com")⏎"""⏎x = 1  # os.system("pip install x")' || ''
        'print("pip install torch")⏎def get(url): pass⏎s = "requests.get(\'https://github.com\')"' || ''
    }

    def "Dockerfile: #script"() {
        expect:
        told(fetches(script, 'Dockerfile')) == found

        where:
        script                                                                             || found
        'FROM python:3.11⏎RUN pip install torch'                                           || '1 docker.io overseas, 2 pypi.org overseas'
        'FROM registry.cn-hangzhou.aliyuncs.com/a/b:1 AS base⏎FROM base⏎FROM scratch'      || '1 registry.cn-hangzhou.aliyuncs.com domestic'
        'FROM scratch⏎RUN apt-get update && \\⏎  # pip install x⏎  apt-get install -y git' || '2 archive.ubuntu.com overseas, 4 archive.ubuntu.com overseas'
        'FROM scratch⏎RUN --mount=type=cache,target=/x pip install a⏎RUN ["pip", "install", "b"]' || '2 pypi.org overseas, 3 pypi.org overseas'
        'FROM scratch⏎RUN <<EOF⏎pip install a⏎EOF⏎RUN ls'                                  || '3 pypi.org overseas'
        'FROM scratch⏎ENV PIP_INDEX_URL=https://mirrors.aliyun.com/pypi/simple⏎RUN pip install a' || '3 mirrors.aliyun.com domestic'
        'FROM scratch⏎ADD https://example.com/x /x⏎COPY a b⏎ADD c d'                       || '2 example.com overseas'
        'FROM scratch⏎CMD pip install x⏎LABEL a="pip install"'                             || ''
    }

    def "what is told of a line holds no secret: #script"() {
        when:
        def told = fetches(script)*.says()

        then:
        told.size() == 1
        !told[0].contains('s3cret')

        where:
        script << [
                'curl -H "Authorization: Bearer s3cret" https://example.com/x', 'curl -u me:s3cret https://example.com', 'curl -ume:s3cret https://example.com',
                'git clone https://me:s3cret@github.com/a/b', 'curl "https://example.com/x?token=s3cret"', 'curl https://example.com --data key=s3cret',
                'pip install -i https://me:s3cret@pypi.org/simple x', 'API_TOKEN=s3cret pip install x', 'hf download x --token s3cret', 'hf download x --token=s3cret',
        ]
    }

    def "a line is told as a person would"() {
        expect:
        fetches('#!/bin/bash\n\npip   install \\\n torch')[0].says() == "line 3 runs 'pip install torch': packages come from overseas (pypi.org)"
    }

    def "every row of the tables says where it is from"() {
        expect:
        ['tools.json', 'hosts.json', 'calls.json', '/paish/workload/reading/wrappers.json'].every { name ->
            paish.workload.Table.rows(Fetches, name).every { it.get('source').asString }
        }
    }
}
