import { describe } from 'vitest';

import { judgePrograms, type Row } from './marked-program.js';

/** Requests without the SDK; the one edit that makes each safe stands beside it. */
const SENT: readonly Row[] = [
  [
    'fetch, to a literal',
    `export async function run(input: any[]) {
      for (;;) {
        const http = await fetch('https://api.openai.com/v1/responses', {
          method: 'POST',
          body: JSON.stringify({ model: 'o3', input }),
        });
        const answer = await http.json();
        input.push(...answer.output); // raw
      }
    }`,
  ],
  [
    'fetch, to another route',
    `export async function run(input: any[]) {
      for (;;) {
        const http = await fetch('https://api.openai.com/v1/embeddings', {
          method: 'POST',
          body: JSON.stringify({ model: 'o3', input }),
        });
        const answer = await http.json();
        input.push(...answer.output);
      }
    }`,
  ],
  [
    'fetch, to a constant and a path',
    `const BASE = process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
    const PATH = '/responses';
    export async function run(input: any[]) {
      const body = { model: 'o3', input, store: false };
      for (;;) {
        const http = await fetch(\`\${BASE}\${PATH}\`, { method: 'POST', body: JSON.stringify(body) });
        const { output } = JSON.parse(await http.text());
        for (const item of output) {
          if (item.type === 'message') input.push(item); // dropped-reasoning
        }
      }
    }`,
  ],
  [
    'fetch, of which all ids are taken',
    `const BASE = process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';
    export async function run(input: any[]) {
      for (;;) {
        const http = await fetch(BASE + '/responses', {
          method: 'POST',
          body: JSON.stringify({ model: 'o3', input }),
        });
        const { output } = await http.json();
        for (const { id, ...item } of output) {
          if (item.type === 'message') input.push(item);
        }
      }
    }`,
  ],
  [
    'axios, by an instance',
    `import axios from 'axios';
    const api = axios.create({ baseURL: 'https://api.openai.com/v1' });
    export async function run(input: any[]) {
      for (;;) {
        const { data } = await api.post('/responses', { model: 'o3', input });
        input = [...input, ...structuredClone(data.output)]; // cloned
      }
    }`,
  ],
  [
    'a package that only looks like it',
    `import axios from './transport';
    const api = axios.create({ baseURL: 'https://api.openai.com/v1' });
    export async function run(input: any[]) {
      for (;;) {
        const { data } = await api.post('/responses', { model: 'o3', input });
        input = [...input, ...structuredClone(data.output)];
      }
    }`,
  ],
  [
    'ky',
    `import ky from 'ky';
    export async function run(input: any[]) {
      for (;;) {
        const answer: any = await ky
          .post('https://api.openai.com/v1/responses', { json: { model: 'o3', input } })
          .json();
        input = input.concat(answer.output); // raw
      }
    }`,
  ],
  [
    'fetch of a body without input',
    `export async function run(messages: any[]) {
      for (;;) {
        const http = await fetch('https://host.test/v1/responses', {
          method: 'POST',
          body: JSON.stringify({ model: 'o3', messages }),
        });
        messages.push(...(await http.json()).output);
      }
    }`,
  ],
  [
    'events of a stream, by their names',
    `export async function run(input: any[]) {
      const http = await fetch('https://api.openai.com/v1/responses', {
        method: 'POST',
        body: JSON.stringify({ model: 'o3', input, stream: true }),
      });
      for (const line of (await http.text()).split('\\n')) {
        const event = JSON.parse(line.slice(6));
        if (event.type === 'response.output_item.done') input.push(event.item); // raw
      }
    }`,
  ],
  [
    'events of a stream that are counted',
    `export async function run(input: any[]) {
      const http = await fetch('https://api.openai.com/v1/responses', {
        method: 'POST',
        body: JSON.stringify({ model: 'o3', input, stream: true }),
      });
      for (const line of (await http.text()).split('\\n')) {
        const event = JSON.parse(line.slice(6));
        if (event.type === 'response.created') input.push(event.item);
      }
    }`,
  ],
];

describe('requests without the SDK', () => {
  judgePrograms(SENT, { head: '' });
});
