import OpenAI from 'openai';
import type { ResponseOutputItem } from 'openai/resources/responses/responses';

interface Job {
  id: string;
  tenant: string;
  input: string;
}

interface Queue {
  take(): Promise<Job | undefined>;
  done(id: string, result: Record<string, unknown>): Promise<void>;
  fail(id: string, reason: string): Promise<void>;
}

interface Line {
  tenant: string;
  unit: 'search' | 'python' | 'image' | 'token';
  amount: number;
}

const UNITS: Partial<Record<ResponseOutputItem['type'], Line['unit']>> = {
  web_search_call: 'search',
  code_interpreter_call: 'python',
  image_generation_call: 'image',
};

function linesOf(tenant: string, items: ResponseOutputItem[]): Line[] {
  return items.flatMap((item) => {
    const unit = UNITS[item.type];
    return unit ? [{ tenant, unit, amount: 1 }] : [];
  });
}

export class Worker {
  private readonly ledger: Line[] = [];
  private messages: ResponseOutputItem[] = [];

  constructor(
    private readonly queue: Queue,
    private readonly openai = new OpenAI(),
  ) {}

  async drain(): Promise<number> {
    let n = 0;
    for (let job = await this.queue.take(); job; job = await this.queue.take()) {
      await this.process(job);
      n++;
    }
    return n;
  }

  private async process(job: Job) {
    const input = [job.input.trim()];
    const history: ResponseOutputItem[] = [];
    try {
      const first = await this.openai.responses.create({
        model: 'gpt-5-mini',
        input: input.join('\n'),
        tools: [{ type: 'web_search' }, { type: 'code_interpreter', container: { type: 'auto' } }],
      });
      history.push(...first.output);
      // a second, independent opinion on the bare answer
      const second = await this.openai.responses.create({
        model: 'gpt-5-nano',
        input: `Rate this answer from 1 to 10:\n${first.output_text}`,
      });
      history.push(...second.output);
      this.messages = this.messages.concat(history.filter((item) => item.type === 'message'));
      this.ledger.push(...linesOf(job.tenant, history), {
        tenant: job.tenant,
        unit: 'token',
        amount: (first.usage?.total_tokens ?? 0) + (second.usage?.total_tokens ?? 0),
      });
      await this.queue.done(job.id, { answer: first.output_text, rating: second.output_text, items: history });
    } catch (error) {
      await this.queue.fail(job.id, error instanceof Error ? error.message : 'unknown');
    }
  }

  get report() {
    return { lines: this.ledger, messages: this.messages.length };
  }
}
