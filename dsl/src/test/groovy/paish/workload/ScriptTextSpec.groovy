package paish.workload

import spock.lang.Specification

/** What a script is written in: by its first line, its name, its content. */
class ScriptTextSpec extends Specification {

    def "#origin with '#text' is #language"() {
        expect:
        new ScriptText(origin, text.replace('⏎', '\n')).language() == language

        where:
        origin           | text                                      || language
        'x.sh'           | 'ls'                                      || ScriptLanguage.SHELL
        'x.py'           | 'ls'                                      || ScriptLanguage.PYTHON
        'x.py'           | '#!/bin/bash⏎ls'                          || ScriptLanguage.SHELL
        'x'              | '#!/usr/bin/env python3⏎print(1)'         || ScriptLanguage.PYTHON
        'x'              | '#!/usr/bin/env -S python3 -u⏎print(1)'   || ScriptLanguage.PYTHON
        'x'              | '#!/opt/venv/bin/python⏎print(1)'         || ScriptLanguage.PYTHON
        'x'              | '#!/usr/bin/perl⏎print 1'                 || ScriptLanguage.OTHER
        'x.rb'           | 'puts 1'                                  || ScriptLanguage.OTHER
        'Dockerfile'     | 'RUN ls'                                  || ScriptLanguage.DOCKERFILE
        'a/Dockerfile.gpu' | 'FROM x'                                || ScriptLanguage.DOCKERFILE
        '<inline>'       | 'ARG V=1⏎# base⏎FROM ubuntu:22.04⏎RUN ls' || ScriptLanguage.DOCKERFILE
        '<inline>'       | '# of many lines⏎' * 5000 + 'FROM x'         || ScriptLanguage.DOCKERFILE
        '<inline>'       | '# of many lines⏎' * 5000 + 'ls'             || ScriptLanguage.SHELL
        '<inline>'       | 'import os⏎print(1)'                      || ScriptLanguage.PYTHON
        '<inline>'       | '!pip install x⏎print(1)'                 || ScriptLanguage.PYTHON
        '<inline>'       | 'def main():⏎    pass'                    || ScriptLanguage.PYTHON
        '<inline>'       | 'pip install x'                           || ScriptLanguage.SHELL
        '<inline>'       | 'python - <<E⏎import os⏎E'                || ScriptLanguage.SHELL
        '<inline>'       | ''                                        || ScriptLanguage.SHELL
    }
}
