import OpenAI from 'openai';
import { Recorder } from './recorder';

const openai = new OpenAI();
const recorder = new Recorder();

const questions = ['How tall is the Eiffel Tower?', 'How deep is Lake Baikal?'];

async function compare(models: string[]): Promise<void> {
  for (const model of models) {
    for (const input of questions) {
      const response = await openai.responses.create({ model, input });
      const output = recorder.record(response);
      const messages = output.filter((item) => item.type === 'message');
      console.log(`${model}: ${messages.length} of ${output.length} items are messages`);
    }
  }

  const rows = recorder.recordings.map(({ model, items, calls, tokens }) => ({
    model,
    items: items.length,
    calls: calls.length,
    tokens,
  }));
  console.table(rows);
  console.log('total', recorder.total);
}

await compare(['gpt-5.4', 'gpt-5-mini', 'o4-mini']);
