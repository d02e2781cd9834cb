import { describe, expect, it } from 'vitest';

import { findIn } from './finding.js';

describe('a file without a trace of the Responses API', () => {
  it.each([
    [
      'input.push(...more);',
      'const input: string[] = []; const more = ["a"]; input.push(...more);',
    ],
    [
      'a request of another kind',
      'declare const http: { create(x: object): Promise<{ body: string }> }; void http.create({ input: [] });',
    ],
    [
      'a class with a history',
      'export class Log { items: unknown[] = []; add(x: unknown) { this.items.push(x); } }',
    ],
  ])('asks the type checker nothing: %s', (_, code) => {
    const { lookups, replays } = findIn(code);
    expect(lookups).toBe(0);
    expect(replays.replays).toEqual([]);
  });

  it('asks it where there is one', () => {
    const code = `import OpenAI from 'openai';
      export async function ask(input: OpenAI.Responses.ResponseInput) {
        const r = await new OpenAI().responses.create({ model: 'gpt-5', input });
        input.push(...(r.output as any));
      }`;
    expect(findIn(code).lookups).toBeGreaterThan(0);
  });
});
