import { createInterface } from 'node:readline/promises';
import OpenAI from 'openai';
import { StreamingSession } from './session';

const session = new StreamingSession(new OpenAI(), [], async (name) => `${name} is not installed`);
session.on('text', (delta: string) => process.stdout.write(delta));
session.on('failure', (error: Error) => console.error(error.message));

const prompt = createInterface({ input: process.stdin, output: process.stdout });
for (;;) {
  const line = await prompt.question('\n> ');
  if (line === 'exit') break;
  await session.say(line);
}
prompt.close();
