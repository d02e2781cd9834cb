import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '../../examples/workspace.mjs';
import { record } from './record.mjs';
import { shownFiles } from './shown.mjs';

// What the README and its pictures show is what the commands do today; `npm run pictures` renews it.

let workspace: Workspace;
let shown: Record<string, string>;
let recording: Awaited<ReturnType<typeof record>>;

beforeAll(async () => {
  workspace = await Workspace.create();
  recording = await record(workspace);
  shown = await shownFiles(recording);
}, 240_000);

afterAll(() => workspace.remove());

describe('the chat example', () => {
  it('is refused on turn 2 before the fix, and accepted after it', () => {
    expect(recording.refused).toMatch(/ 200\n[^]* 400\nBadRequestError: 400 Item 'msg_…'/);
    expect(recording.accepted).toMatch(/ 200\n[^]* 200\nbot: /);
    expect(recording.accepted).not.toContain(' 400');
  });

  it('is marked at the value, on one line', () => {
    const { line, column, endColumn } = recording.report;
    const marked = recording.source.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
    expect(marked).toMatch(/^response\.output\b.*\)$/);
  });
});

describe('what is shown of it', () => {
  it.each(['README.md', 'docs/images/editor.svg', 'docs/images/conversation.svg'])(
    '%s is up to date',
    async (file) => {
      const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
      expect(shown[file], 'run `npm run pictures`').toBe(text);
    },
  );
});
