import type OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';
import type { Repository } from './repository';
import { withoutNulls } from './without-nulls';

export class ConversationNotFound extends Error {
  constructor(readonly conversationId: string) {
    super(`Conversation ${conversationId} does not exist`);
  }
}

interface Reply {
  text: string;
  tokens: number;
}

export class ConversationService {
  constructor(
    private readonly openai: OpenAI,
    private readonly items: Repository<ResponseInputItem>,
    private readonly logger: Pick<Console, 'log' | 'warn'> = console,
  ) {}

  async open(conversationId: string, system: string): Promise<void> {
    await this.items.saveAll(conversationId, [{ role: 'system', content: system }]);
  }

  async reply(conversationId: string, content: string): Promise<Reply> {
    const stored = await this.items.findAll(conversationId);
    if (stored.length === 0) throw new ConversationNotFound(conversationId);

    const question: ResponseInputItem = { role: 'user', content };
    const response = await this.openai.responses.create({
      model: 'gpt-5.4',
      input: [...stored, question],
      tools: [{ type: 'code_interpreter', container: { type: 'auto' } }],
    });
    if (response.status === 'incomplete') {
      this.logger.warn(`${conversationId}: ${response.incomplete_details?.reason ?? 'incomplete'}`);
    }

    await this.items.saveAll(conversationId, [question]);
    await this.items.saveAll(conversationId, response.output as ResponseInputItem[]); // unsafe: raw
    this.logger.log(`${conversationId}: ${stored.length + 1} items`);
    return { text: response.output_text, tokens: response.usage?.total_tokens ?? 0 };
  }

  /** Takes over a turn that the old bot made. */
  async adopt(conversationId: string, question: string, responseId: string): Promise<void> {
    const response = await this.openai.responses.retrieve(responseId);
    await this.items.saveAll(conversationId, [
      { role: 'user', content: question },
      ...withoutNulls(response.output), // unsafe: raw
    ]);
  }
}
