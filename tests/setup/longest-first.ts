import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, each over a minute of a worker. */
const LONGEST = [
  'tests/access/typed-staff.test.ts',
  'packages/domain/src/closed.test.ts',
  'tests/access/misshapen.test.ts',
  'packages/domain/src/audit/rows.test.ts',
  'tests/access/offered.test.ts',
  'tests/access/acts.test.ts',
  'tests/access/hostile.test.ts',
  'infra/local/start.test.mjs',
  'tests/access/staff.test.ts',
  'packages/domain/src/offers.property.test.ts',
  'tests/access/typed-allies.test.ts',
  'tests/access/canaries.test.ts',
  'apps/worker/src/copy.test.ts',
  'tests/chaos/drill.test.mjs',
];

/**
 * Begins with them: a fresh checkout knows no durations, and would begin with the files of most bytes, so that the longest
 * begin when the others end, and one worker walks on alone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turnOf = ({ moduleId }: TestSpecification) => {
      const turn = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return turn === -1 ? LONGEST.length : turn;
    };
    const rest = await super.sort(files);
    return rest.sort((one, other) => turnOf(one) - turnOf(other));
  }
}
