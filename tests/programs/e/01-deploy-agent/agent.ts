import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import OpenAI from 'openai';
import type { FunctionTool, ResponseInputItem } from 'openai/resources/responses/responses';

const run = promisify(execFile);

type Handler = (args: Record<string, string>) => Promise<string>;

interface Tool {
  spec: FunctionTool;
  handler: Handler;
}

const kubectl: Tool = {
  spec: {
    type: 'function',
    name: 'kubectl',
    description: 'Read-only kubectl. Allowed verbs: get, describe, logs.',
    strict: true,
    parameters: {
      type: 'object',
      properties: { verb: { type: 'string' }, target: { type: 'string' } },
      required: ['verb', 'target'],
      additionalProperties: false,
    },
  },
  handler: async ({ verb = 'get', target = 'pods' }) => {
    if (!['get', 'describe', 'logs'].includes(verb)) return `verb ${verb} is not allowed`;
    const { stdout } = await run('kubectl', [verb, ...target.split(' ')], { timeout: 20_000 });
    return stdout.slice(0, 8000);
  },
};

export class DeployAgent {
  private transcript: ResponseInputItem[] = [];
  private steps = 0;

  constructor(
    private readonly client: OpenAI,
    private readonly tools: Map<string, Tool> = new Map([['kubectl', kubectl]]),
    private readonly maxSteps = 12,
  ) {}

  async investigate(question: string): Promise<string> {
    this.transcript = [{ role: 'user', content: question }];
    this.steps = 0;
    while (this.steps++ < this.maxSteps) {
      const turn = await this.client.responses.create({
        model: 'gpt-5.1-codex',
        instructions: 'You are on call. Find out why the deployment is unhealthy.',
        input: this.transcript,
        tools: [...this.tools.values()].map((t) => t.spec),
        parallel_tool_calls: true,
      });

      // the API wants its own items back, exactly as they were
      this.transcript = this.transcript.concat(turn.output as ResponseInputItem[]); // unsafe: raw

      const calls = turn.output.filter((item) => item.type === 'function_call');
      if (calls.length === 0) {
        return turn.output_text;
      }
      const results = await Promise.all(calls.map((call) => this.execute(call.name, call.arguments)));
      calls.forEach((call, i) => {
        this.transcript.push({
          type: 'function_call_output',
          call_id: call.call_id,
          output: results[i] ?? '(no result)',
        });
      });
    }
    throw new Error(`gave up after ${this.maxSteps} steps`);
  }

  private async execute(name: string, json: string): Promise<string> {
    const tool = this.tools.get(name);
    if (!tool) return `unknown tool ${name}`;
    try {
      return await tool.handler(JSON.parse(json));
    } catch (err) {
      console.error('[tool] %s failed', name, err);
      return `error: ${err instanceof Error ? err.message : String(err)}`;
    }
  }
}

if (process.argv[2]) {
  new DeployAgent(new OpenAI()).investigate(process.argv[2]).then(console.log, (e) => {
    console.error(e);
    process.exitCode = 1;
  });
}
