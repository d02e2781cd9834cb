import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Connection } from './connection.js';

/** Lines and characters count from 0. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface Diagnostic {
  range: Range;
  message: string;
  /** 1 is an error, 2 a warning. */
  severity: number;
  code?: string;
  codeDescription?: { href: string };
}

export interface CodeAction {
  title: string;
  kind: string;
  command: { command: string; arguments: unknown[] };
}

interface WorkspaceEdit {
  documentChanges: { edits: { range: Range; newText: string }[] }[];
}

const require = createRequire(import.meta.url);
const SERVER = require.resolve('vscode-langservers-extracted/bin/vscode-eslint-language-server');

/** What the ESLint extension of VS Code answers when its server asks for the settings of a file. */
const settingsFor = (folder: string): object => ({
  validate: 'on',
  packageManager: 'npm',
  useESLintClass: true,
  useFlatConfig: true,
  experimental: {},
  codeAction: {
    disableRuleComment: { enable: true, location: 'separateLine', commentStyle: 'line' },
    showDocumentation: { enable: true },
  },
  codeActionOnSave: { mode: 'all' },
  format: false,
  quiet: false,
  onIgnoredFiles: 'off',
  options: {},
  rulesCustomizations: [],
  run: 'onType',
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workspaceFolder: { uri: pathToFileURL(folder).href, name: path.basename(folder) },
  workingDirectory: { directory: folder },
});

const CAPABILITIES = {
  workspace: { applyEdit: true, configuration: true, workspaceFolders: true },
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

/** One file open in an editor that speaks to the ESLint server of VS Code. */
export class Editor {
  readonly #connection: Connection;
  readonly #uri: string;
  #version = 0;
  #text = '';
  /** Everything that the server shows to its user as an error. */
  readonly complaints: string[] = [];

  private constructor(folder: string, file: string) {
    this.#uri = pathToFileURL(path.join(folder, file)).href;
    this.#connection = new Connection(SERVER, folder, (method, params) =>
      this.#answer(method, params, folder),
    );
  }

  static async open(folder: string, file: string): Promise<Editor> {
    const editor = new Editor(folder, file);
    const uri = pathToFileURL(folder).href;
    await editor.#connection.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: path.basename(folder) }],
      capabilities: CAPABILITIES,
    });
    editor.#connection.notify('initialized', {});
    const languageId = file.endsWith('.ts') ? 'typescript' : 'javascript';
    const textDocument = { uri: editor.#uri, languageId, version: 0, text: '' };
    editor.#connection.notify('textDocument/didOpen', { textDocument });
    return editor;
  }

  get text(): string {
    return this.#text;
  }

  get isRunning(): boolean {
    return this.#connection.exitCode === null;
  }

  /** Replaces the buffer. */
  write(text: string): void {
    this.#text = text;
    this.#version += 1;
    this.#connection.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ text }],
    });
  }

  async diagnose(): Promise<Diagnostic[]> {
    const textDocument = { uri: this.#uri };
    const report = await this.#connection.request('textDocument/diagnostic', { textDocument });
    return (report as { items: Diagnostic[] }).items;
  }

  /** What the light bulb offers at a diagnostic. */
  async offersAt(diagnostic: Diagnostic): Promise<CodeAction[]> {
    const offers = await this.#connection.request('textDocument/codeAction', {
      textDocument: { uri: this.#uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    return offers as CodeAction[];
  }

  /** Runs an offer; its edit changes the buffer. */
  async accept({ command }: CodeAction): Promise<void> {
    await this.#connection.request('workspace/executeCommand', command);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /** The text of the buffer in a range. */
  textIn({ start, end }: Range): string {
    return this.#text.slice(this.#offsetOf(start), this.#offsetOf(end));
  }

  #offsetOf({ line, character }: Position): number {
    const before = this.#text.split('\n').slice(0, line);
    return before.reduce((length, one) => length + one.length + 1, character);
  }

  #answer(method: string, params: unknown, folder: string): unknown {
    switch (method) {
      case 'workspace/configuration':
        return (params as { items: unknown[] }).items.map(() => settingsFor(folder));
      case 'workspace/applyEdit':
        this.#apply((params as { edit: WorkspaceEdit }).edit);
        return { applied: true };
      case 'window/logMessage':
      case 'window/showMessage':
        this.#note(params as { type: number; message: string });
        return null;
      case 'eslint/exitCalled':
      case 'eslint/noLibrary':
      case 'eslint/probeFailed':
        this.complaints.push(method);
        return null;
      default:
        return null;
    }
  }

  #note({ type, message }: { type: number; message: string }): void {
    if (type === 1) this.complaints.push(message);
  }

  #apply({ documentChanges }: WorkspaceEdit): void {
    const edits = documentChanges
      .flatMap((change) => change.edits)
      .map(({ range, newText }) => ({
        start: this.#offsetOf(range.start),
        end: this.#offsetOf(range.end),
        newText,
      }));
    let text = this.#text;
    for (const { start, end, newText } of edits.sort((a, b) => b.start - a.start))
      text = text.slice(0, start) + newText + text.slice(end);
    this.write(text);
  }
}
