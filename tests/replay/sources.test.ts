import { describe, expect, it } from 'vitest';

import { findIn, program, replaysOf } from './finding.js';

/** Where the items come from; all are put into `input`. */
const SOURCES: readonly [code: string, ...replays: string[]][] = [
  [
    'const r = await client.responses.create(p); input.push(...r.output);',
    'created spread r.output',
  ],
  [
    'const r: OpenAI.Responses.Response = await ask(); input.push(...r.output);',
    'created spread r.output',
  ],
  [
    "const r = await client.responses.retrieve('r'); input.push(...r.output);",
    'created spread r.output',
  ],
  [
    "const r = await client.responses.cancel('r'); input.push(...r.output);",
    'created spread r.output',
  ],
  [
    'const { data } = await client.responses.create(p).withResponse(); input.push(...data.output);',
    'created spread data.output',
  ],
  ['const r = await client.responses.parse(p); input.push(...r.output);', 'parsed spread r.output'],
  [
    'const r = await client.responses.stream(p).finalResponse(); input.push(...r.output);',
    'parsed spread r.output',
  ],
  [
    'const s = client.responses.stream(p); const r = await s.finalResponse(); input.push(...r.output);',
    'parsed spread r.output',
  ],
  [
    'const c = await client.responses.compact(p); input.push(...c.output);',
    'compacted spread c.output',
  ],
  [
    "const page = await client.responses.inputItems.list('r'); input.push(...page.data);",
    'stored spread page.data',
  ],
  [
    "for await (const item of client.responses.inputItems.list('r')) input.push(item);",
    'stored element item',
  ],
  [
    "const page = await client.conversations.items.list('c'); input.push(...page.data);",
    'stored spread page.data',
  ],
  [
    "const item = await client.conversations.items.retrieve('i', q); input.push(item);",
    'stored element item',
  ],
  [
    "const s = await client.responses.create({ ...p, stream: true }); for await (const e of s) { if (e.type === 'response.output_item.done') input.push(e.item); }",
    'stream-done element e.item',
  ],
  [
    "const s = await client.responses.create({ ...p, stream: true }); for await (const e of s) { if (e.type === 'response.output_item.added') input.push(e.item); }",
    'stream-added element e.item',
  ],
  [
    "const s = await client.responses.create({ ...p, stream: true }); for await (const e of s) { if (e.type === 'response.completed') input.push(...e.response.output); }",
    'created spread e.response.output',
  ],
  [
    "for await (const e of client.responses.stream(p)) switch (e.type) { case 'response.output_item.done': input.push(e.item); }",
    'stream-done element e.item',
  ],
  [
    "client.responses.stream(p).on('response.completed', (e) => input.push(...e.response.output));",
    'created spread e.response.output',
  ],
  [
    "client.responses.stream(p).on('response.output_item.done', ({ item }) => input.push(item));",
    'stream-done element item',
  ],
  [
    'const all = await Promise.all([client.responses.create(p)]); for (const r of all) input.push(...r.output);',
    'created spread r.output',
  ],
  [
    'client.responses.create(p).then((r) => { input.push(...r.output); });',
    'created spread r.output',
  ],
];

const DECLARED = 'declare const p: any; declare const q: any; declare const ask: any;\n';

describe.each(SOURCES)('%s', (code, ...replays) => {
  it('by types', () => {
    expect(replaysOf(DECLARED + program(code))).toEqual(replays);
  });
});

describe('by syntax alone', () => {
  const bySyntax = SOURCES.filter(([code]) => !code.includes(': OpenAI.'));

  it.each(bySyntax)('%s', (code, ...replays) => {
    expect(replaysOf(DECLARED + program(code), { typed: false })).toEqual(replays);
  });

  it('a client may come from outside of the file', () => {
    const code = `
      export async function run(client, input) {
        const r = await client.responses.create({ input });
        input.push(...r.output);
        await client.responses.create({ input });
      }`;
    const found = replaysOf(code, { typed: false, filename: 'file.js' });
    expect(found).toEqual(['created spread r.output']);
  });
});

describe('what is no source', () => {
  it.each([
    'input.push(...other.output);',
    'const r = await client.responses.create(p); input.push(r.output_text);',
    "const r = await client.responses.create(p); input.push({ role: 'assistant', content: r.output_text });",
    "const r = await client.responses.create(p); for (const c of r.output) if (c.type === 'function_call') input.push({ type: 'function_call_output', call_id: c.call_id, output: '' });",
    'const r = await client.chat.completions.create(p); input.push(r.choices[0].message);',
    'const r = await client.responses.create(p); log(...r.output);',
    'const r = await client.responses.create(p); const shown: any[] = []; shown.push(...r.output);',
    'const s = client.responses.stream(p); for await (const e of s) input.push(e.item);',
    'const r = await client.responses.create(p); input.push(r.usage);',
  ])('%s', (code) => {
    expect(replaysOf(DECLARED + program(code))).toEqual([]);
  });
});

describe('the source of a replay', () => {
  it('is the call, with its request', () => {
    const code = program(
      "const r = await client.responses.create({ model: 'gpt-4o', input: 'hi' }); input.push(...r.output);",
    );
    const { replays, text } = findIn(code);
    const [replay] = replays.replays;
    const source = replay && text.slice(...replay.source.node.range);
    const request = replay?.source.request && text.slice(...replay.source.request.range);
    expect(source).toBe("client.responses.create({ model: 'gpt-4o', input: 'hi' })");
    expect(request).toBe("{ model: 'gpt-4o', input: 'hi' }");
  });

  it('is the declaration whose type tells, without a request', () => {
    const code = `import OpenAI from 'openai'; const client = new OpenAI();
      export const next = (r: OpenAI.Responses.Response) =>
        client.responses.create({ model: 'gpt-5', input: [...(r.output as any[])] });`;
    const { replays, text } = findIn(code);
    const [replay] = replays.replays;
    expect(replay && text.slice(...replay.source.node.range)).toMatch(/^r/);
    expect(replay?.source.request).toBeNull();
  });

  it('is found in a file that mentions the API, and asked for in no other', () => {
    expect(findIn('export const a = 1;').replays).toMatchObject({ replays: [], boundHits: 0 });
  });
});
