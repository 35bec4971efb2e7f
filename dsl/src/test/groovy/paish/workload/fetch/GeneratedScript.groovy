package paish.workload.fetch

/**
 * A shell script made of known pieces. It knows what it fetches: it is built beside the text, from the meaning of
 * the pieces, never from the text.
 */
class GeneratedScript {

    /** Commands that fetch, by the tool whose registry they ask; {@code @} names a host of their own. */
    private static final List<List<String>> FETCHING = [
            ['pip', 'pip install torch'], ['pip', 'pip3 install -q numpy pandas'], ['pip', 'python3 -m pip install -U x'], ['pip', '/opt/v/bin/pip download y'],
            ['npm', 'npm ci'], ['npm', 'npm install left-pad'], ['npm', 'pnpm add x'],
            ['apt', 'apt-get update'], ['apt', 'apt-get -y install git'], ['apt', 'apt install curl'],
            ['go', 'go get x.y/z'], ['gem', 'gem install rake'], ['cargo', 'cargo build --release'], ['composer', 'composer require a/b'],
            ['huggingface', 'huggingface-cli download a/b'], ['huggingface', 'hf download c/d'],
            ['@github.com', 'git clone https://github.com/a/b.git'], ['@gitee.com', 'git clone --depth 1 https://gitee.com/a/b'],
            ['@example.org', 'curl -fsSL -o out https://example.org/a'], ['@mirrors.aliyun.com', 'wget -q https://mirrors.aliyun.com/x.tgz'],
            ['@docker.io', 'docker pull nginx:1'], ['@registry.cn-beijing.aliyuncs.com', 'docker run -d -p 1:2 registry.cn-beijing.aliyuncs.com/a/b'],
    ]
    private static final Map<String, String> REGISTRY = [
            pip: 'pypi.org', npm: 'npmjs.org', apt: 'archive.ubuntu.com', go: 'proxy.golang.org', gem: 'rubygems.org',
            cargo: 'crates.io', composer: 'repo.packagist.org', huggingface: 'huggingface.co']
    private static final List<List<String>> SETTING = [
            ['pip', 'pypi.tuna.tsinghua.edu.cn', 'export PIP_INDEX_URL=https://pypi.tuna.tsinghua.edu.cn/simple'],
            ['pip', 'mirrors.aliyun.com', 'PIP_INDEX_URL="https://mirrors.aliyun.com/pypi/simple"'],
            ['npm', 'registry.npmmirror.com', 'export npm_config_registry=https://registry.npmmirror.com'],
            ['go', 'goproxy.cn', 'export GOPROXY=https://goproxy.cn,direct'],
            ['huggingface', 'hf-mirror.com', "export HF_ENDPOINT='https://hf-mirror.com'"],
            ['apt', 'mirrors.aliyun.com', "sed -i 's/archive.ubuntu.com/mirrors.aliyun.com/g' /etc/apt/sources.list"],
            ['composer', 'mirrors.aliyun.com', 'composer config -g repo.packagist composer https://mirrors.aliyun.com/composer/'],
            ['gem', 'mirrors.aliyun.com', 'gem sources --add https://mirrors.aliyun.com/rubygems/ --remove https://rubygems.org/'],
    ]
    private static final List<String> QUIET = ['echo done', 'set -euo pipefail', 'pip list', 'npm run build', 'ls -l | grep pip', 'cd "$(dirname "$0")"',
            'curl http://localhost:80/health', 'git status', 'python train.py --install', 'x=$((1 << 3))', 'apt list', 'test -f a || exit 1', 'docker ps']
    private static final List<String> PREFIX = ['', '', '', 'sudo ', 'sudo -E ', 'env A=b ', 'timeout 60 ', 'nohup ', 'A=b ', 'if ! ', 'time ', 'command ']

    final Random random
    final StringBuilder text = new StringBuilder('#!/bin/bash\n')
    /** Each as {@code line host}. */
    final List<String> fetches = []
    private final Map<String, String> registry = new HashMap<>(REGISTRY)
    private int line = 2

    GeneratedScript(long seed) {
        random = new Random(seed)
        (3 + random.nextInt(12)).times { piece() }
    }

    private <T> T one(List<T> of) {
        of[random.nextInt(of.size())]
    }

    private void write(String lines) {
        text << lines << '\n'
        line += lines.count('\n') + 1
    }

    private void fetched(String tool, int at) {
        fetches << "$at ${tool.startsWith('@') ? tool.substring(1) : registry[tool]}".toString()
    }

    private void piece() {
        def (tool, command) = one(FETCHING)
        switch (random.nextInt(14)) {
            case 0: write("# $command"); break
            case 1: write("echo ok  # $command"); break
            case 2: write("echo '$command'"); break
            case 3: write("echo \"first\n$command\nlast\""); break
            case 4: write("cat > notes.txt <<'EOF'\n$command\nEOF"); break
            case 5: fetched(tool, line + 1); write("bash <<-EOF\n\t$command\n\tEOF"); break
            case 6:
                fetched(tool, line)
                int space = command.indexOf(' ')
                write(command.substring(0, space) + ' \\\n    ' + command.substring(space + 1)); break
            case 7:
                def (second, other) = one(FETCHING)
                def by = one([' && \\\n  ', '; ', ' && ', ' || ', ' | '])
                fetched(tool, line)
                fetched(second, line + by.count('\n'))
                write(command + by + other); break
            case 8: fetched(tool, line); write(one(['bash -c ', 'sh -ec ', 'eval ']) + "\"$command\""); break
            case 9: fetched(tool, line); write("v=\$($command)"); break
            case 10: def (set, host, how) = one(SETTING); registry[set] = host; write(how); break
            case 11: write(one(QUIET)); break
            default:
                def prefix = one(PREFIX)
                fetched(tool, line)
                write(prefix + command + (prefix.startsWith('if') ? '; then echo no; fi' : one(['', ' > log 2>&1', ' &', ' || true', '  # now'])))
        }
    }
}
