import OpenAI from 'openai';

const api = `https://api.telegram.org/bot${process.env.TG_TOKEN}`;
const openai = new OpenAI();

/** @type {Record<string, any[]>} */
const dialogs = {};

async function tg(method, payload) {
  const res = await fetch(`${api}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  const json = await res.json();
  if (!json.ok) throw new Error(`${method}: ${json.description}`);
  return json.result;
}

async function respond(chatId, text) {
  const dialog = (dialogs[chatId] ??= []);
  dialog.push({ role: 'user', content: text });

  const placeholder = await tg('sendMessage', { chat_id: chatId, text: '…' });
  let shown = '';
  let lastEdit = 0;

  const stream = openai.responses.stream({
    model: 'o3',
    instructions: 'You chat on Telegram. No markdown.',
    input: dialog,
  });
  stream.on('response.output_text.delta', async ({ delta }) => {
    shown += delta;
    if (Date.now() - lastEdit > 1500) {
      lastEdit = Date.now();
      await tg('editMessageText', { chat_id: chatId, message_id: placeholder.message_id, text: shown });
    }
  });

  const result = await stream.finalResponse();
  result.output.forEach((item) => {
    dialog.push(item); // unsafe: parsed
  });
  await tg('editMessageText', {
    chat_id: chatId,
    message_id: placeholder.message_id,
    text: result.output_text,
  });
}

async function poll() {
  let offset = 0;
  for (;;) {
    const updates = await tg('getUpdates', { offset, timeout: 50 });
    for (const update of updates) {
      offset = update.update_id + 1;
      if (!update.message?.text) continue;
      if (update.message.text === '/new') {
        delete dialogs[update.message.chat.id];
        continue;
      }
      respond(update.message.chat.id, update.message.text).catch(console.error);
    }
  }
}

poll();
