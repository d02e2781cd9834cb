import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

// Reasoning has to be passed back between turns (see the guide on reasoning models),
// the message we write ourselves, so that the redaction applies to it.

const openai = new OpenAI();

const SECRET = /\b(sk-[A-Za-z0-9_-]{8,}|ghp_[A-Za-z0-9]{20,})\b/g;
const redact = (text: string) => text.replace(SECRET, '[redacted]');

export class Tutor {
  readonly transcript: { who: string; text: string }[] = [];
  private history: ResponseInputItem[] = [];

  constructor(private readonly subject: string) {}

  async ask(question: string): Promise<string> {
    this.note('student', question);
    this.history.push({ role: 'user', content: redact(question) });

    const response = await openai.responses.create({
      model: 'o4-mini',
      instructions: `You teach ${this.subject}. Never give the solution away.`,
      input: this.history,
      reasoning: { summary: 'auto' },
    });

    for (const item of response.output) {
      if (item.type === 'reasoning') {
        this.history.push(item); // unsafe: dropped-reasoning
        for (const part of item.summary) this.note('thinking', part.text);
      }
    }
    const answer = redact(response.output_text);
    this.history.push({ role: 'assistant', content: answer }); // unsafe-alt
    this.note('tutor', answer);
    return answer;
  }

  private note(who: string, text: string) {
    this.transcript.push({ who, text });
  }

  toMarkdown(): string {
    return this.transcript.map(({ who, text }) => `**${who}**: ${text}`).join('\n\n');
  }
}
