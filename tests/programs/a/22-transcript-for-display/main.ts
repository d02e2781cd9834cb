import OpenAI from 'openai';

export type Bubble = { role: 'user' | 'assistant'; content: string; at: Date };

const openai = new OpenAI();

export class Conversation {
  readonly messages: Bubble[] = [];
  private conversationId: string | undefined;

  async say(content: string): Promise<Bubble> {
    this.messages.push({ role: 'user', content, at: new Date() });

    this.conversationId ??= (await openai.conversations.create({})).id;
    const response = await openai.responses.create({
      model: 'gpt-5.4',
      conversation: this.conversationId,
      input: [{ role: 'user', content }],
    });

    const bubble: Bubble = { role: 'assistant', content: response.output_text, at: new Date() };
    this.messages.push(bubble);
    return bubble;
  }

  toMarkdown(): string {
    return this.messages.map(({ role, content }) => `**${role}**: ${content}`).join('\n\n');
  }
}
