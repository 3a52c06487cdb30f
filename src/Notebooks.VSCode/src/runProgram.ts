import { execFile } from "node:child_process";
import { dirname } from "node:path";
import { findProgram, missing } from "./program";

/** Has the engine do something with a file, and returns what it prints; throws what it says is wrong. */
export function runProgram(file: string, args: string[]): Promise<string> {
    const program = findProgram();
    if (!program) return Promise.reject(new Error(missing));
    return new Promise((resolve, reject) =>
        execFile(program, args, { cwd: dirname(file), windowsHide: true }, (error, stdout, stderr) =>
            error ? reject(new Error(stderr.trim() || error.message)) : resolve(stdout),
        ),
    );
}
