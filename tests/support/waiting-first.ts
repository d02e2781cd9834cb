import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose tests start other programs and wait for them: the longest files are there. */
const WAITING = ['bench', 'cli', 'e2e', 'editor', 'guides', 'matrix', 'pictures'];

/** Starts what waits before what computes, so that a run does not end on one long file. */
export default class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const waits = ({ moduleId }: TestSpecification): boolean =>
      WAITING.some((folder) => moduleId.includes(`/tests/${folder}/`));
    const sorted = await super.sort(files);
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))];
  }
}
