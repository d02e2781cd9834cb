import OpenAI from 'openai';
import * as inputItems from 'openai/lib/responses/ResponseInputItems';

type Input = OpenAI.Responses.ResponseInputItem[];

const openai = new OpenAI();

const interpreter: OpenAI.Responses.Tool = {
  type: 'code_interpreter',
  container: { type: 'auto' },
};

interface Figure {
  url: string;
  call: string;
}

/** Asks about a CSV file; plots come back as figures. */
export class DataAnalyst {
  readonly figures: Figure[] = [];
  #input: Input = [];

  constructor(csv: string) {
    this.#input.push({ role: 'user', content: `Data:\n${csv}` });
  }

  async ask(question: string): Promise<string> {
    this.#input.push({ role: 'user', content: question });
    const response = await openai.responses.create({
      model: 'gpt-5.1',
      input: this.#input,
      tools: [interpreter],
      include: ['code_interpreter_call.outputs'],
    });

    for (const item of response.output) {
      const inputItem = inputItems.toResponseInputItem(item);
      if (inputItem !== null) {
        this.#input.push(inputItem);
      }
      if (item.type === 'code_interpreter_call') {
        const images = (item.outputs ?? []).filter((o) => o.type === 'image');
        this.figures.push(...images.map(({ url }) => ({ url, call: item.id })));
        if (item.code) console.debug(item.code);
      }
    }
    return response.output_text;
  }
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const analyst = new DataAnalyst('month,sales\n1,20\n2,31\n3,17\n');
  console.log(await analyst.ask('Which month was best?'));
  console.log(await analyst.ask('Plot it.'));
  console.log(analyst.figures);
}
