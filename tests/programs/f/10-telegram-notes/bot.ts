import OpenAI from 'openai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const openai = new OpenAI();
const dataDir = process.env.DATA_DIR ?? './data';

interface Chat {
  chatId: number;
  messages: OpenAI.Responses.ResponseInputItem[];
  updatedAt: string;
}

async function readChat(chatId: number): Promise<Chat> {
  try {
    return JSON.parse(await readFile(path.join(dataDir, `${chatId}.json`), 'utf8')) as Chat;
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'ENOENT') throw e;
    return { chatId, messages: [], updatedAt: new Date(0).toISOString() };
  }
}

async function writeChat(chat: Chat) {
  await mkdir(dataDir, { recursive: true });
  chat.updatedAt = new Date().toISOString();
  await writeFile(path.join(dataDir, `${chat.chatId}.json`), JSON.stringify(chat));
}

async function sendMessage(chatId: number, text: string) {
  const url = `https://api.telegram.org/bot${process.env.TELEGRAM_TOKEN}/sendMessage`;
  const res = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: chatId, text }),
  });
  if (!res.ok) console.error('telegram', res.status, await res.text());
}

export async function onUpdate(update: { message?: { chat: { id: number }; text?: string } }) {
  const text = update.message?.text;
  const chatId = update.message?.chat.id;
  if (text === undefined || chatId === undefined) return;

  const chat = await readChat(chatId);
  chat.messages.push({ role: 'user', content: text });

  const answer = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: 'You keep short notes for the user.',
    input: chat.messages,
  });

  // copy, the SDK object carries accessors we don't want in the file
  const snapshot = structuredClone(answer.output) as OpenAI.Responses.ResponseInputItem[];
  chat.messages.push(...snapshot); // unsafe: cloned
  await writeChat(chat);
  await sendMessage(chatId, answer.output_text);
}
