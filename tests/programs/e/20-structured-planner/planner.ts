import type { ResponseInput, ResponseInputItem } from 'openai/resources/responses/responses';
import { runStructured } from './structured.js';

interface Plan {
  goal: string;
  steps: string[];
}
interface Critique {
  good: boolean;
  remarks: string[];
}

const PLAN = { goal: 'string', steps: 'string[]' } as const;
const CRITIQUE = { good: 'boolean', remarks: 'string[]' } as const;

const isPlan = (x: unknown): x is Plan => typeof x === 'object' && x !== null && 'steps' in x;
const isCritique = (x: unknown): x is Critique => typeof x === 'object' && x !== null && 'good' in x;

export async function plan(task: string, rounds = 3): Promise<Plan> {
  const input: ResponseInput = [{ role: 'user', content: `Plan this: ${task}` }];
  let best: Plan | undefined;

  for (let round = 0; round < rounds; round++) {
    const drafted = await runStructured('plan', PLAN, input);
    const draft: unknown = drafted.output_parsed;
    if (!isPlan(draft)) throw new Error('no plan');
    best = draft;
    drafted.output.forEach((item) => {
      input.push(item as unknown as ResponseInputItem); // unsafe: parsed
    });

    const judged = await runStructured('critique', CRITIQUE, [
      { role: 'user', content: `Criticise this plan:\n${JSON.stringify(draft)}` },
    ]);
    const critique: unknown = judged.output_parsed;
    if (!isCritique(critique) || critique.good) break;
    console.log('round %d: %s', round + 1, critique.remarks.join('; '));
    input.push({ role: 'user', content: `Improve it:\n- ${critique.remarks.join('\n- ')}` });
  }
  if (!best) throw new Error('no rounds');
  return best;
}
