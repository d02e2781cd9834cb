import { respond } from './llm.mjs';

const API = `https://api.telegram.org/bot${process.env.TELEGRAM_TOKEN}`;
const chats = new Map();
const pantries = new Map();

async function telegram(method, params) {
  const res = await fetch(`${API}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  const data = await res.json();
  if (!data.ok) throw new Error(`${method}: ${data.description}`);
  return data.result;
}

async function answer(chatId, text) {
  const history = chats.get(chatId) ?? [];
  history.push({ role: 'user', content: text });

  let reply = await respond(history);
  for (let i = 0; i < 4; i++) {
    for (const item of reply.output) {
      history.push(item); // unsafe: raw
    }
    const calls = reply.output.filter((item) => item.type === 'function_call');
    if (!calls.length) break;
    for (const call of calls) {
      history.push({
        type: 'function_call_output',
        call_id: call.call_id,
        output: JSON.stringify(pantries.get(chatId) ?? []),
      });
    }
    reply = await respond(history);
  }
  chats.set(chatId, history);
  return reply.output_text;
}

let offset = 0;
while (true) {
  const updates = await telegram('getUpdates', { offset, timeout: 50 });
  for (const { update_id, message } of updates) {
    offset = update_id + 1;
    if (!message?.text) continue;
    if (message.text.startsWith('/have ')) {
      pantries.set(message.chat.id, message.text.slice(6).split(/,\s*/));
      continue;
    }
    try {
      await telegram('sendMessage', { chat_id: message.chat.id, text: await answer(message.chat.id, message.text) });
    } catch (err) {
      console.error(err);
    }
  }
}
