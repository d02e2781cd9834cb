import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';
import { toLeanInput } from './to-lean-input';

const openai = new OpenAI();

class Browser {
  readonly visited: string[] = [];

  async open(url: string): Promise<string> {
    this.visited.push(url);
    const page = await fetch(url);
    const html = await page.text();
    return html.replace(/<[^>]+>/g, ' ').slice(0, 8000);
  }
}

async function perform(output: ResponseOutputItem[], browser: Browser) {
  const results: ResponseInputItem[] = [];
  for (const item of output) {
    if (item.type !== 'function_call') continue;
    let result: string;
    try {
      const { url } = JSON.parse(item.arguments) as { url: string };
      result = await browser.open(url);
    } catch (error) {
      result = `Could not open: ${String(error)}`;
    }
    results.push({ type: 'function_call_output', call_id: item.call_id, output: result });
  }
  return results;
}

export async function browse(question: string, limit = 8): Promise<string> {
  const browser = new Browser();
  let history: ResponseInputItem[] = [{ role: 'user', content: question }];
  for (let step = 0; step < limit; step++) {
    const { output, output_text } = await openai.responses.create({
      model: 'gpt-5.1',
      input: history,
    });
    const results = await perform(output, browser);
    if (results.length === 0) return output_text;
    history = history.concat(toLeanInput(output), results);
  }
  return `No answer after ${browser.visited.length} pages`;
}
