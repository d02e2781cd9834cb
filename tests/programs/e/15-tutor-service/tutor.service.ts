import { randomUUID } from 'node:crypto';
import OpenAI from 'openai';
import type { Conversation, Repository } from './conversation.repository.js';

const Injectable = (): ClassDecorator => () => undefined;

class NotFoundException extends Error {
  readonly status = 404;
}

@Injectable()
export class TutorService {
  private readonly logger = { log: (m: string) => console.log(`[TutorService] ${m}`) };

  constructor(
    private readonly openai: OpenAI,
    private readonly conversations: Repository<Conversation>,
  ) {}

  async start(studentId: string): Promise<string> {
    const conversation: Conversation = { id: randomUUID(), createdAt: new Date(), studentId, history: [] };
    await this.conversations.save(conversation);
    return conversation.id;
  }

  async ask(conversationId: string, question: string): Promise<{ answer: string }> {
    const conversation = await this.conversations.findById(conversationId);
    if (!conversation) {
      throw new NotFoundException(conversationId);
    }
    const { history } = conversation;
    history.push({ role: 'user', content: question });

    const response = await this.openai.responses.create({
      model: 'gpt-5-mini',
      instructions: 'You are a maths tutor. Never give the result away, ask back.',
      input: history,
      safety_identifier: conversation.studentId,
    });

    history.push(...response.output); // unsafe: raw
    await this.conversations.save(conversation);
    this.logger.log(`conversation ${conversationId} has ${history.length} items`);
    return { answer: response.output_text };
  }
}
