import OpenAI from 'openai';
import type { ParsedResponse, ResponseInput } from 'openai/resources/responses/responses';
import { makeFormat } from './format';

export interface Recipe {
  title: string;
  steps: string[];
  servings: number;
}

const client = new OpenAI();

export class RecipeExtractor {
  private input: ResponseInput;

  constructor(private readonly source: string) {
    this.input = [
      { role: 'system', content: 'Extract the recipe. Keep the units of the source.' },
      { role: 'user', content: source },
    ];
  }

  private async request(): Promise<ParsedResponse<Recipe>> {
    return client.responses.parse({
      model: 'gpt-5-mini',
      input: this.input,
      text: { format: makeFormat<Recipe>('recipe') },
    });
  }

  private problems(recipe: Recipe): string[] {
    const found: string[] = [];
    if (recipe.steps.length === 0) found.push('There is no step.');
    if (recipe.servings <= 0) found.push('The servings must be positive.');
    if (!this.source.includes(recipe.title)) found.push('The title is not in the source.');
    return found;
  }

  async extract(attempts = 3): Promise<Recipe> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const response = await this.request();
      const recipe = response.output_parsed;
      if (!recipe) throw new Error('refused');

      const problems = this.problems(recipe);
      if (problems.length === 0) return recipe;

      console.warn(`attempt ${attempt}: ${problems.join(' ')}`);
      for (const item of response.output) {
        // the compiler accepts these three kinds
        if (item.type === 'message' || item.type === 'reasoning' || item.type === 'function_call') {
          this.input.push(item); // unsafe: parsed
        }
      }
      this.input.push({ role: 'user', content: `Not right: ${problems.join(' ')}` });
    }
    throw new Error('no valid recipe');
  }
}
