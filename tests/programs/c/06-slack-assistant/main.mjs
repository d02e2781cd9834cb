import { OpenAI } from 'openai';

const ai = new OpenAI();

const handlers = {
  async create_ticket({ title, severity }) {
    const res = await fetch(`${process.env.TRACKER_URL}/issues`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title, severity }),
    });
    return res.ok ? await res.json() : { error: res.statusText };
  },
  async who_is_on_call() {
    const res = await fetch(`${process.env.PAGER_URL}/oncall`);
    return res.json();
  },
};

const tools = [
  {
    type: 'function',
    name: 'create_ticket',
    parameters: {
      type: 'object',
      properties: { title: { type: 'string' }, severity: { type: 'integer' } },
      required: ['title', 'severity'],
    },
  },
  { type: 'function', name: 'who_is_on_call', parameters: { type: 'object', properties: {} } },
];

async function dispatch(call) {
  const handler = handlers[call.name];
  if (!handler) return { error: `no handler for ${call.name}` };
  try {
    return await handler(JSON.parse(call.arguments || '{}'));
  } catch (error) {
    return { error: error.message };
  }
}

/**
 * Answers a mention in a thread.
 * @param {{ text: string, user: string }[]} thread
 */
export async function onMention(thread, say) {
  const messages = thread.map(({ text, user }) => ({ role: 'user', content: `<@${user}> ${text}` }));

  for (let round = 0; round < 6; round += 1) {
    const response = await ai.responses.create({
      model: 'gpt-5.2',
      instructions: 'You help the on-call engineer in Slack.',
      input: messages,
      tools,
    });

    let called = false;
    for (const item of response.output) {
      if (item.type === 'function_call') {
        called = true;
        messages.push(item); // unsafe: dropped-reasoning
        const result = await dispatch(item);
        messages.push({
          type: 'function_call_output',
          call_id: item.call_id,
          output: JSON.stringify(result),
        });
      }
    }

    if (!called) {
      await say({ text: response.output_text, thread_ts: thread[0]?.ts });
      return;
    }
  }
  await say({ text: 'I give up after six rounds, sorry.' });
}
