import { existsSync } from 'node:fs';

import { debug } from '../../debug.js';
import type { RemoteSnapshot } from './api.js';
import type { Changes, Connection } from './compiler.js';
import { hasChangedSince } from './freshness.js';
import { NativeProgram } from './program.js';
import { Watchdog } from './watchdog.js';

/** A project as it was when it was last read. */
interface Opened {
  readonly config: string;
  readonly snapshot: RemoteSnapshot;
  readonly program: NativeProgram;
  /** By the clock of the file system. */
  readonly readAt: number;
}

/** Milliseconds without a question after which somebody may have edited files. */
const IDLE = 500;

/** One compiler that runs, and the projects that it has open. It ends with this process. */
export class Server {
  readonly #connection: Connection;
  readonly #overlay: Map<string, string>;
  readonly #watchdog: Watchdog;
  readonly #snapshots = new Set<RemoteSnapshot>();
  /** By the path of the tsconfig. */
  readonly #opened = new Map<string, Opened>();
  /** Files that are in no project. */
  readonly #strays = new Set<string>();
  #latest: RemoteSnapshot | null = null;
  #lastAsked = performance.now();
  #diedAt: number | null = null;

  constructor(connection: Connection, overlay: Map<string, string>) {
    this.#connection = connection;
    this.#overlay = overlay;
    this.#watchdog = new Watchdog(connection.pid);
    // First of all: asked to end itself, the compiler may write on standard error that it does.
    process.prependListener('exit', this.#kill);
  }

  /** When it stopped answering; null while it does. */
  get diedAt(): number | null {
    return this.#diedAt;
  }

  get aliasFlag(): number {
    return this.#connection.alias;
  }

  /** The project of a file with this text; null where it is in none, or nobody answers. */
  programOf(file: string, text: string): NativeProgram | null {
    const isIdle = performance.now() - this.#lastAsked > IDLE;
    if (isIdle) this.#strays.clear();
    let opened = this.#projectOf(file) ?? this.#open(file, isIdle);
    if (opened && isIdle && this.#isStale(opened)) opened = this.#reopen(opened, file, 'all');
    if (!opened || opened.program.source(file)?.text === text) return opened?.program ?? null;
    this.#overlay.set(file, text);
    opened = this.#reopen(opened, file, [file]);
    return opened?.program.source(file)?.text === text ? opened.program : null;
  }

  /** A panic of the compiler is no answer to the one question; one that is gone answers no more. */
  ask<Answer>(question: () => Answer | null | undefined): Answer | null {
    return this.#watch('question', question);
  }

  #watch<Answer>(
    kind: 'opening' | 'question',
    ask: () => Answer | null | undefined,
  ): Answer | null {
    if (this.#diedAt !== null) return null;
    try {
      return this.#watchdog.watch(kind, ask) ?? null;
    } catch (error) {
      if (!this.#isAlive()) this.#die(error);
      return null;
    } finally {
      this.#lastAsked = performance.now();
    }
  }

  #isAlive(): boolean {
    try {
      this.#watchdog.watch('question', () => this.#latest?.getDefaultProjectForFile('/'));
      return this.#latest !== null;
    } catch {
      return false;
    }
  }

  #die(error: unknown): void {
    this.#diedAt = performance.now();
    debug(`TypeScript no longer answers, so there are no types: ${String(error)}`);
    process.off('exit', this.#kill);
    this.#kill();
    this.#watchdog.end();
  }

  readonly #kill = (): void => {
    try {
      process.kill(this.#connection.pid, 'SIGKILL');
    } catch {
      // It has ended.
    }
  };

  #projectOf(file: string): Opened | null {
    const project = this.ask(() => this.#latest?.getDefaultProjectForFile(file));
    return (project && this.#opened.get(project.configFileName)) ?? null;
  }

  #open(file: string, isIdle: boolean): Opened | null {
    if (this.#strays.has(file) || !existsSync(file)) return null;
    const opened = this.#read({ openFiles: [file], ...(isIdle && this.#sinceThen(file)) }, file);
    if (opened) return opened;
    this.#strays.add(file);
    // It stands alone, with types that no project of the user's gives it.
    this.#snapshot({ closeFiles: [file] });
    return null;
  }

  /** What can have come while nobody asked: the file, and its place in a project that is open. */
  #sinceThen(file: string): Changes {
    const openProjects = [...this.#opened.keys()].filter((config) => existsSync(config));
    return { openProjects, changed: openProjects, created: [file] };
  }

  #reopen({ config }: Opened, file: string, changed: string[] | 'all'): Opened | null {
    this.#opened.delete(config);
    // A tsconfig that is gone would make every question after it fail.
    const openProjects = existsSync(config) ? [config] : [];
    return this.#read({ openProjects, openFiles: [file], changed }, file);
  }

  #read(changes: Changes, file: string): Opened | null {
    const readAt = Date.now();
    const snapshot = this.#snapshot(changes);
    const project = snapshot && this.ask(() => snapshot.getDefaultProjectForFile(file));
    if (!project || !existsSync(project.configFileName)) return null;
    const config = project.configFileName;
    const opened = { config, snapshot, program: new NativeProgram(project, this), readAt };
    this.#opened.set(config, opened);
    this.#release();
    return opened;
  }

  #snapshot(changes: Changes): RemoteSnapshot | null {
    const snapshot = this.#watch('opening', () => this.#connection.snapshot(changes));
    if (snapshot === null) return null;
    this.#snapshots.add(snapshot);
    this.#latest = snapshot;
    return snapshot;
  }

  /** Each project stays in the snapshot that it was read in, so that its types stay the same. */
  #release(): void {
    const inUse = new Set([...this.#opened.values()].map((opened) => opened.snapshot));
    for (const snapshot of this.#snapshots) {
      if (snapshot === this.#latest || inUse.has(snapshot)) continue;
      this.#snapshots.delete(snapshot);
      this.ask(() => {
        snapshot.dispose();
        return null;
      });
    }
  }

  #isStale({ config, program, readAt }: Opened): boolean {
    return hasChangedSince(readAt, [config, ...program.files]);
  }
}
