import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

interface User {
  id: string;
  conversationId?: string;
}
interface Users {
  get(id: string): Promise<User>;
  update(id: string, patch: Partial<User>): Promise<void>;
}

type Logged = { at: string; item: ResponseOutputItem };

export class RunningCoach {
  private readonly audit: Logged[] = [];

  constructor(
    private readonly users: Users,
    private readonly openai = new OpenAI(),
  ) {}

  private async conversationOf(user: User): Promise<string> {
    if (user.conversationId) return user.conversationId;
    const { id } = await this.openai.conversations.create({ metadata: { user: user.id } });
    await this.users.update(user.id, { conversationId: id });
    return id;
  }

  async message(userId: string, text: string): Promise<string> {
    const conversation = await this.conversationOf(await this.users.get(userId));
    let input: ResponseInputItem[] = [{ role: 'user', content: text }];

    for (let i = 0; i < 6; i++) {
      const { output, output_text } = await this.openai.responses.create({
        model: 'gpt-5-mini',
        conversation,
        input,
        tools: [{ type: 'function', name: 'last_runs', strict: false, parameters: { type: 'object', properties: {} } }],
      });
      this.audit.push(...output.map((item) => ({ at: new Date().toISOString(), item })));

      const outputs: ResponseInputItem[] = [];
      for (const call of output.filter((item) => item.type === 'function_call')) {
        outputs.push({
          type: 'function_call_output',
          call_id: call.call_id,
          output: JSON.stringify([{ km: 8.2, minutes: 49 }]),
        });
      }
      if (outputs.length === 0) return output_text;
      input = outputs;
    }
    throw new Error('the coach keeps looking at the runs');
  }

  export(): string {
    return JSON.stringify(this.audit, null, 2);
  }
}
