import OpenAI from 'openai';
import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';

const Injectable = (): ClassDecorator => () => undefined;

class Logger {
  constructor(private readonly scope: string) {}
  log(message: string) {
    console.log(`[${this.scope}] ${message}`);
  }
  error(message: string, cause?: unknown) {
    console.error(`[${this.scope}] ${message}`, cause);
  }
}

interface IntakeForm {
  fullName: string | null;
  symptoms: string[];
  followUp: string | null;
}

const intakeFormat = {
  type: 'json_schema' as const,
  name: 'intake',
  strict: true,
  schema: {
    type: 'object',
    properties: {
      fullName: { type: ['string', 'null'] },
      symptoms: { type: 'array', items: { type: 'string' } },
      followUp: { type: ['string', 'null'] },
    },
    required: ['fullName', 'symptoms', 'followUp'],
    additionalProperties: false,
  },
};

export class IntakeService {
  private readonly logger = new Logger(IntakeService.name);
  private readonly conversations = new Map<string, ResponseInput>();

  constructor(private readonly openai: OpenAI) {}

  async answer(patientId: string, text: string): Promise<IntakeForm> {
    const conversation = this.conversationOf(patientId);
    conversation.push({ role: 'user', content: text });

    const response = await this.openai.responses.parse({
      model: 'gpt-5-mini',
      instructions: 'Collect the intake form. Ask for what is missing in followUp.',
      input: conversation,
      text: { format: intakeFormat },
    });
    this.logger.log(`${patientId}: ${response.usage?.total_tokens ?? 0} tokens`);

    if (response.output_parsed === null) {
      this.logger.error(`no form for ${patientId}`, response.error);
      throw new Error('The assistant did not return a form');
    }

    // So the next question knows what was already answered.
    for (const item of response.output) {
      conversation.push(item as ResponseInputItem); // unsafe: parsed
    }
    return response.output_parsed as unknown as IntakeForm;
  }

  reset(patientId: string): boolean {
    return this.conversations.delete(patientId);
  }

  private conversationOf(patientId: string): ResponseInput {
    const known = this.conversations.get(patientId);
    if (known !== undefined) return known;
    const created: ResponseInput = [];
    this.conversations.set(patientId, created);
    return created;
  }
}

Injectable()(IntakeService);
