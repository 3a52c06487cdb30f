import { type ChildProcess, spawn } from "node:child_process";
import { type Event, Lines, type Question, type Request } from "./protocol";

/** A process of the engine, and what is asked of it. */
export class EngineProcess {
    protected readonly process: ChildProcess;
    private readonly questions = new Map<number, (event: Event | undefined) => void>();
    private words = "";
    private lastQuestion = 0;

    /** Whether it can be spoken to. */
    isAlive = true;

    /**
     * @param ended is told why the process has ended, if that was not asked for
     */
    constructor(program: string, args: string[], folder: string, ended: (reason: string) => void) {
        this.process = spawn(program, args, { cwd: folder, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
        const lines = new Lines();
        const end = (reason: string) => {
            if (!this.isAlive) return;
            this.isAlive = false;
            ended(reason);
            this.gone();
            for (const answer of this.questions.values()) answer(undefined);
        };
        this.process.stdout!.setEncoding("utf8").on("data", (text: string) => {
            for (const line of lines.take(text)) this.hear(line);
        });
        this.process.stderr!.setEncoding("utf8").on("data", (text: string) => this.remember(text));
        this.process.on("error", error => end(error.message));
        this.process.on("exit", (code, signal) => end(this.words.trim() || `it ended with ${signal ?? `exit code ${code}`}`));
        // With one of the two closed there is no exchange. A process that has ended says why itself.
        const unplugged = (pipe: string) => setTimeout(() => (end(`its ${pipe} was closed`), this.process.kill()), 500);
        this.process.stdout!.on("close", () => unplugged("output"));
        this.process.stdin!.on("error", () => unplugged("input"));
    }

    /** Takes a line of the engine's output. What is not a message was printed by what it runs on. */
    private hear(line: string) {
        let event: Event;
        try {
            event = JSON.parse(line) as Event;
        } catch {
            return this.remember(`${line}\n`);
        }
        this.take(event);
    }

    /** Keeps the last words, which say why it ended. */
    private remember(text: string) {
        this.words = (this.words + text).slice(-2000);
    }

    /** Puts a question; undefined where it is not answered by the reply that is meant. */
    protected async ask<Kind extends Event["is"]>(kind: Kind, question: Question): Promise<Extract<Event, { is: Kind }> | undefined> {
        const reply = await this.reply(question);
        return reply?.is === kind ? (reply as Extract<Event, { is: Kind }>) : undefined;
    }

    /** Puts a question; undefined: the process has ended. */
    protected reply(question: Question): Promise<Event | undefined> {
        if (!this.isAlive) return Promise.resolve(undefined);
        const number = ++this.lastQuestion;
        return new Promise(resolve => {
            this.questions.set(number, resolve);
            this.send({ ...question, question: number });
        });
    }

    protected take(event: Event) {
        if (!("question" in event)) return;
        this.questions.get(event.question)?.(event);
        this.questions.delete(event.question);
    }

    /** The process has ended. */
    protected gone() {}

    protected send(request: Request) {
        if (this.isAlive) this.process.stdin!.write(JSON.stringify(request) + "\n");
    }

    /** Ends the process, whatever runs. */
    dispose() {
        this.isAlive = false;
        this.process.stdin!.end();
    }
}
