import { describe, expect, it } from 'vitest';

import { marksOf, Project } from './project.js';
import { PROGRAMS } from './programs.js';

const project = new Project(PROGRAMS);

describe.each([
  ['with types', true],
  ['by syntax alone', false],
])('other modules, %s', (_how, typed) => {
  const linted = project.lint(typed);

  it.each(Object.entries(PROGRAMS))('%s', async (name, program) => {
    const reports = (await linted).get(name) ?? [];
    // A file that does not parse says so itself.
    expect(reports.filter((report) => !report.includes('Parsing error'))).toEqual(marksOf(program));
  });
});
