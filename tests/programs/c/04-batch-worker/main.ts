import OpenAI, { RateLimitError } from 'openai';

type Ticket = { id: number; subject: string; body: string };
type Outcome = { ticket: number; label: string; turns: number } | { ticket: number; error: string };

const openai = new OpenAI();
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function withBackoff<T>(run: () => Promise<T>, tries = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof RateLimitError) || attempt === tries) throw error;
      await sleep(2 ** attempt * 250);
    }
  }
}

const QUESTIONS = [
  'Which product area is this about? Think before you answer.',
  'How urgent is it, from 1 to 5?',
  'Give one label: bug, question, billing or other. Only the label.',
];

async function triage(ticket: Ticket): Promise<Outcome> {
  let items: OpenAI.Responses.ResponseInput = [
    { role: 'system', content: 'You triage support tickets.' },
    { role: 'user', content: `${ticket.subject}\n\n${ticket.body}` },
  ];
  let label = '';
  let turns = 0;

  for (const question of QUESTIONS) {
    items = items.concat({ role: 'user', content: question });
    const request = { model: 'gpt-5', reasoning: { effort: 'low' as const }, input: items };
    const response = await withBackoff(() => openai.responses.create(request));
    if (response.status === 'incomplete') {
      return { ticket: ticket.id, error: response.incomplete_details?.reason ?? 'incomplete' };
    }
    items = items.concat(response.output as OpenAI.Responses.ResponseInput); // unsafe: raw
    label = response.output_text.trim();
    turns++;
  }
  return { ticket: ticket.id, label, turns };
}

export async function runBatch(tickets: Ticket[], concurrency = 4): Promise<Outcome[]> {
  const queue = [...tickets];
  const output: Outcome[] = [];
  async function lane() {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const ticket = next;
      output.push(
        await triage(ticket).catch((e: unknown) => ({ ticket: ticket.id, error: String(e) })),
      );
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane));
  return output;
}
