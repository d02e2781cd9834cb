import OpenAI from 'openai';
import { runTask } from './runner';

/** What the extension uses of the editor. */
interface OutputChannel {
  append(text: string): void;
  show(): void;
}

const openai = new OpenAI();

async function explain(output: string[]): Promise<string> {
  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: 'Explain why the build failed and name the first file to look at.',
    input: output.join('').slice(-20_000),
  });
  const thoughts = response.output.filter((item) => item.type === 'reasoning');
  for (const thought of thoughts) {
    for (const part of thought.summary) console.debug(part.text);
  }
  return response.output_text;
}

export async function buildAndExplain(channel: OutputChannel, steps: string[][]): Promise<boolean> {
  const input: string[] = [];
  for (const [command = 'true', ...args] of steps) {
    const result = await runTask(command, args, input);
    input.push(...result.output);
    channel.append(result.output.join(''));
    if (result.code !== 0) {
      channel.show();
      channel.append(`\n${await explain(result.output)}\n`);
      return false;
    }
  }
  return true;
}
