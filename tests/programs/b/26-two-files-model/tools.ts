import { readFile, readdir } from 'node:fs/promises';
import type { Tool } from 'openai/resources/responses/responses';

const pathSchema = {
  type: 'object',
  properties: { path: { type: 'string' } },
  required: ['path'],
  additionalProperties: false,
};

export const tools: Tool[] = [
  { type: 'function', name: 'read_file', strict: true, parameters: pathSchema },
  { type: 'function', name: 'list_files', strict: true, parameters: pathSchema },
];

export async function runTool(name: string, args: string): Promise<string> {
  const { path } = JSON.parse(args) as { path: string };
  switch (name) {
    case 'read_file':
      return readFile(path, 'utf8');
    case 'list_files':
      return (await readdir(path)).join('\n');
    default:
      return `unknown tool ${name}`;
  }
}
