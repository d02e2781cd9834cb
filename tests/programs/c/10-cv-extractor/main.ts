import { readFileSync } from 'node:fs';
import OpenAI from 'openai';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

const client = new OpenAI();

const schema = {
  type: 'json_schema' as const,
  name: 'candidate',
  strict: true,
  schema: {
    type: 'object',
    properties: {
      name: { type: 'string' },
      email: { type: ['string', 'null'] },
      years: { type: 'number' },
    },
    required: ['name', 'email', 'years'],
    additionalProperties: false,
  },
};

interface Candidate {
  name: string;
  email: string | null;
  years: number;
}

function complaintsAbout(candidate: Candidate): string[] {
  const complaints: string[] = [];
  if (candidate.name.split(' ').length < 2) complaints.push('name needs a family name');
  if (candidate.email !== null && !candidate.email.includes('@')) complaints.push('email is no address');
  if (candidate.years < 0 || candidate.years > 60) complaints.push('years is out of range');
  return complaints;
}

export async function extract(path: string, maxTries = 3): Promise<Candidate> {
  const messages: ResponseInputItem[] = [
    { role: 'system', content: 'Extract the candidate. Use null for what is not there.' },
    { role: 'user', content: readFileSync(path, 'utf8') },
  ];

  for (let i = 0; i < maxTries; i++) {
    const completion = await client.responses.parse({
      model: 'gpt-5-mini',
      input: messages,
      text: { format: schema },
    });
    const candidate = completion.output_parsed as Candidate | null;
    if (candidate === null) {
      throw new Error(`refused or cut off: ${completion.status ?? 'unknown'}`);
    }
    const complaints = complaintsAbout(candidate);
    if (complaints.length === 0) {
      return candidate;
    }
    console.warn('try %d: %s', i + 1, complaints.join('; '));
    messages.push(...(completion.output as unknown as ResponseInputItem[])); // unsafe: parsed
    messages.push({ role: 'user', content: `Please repair: ${complaints.join('; ')}` });
  }
  throw new Error(`no valid candidate in ${path}`);
}
