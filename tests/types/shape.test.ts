import type { Snapshot } from 'typescript-7/unstable/sync';
import { describe, expectTypeOf, it } from 'vitest';

import type { RemoteSnapshot } from '../../src/types/native/api.js';

describe('what is asked of TypeScript 7', () => {
  it('is what its API gives', () => {
    expectTypeOf<Snapshot>().not.toBeAny();
    expectTypeOf<Snapshot>().toExtend<RemoteSnapshot>();
  });
});
