#!/usr/bin/python3
"""Jupyter's own tests of a kernel, against the published program. Wants Debian's python3-jupyter-kernel-test.

    kernel_test.py [--runs N] [PROGRAM]

Runs all tests of jupyter_kernel_test that apply, N times for each language, and prints how many passed, failed and were
skipped, and the name of each that failed. The exit code is 1 where one did.
"""
import argparse, collections, sys, unittest

import jupyter_kernel_test

from benchmark import PUBLISHED, whole
from kernel import specs


class CSharp(jupyter_kernel_test.KernelTests):
    kernel_name, language_name, file_extension = "csharp", "csharp", ".cs"
    code_hello_world = "Console.WriteLine(\"hello, world\");"
    code_stderr = "Console.Error.WriteLine(\"test\");"
    completion_samples = [{"text": "Console.WriteL", "matches": {"WriteLine"}}]
    complete_code_samples = ["1 + 1", "int F(int x)\n{\n    return x;\n}", "Console.WriteLine(\"hello\");"]
    incomplete_code_samples = ["int F(int x)\n{", "Console.WriteLine(", "if (true) {"]
    invalid_code_samples = ["1 + )"]
    code_inspect_sample = "Console.WriteLine"
    code_execute_result = [{"code": "6 * 7", "result": "42"}]
    code_display_data = [{"code": "display(HTML(\"<b>bold</b>\"));", "mime": "text/html"}]
    code_generate_error = "throw new Exception(\"no\");"
    code_clear_output = ""
    code_history_pattern = "6 *?7*"
    supported_history_operations = ("tail", "range", "search")


class FSharp(jupyter_kernel_test.KernelTests):
    kernel_name, language_name, file_extension = "fsharp", "fsharp", ".fs"
    code_hello_world = "printfn \"hello, world\""
    code_stderr = "eprintfn \"test\""
    completion_samples = [{"text": "System.Console.WriteL", "matches": {"WriteLine"}}]
    complete_code_samples = ["1 + 1", "let f x = x + 1"]
    incomplete_code_samples = ["let f x =", "[1; 2"]
    code_inspect_sample = "List.map"
    code_execute_result = [{"code": "6 * 7", "result": "42"}]
    code_display_data = [{"code": "display(HTML(\"<b>bold</b>\")) |> ignore", "mime": "text/html"}]
    code_generate_error = "failwith \"no\""
    code_history_pattern = "6 *?7*"
    supported_history_operations = ("tail", "range", "search")


def main():
    line = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    line.add_argument("--runs", type=int, default=1, help="how many times for each language")
    line.add_argument("program", nargs="?", default=PUBLISHED)
    chosen = line.parse_args()
    bad = False
    with specs(whole([chosen.program])):
        for tests in CSharp, FSharp:
            ran, skipped, failures = 0, 0, collections.Counter()
            for _ in range(chosen.runs):
                result = unittest.TestResult()
                unittest.defaultTestLoader.loadTestsFromTestCase(tests).run(result)
                ran, skipped = ran + result.testsRun, skipped + len(result.skipped)
                for test, why in result.failures + result.errors:
                    failures[f"{test}: {why.strip().splitlines()[-1]}"] += 1
            failed = sum(failures.values())
            print(f"{tests.kernel_name}, {chosen.runs} runs: {ran - skipped - failed} passed, {failed} failed, {skipped} skipped", flush=True)
            for name, times in failures.items():
                print(f"  {times} times {name}")
            bad |= failed > 0
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
