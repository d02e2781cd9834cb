import { describe, expect, it } from 'vitest';

import { afterParse, marksOf, reportsOn } from './marked-program.js';

describe('the marks of a program', () => {
  it('name the hazard of their line', () => {
    expect(marksOf('a();\nb(); // parsed\nc(); // raw, cloned')).toEqual([
      { line: 2, hazard: 'parsed' },
      { line: 3, hazard: 'raw' },
      { line: 3, hazard: 'cloned' },
    ]);
  });

  it('are only what ends a line', () => {
    expect(marksOf("open('https://x'); /* raw */")).toEqual([]);
  });

  it.each(['a(); // prased', 'a(); //', '// no report', 'a(); // raw cloned'])(
    'of another word are refused: %s',
    (code) => {
      expect(() => marksOf(code)).toThrow('is no hazard');
    },
  );

  it('count lines as the reports do', () => {
    const code = afterParse('input.push(...r.output);');
    expect(reportsOn(code, 'with types')).toEqual([{ line: 5, hazard: 'parsed' }]);
    expect(reportsOn(code, 'by syntax alone')).toEqual([{ line: 5, hazard: 'parsed' }]);
  });
});
