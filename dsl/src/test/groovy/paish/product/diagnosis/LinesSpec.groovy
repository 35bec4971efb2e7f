package paish.product.diagnosis

import spock.lang.Specification

/** What is taken for an error in a log, whoever wrote it. The lines are of the forms that the programs named write. */
class LinesSpec extends Specification {

    static final Causes CAUSES = Causes.read()

    static Optional<String> cause(String... lines) {
        Reading.of(lines as List, Where.LOG, CAUSES.of('dlc', 'Failed', Where.LOG), Past.NONE).match().map { it.cause().code() }
    }

    def "#writer: #code"() {
        expect:
        cause(line).orElse('') == code

        where:
        writer        | line                                                                                                      | code
        'PyTorch'     | 'torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 20.00 MiB (GPU 0; 14.75 GiB total)'   | 'gpu-memory'
        'PyTorch'     | '[rank3]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 1.95 GiB.'                        | 'gpu-memory'
        'PyTorch'     | 'RuntimeError: CUDA error: out of memory'                                                                 | 'gpu-memory'
        'cuBLAS'      | 'RuntimeError: CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`'                | 'gpu-memory'
        'CPython'     | 'MemoryError'                                                                                             | 'out-of-memory'
        'Linux'       | '/bin/bash: line 1:   17 Killed                  python train.py'                                         | 'out-of-memory'
        'CPython'     | "ModuleNotFoundError: No module named 'flash_attn.ops'"                                                   | 'missing-module'
        'CPython'     | "python: can't open file '/mnt/code/train.py': [Errno 2] No such file or directory"                       | 'file-not-found'
        'bash'        | 'bash: line 3: nvcc: command not found'                                                                   | 'command-not-found'
        'bash'        | '/mnt/code/start: line 12: deepspeed: command not found'                                                  | 'command-not-found'
        'CPython'     | 'urllib.error.URLError: <urlopen error [Errno -2] Name or service not known>'                             | 'network'
        'curl'        | 'curl: (6) Could not resolve host: huggingface.co'                                                        | 'network'
        'dash'        | 'sh: 1: torchrun: not found'                                                                              | 'command-not-found'
        'bash'        | './run.sh: Permission denied'                                                                             | 'permission-denied'
        'PyTorch'     | '[E ProcessGroupNCCL.cpp:474] [Rank 1] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=1)'  | 'nccl'
        'PyTorch'     | '[rank1]:[E626 06:24:44.903881913 ProcessGroupNCCL.cpp:616] [Rank 1] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=808)' | 'nccl'
        'NCCL'        | 'node-1:411:733 [2] transport/net_ib.cc:1295 NCCL WARN NET/IB : Got completion from peer with error 12, opcode 129' | 'nccl'
        'NCCL'        | 'node-1:411:733 [2] NCCL INFO NET/IB : Using [0]mlx5_0:1/RoCE; timeout 22'                                | ''
        'oss2'        | "oss2.exceptions.ServerError: {'status': 403, 'details': {'Code': 'InvalidAccessKeyId'}}"                 | 'oss-denied'
        'git'         | "fatal: Remote branch mian not found in upstream origin"                                                  | 'code-source'
        'ossutil'     | 'Error: oss: service returned error: StatusCode=403, ErrorCode=AccessDenied, ErrorMessage="..."'          | 'oss-denied'
        'logging'     | '2026-11-21 07:01:02,123 - INFO - torch.OutOfMemoryError: CUDA out of memory. Tried to allocate, halving' | ''
        'logging'     | 'INFO:root:OSError: [Errno 28] No space left on device would be bad'                                      | ''
        'logging'     | '[2026-11-21 07:01:02] WARNING ModuleNotFoundError: No module named \'apex\''                             | ''
        'loguru'      | '2026-11-21 07:01:02.123 | INFO     | __main__:main:12 - No space left on device? no'                     | ''
        'ld.so'       | 'nvcc: error while loading shared libraries: libcudart.so.12: cannot open shared object file'              | 'missing-library'
        'CPython'     | 'ImportError: libGL.so.1: cannot open shared object file: No such file or directory'                       | 'missing-library'
        'a terminal'  | '\u001b[32mINFO\u001b[0m No space left on device is what we test'                                          | ''
        'a terminal'  | '\u001b[31mOSError: [Errno 28] No space left on device\u001b[0m'                                           | 'disk-full'
        'a shell'     | '+ python -c "raise MemoryError"'                                                                         | ''
        'somebody'    | 'beware, you may run out of memory'                                                                       | ''
        'somebody'    | 'step 12 oss lossless 403 images'                                                                         | ''
    }

    def "an error that came of another one does not hide it"() {
        expect:
        cause("FileNotFoundError: [Errno 2] No such file or directory: '/a'", '',
                'The above exception was the direct cause of the following exception:', '',
                'Traceback (most recent call last):', 'RuntimeError: cannot start') == Optional.of('file-not-found')
    }

    def "an error that was got over does not explain a later one"() {
        expect:
        cause("ModuleNotFoundError: No module named 'apex'", 'INFO going on', 'Traceback (most recent call last):', 'RuntimeError: boom').isEmpty()
    }

    def "pods that wait for each other are the consequence, not the cause"() {
        expect:
        cause('torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2 GiB.',
                '[E ProcessGroupNCCL.cpp:474] [Rank 0] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=1)',
                'torch.distributed.elastic.multiprocessing.errors.ChildFailedError:') == Optional.of('gpu-memory')
    }

    def "what every failure ends with explains none"() {
        expect:
        cause("ModuleNotFoundError: No module named 'x'", 'subprocess.CalledProcessError: Command returned non-zero exit status 1.',
                '[ERROR] [launch.py:321:sigkill_handler] [\'python\'] exits with return code = 1',
                'ERROR the command has exited with code 1') == Optional.of('missing-module')
    }

    def "a line of any length is read in no time"() {
        expect:
        cause('pull ' + 'oss tag repository node quota '.repeat(20_000)).isEmpty()
        cause('x'.repeat(1_000_000) + ' torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2 GiB.') == Optional.of('gpu-memory')
    }

    def "what is filled into a change cannot end its string or begin a statement"() {
        expect:
        Words.filled("pip '{module}'", [module: "x'; stop h //"]) == "pip 'x stop h //'"
        Words.filled("pip '{module}'", [:]) == "pip '…'"
    }

    def "secrets are struck out of #text"() {
        expect:
        new Redaction([Envs: [MY_TOKEN: 'tok-1234', LANG: 'C.UTF-8']]).of(text) == shown

        where:
        text                                             | shown
        'using tok-1234 in C.UTF-8'                      | 'using *** in C.UTF-8'
        'API_KEY=abc, PORT=80'                           | 'API_KEY=***, PORT=80'
        'password: "a b"'                                | 'password: "*** b"'
        'train.py --hf-token xyz --lr 0.1'               | 'train.py --hf-token *** --lr 0.1'
        'https://u:p@host/x'                             | 'https://***@host/x'
        'Authorization: Bearer abc.def'                  | 'Authorization: Bearer ***'
        'key LTAI5tAbCdEfGhIj1234'                       | 'key ***'
        'unauthorized: authentication required'          | 'unauthorized: authentication required'
        'KeyError: \'tokens\''                           | 'KeyError: \'tokens\''
    }
}
