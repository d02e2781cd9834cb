import OpenAI from 'openai';

// the part of the editor's API that the panel uses
interface Disposable {
  dispose(): void;
}
interface Webview {
  postMessage(message: unknown): Thenable<boolean>;
  onDidReceiveMessage(listener: (message: { kind: string; text: string }) => unknown): Disposable;
}
interface Thenable<T> {
  then<R>(onfulfilled: (value: T) => R): Thenable<R>;
}
interface SecretStorage {
  get(key: string): Thenable<string | undefined>;
}

export class AssistantPanel implements Disposable {
  private readonly disposables: Disposable[] = [];
  private client: OpenAI | undefined;
  private conversation: any[] = [];
  private abort: AbortController | undefined;

  constructor(
    private readonly webview: Webview,
    private readonly secrets: SecretStorage,
  ) {
    this.disposables.push(
      webview.onDidReceiveMessage((message) => {
        if (message.kind === 'ask') void this.ask(message.text);
        if (message.kind === 'stop') this.abort?.abort();
        if (message.kind === 'clear') this.conversation = [];
      }),
    );
  }

  private async getClient(): Promise<OpenAI> {
    if (!this.client) {
      const apiKey = await this.secrets.get('openai.key');
      if (!apiKey) throw new Error('Set an API key first.');
      this.client = new OpenAI({ apiKey });
    }
    return this.client;
  }

  private async ask(text: string) {
    this.abort = new AbortController();
    this.conversation.push({ role: 'user', content: text });
    try {
      const client = await this.getClient();
      const stream = client.responses.stream(
        { model: 'gpt-5-codex', input: this.conversation },
        { signal: this.abort.signal },
      );
      stream.on('response.output_text.delta', (event) => {
        void this.webview.postMessage({ kind: 'delta', text: event.delta });
      });
      const final = await stream.finalResponse();
      this.conversation.push(...final.output); // unsafe: parsed
      await this.webview.postMessage({ kind: 'done', usage: final.usage });
    } catch (error) {
      this.conversation.pop();
      const message = error instanceof Error ? error.message : 'unknown';
      await this.webview.postMessage({ kind: 'error', message });
    } finally {
      this.abort = undefined;
    }
  }

  dispose() {
    this.abort?.abort();
    for (const d of this.disposables.splice(0)) d.dispose();
  }
}
