import OpenAI from 'openai';
import { Agent, run, setDefaultClient } from './runtime/index.js';
import type { AgentInputItem, RunResult } from './runtime/index.js';

setDefaultClient(new OpenAI());

const writer = new Agent({ name: 'writer', model: 'gpt-5.2', instructions: 'You write short tales.' });
const critic = new Agent({ name: 'critic', instructions: 'You find what is weak in a tale.' });
const editor = new Agent({
  name: 'editor',
  instructions: 'You decide who works next.',
  handoffs: [writer, critic],
});

export class Studio {
  private current = editor;
  private history: AgentInputItem[] = [];

  async work(message: string): Promise<string> {
    const input: AgentInputItem[] = [...this.history, { role: 'user', content: message }];
    const result: RunResult = await run(this.current, input);
    this.history = result.history;
    this.current = result.lastAgent;
    return result.finalOutput;
  }

  /** Lets the critic look at a tale without the studio's own history. */
  async critique(tale: string): Promise<string> {
    let input: AgentInputItem[] = [{ role: 'user', content: tale }];
    const first = await run(critic, input);
    input.push(...first.output);
    input = input.concat({ role: 'user', content: 'Now only the worst sentence.' });
    const response = await run(critic, input);
    const last = response.output[response.output.length - 1];
    if (last) {
      input.push(last);
    }
    return `${response.finalOutput} (${input.length} items)`;
  }

  get speaker(): string {
    return this.current.name;
  }
}

const studio = new Studio();
for (const line of ['A tale about a lighthouse.', 'Make the keeper a woman.']) {
  console.log(await studio.work(line), `— ${studio.speaker}`);
}
