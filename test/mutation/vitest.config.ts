/** The unit tests of the pure rooms alone: what a mutant of theirs has to get past. */
import { BaseSequencer } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** What notices most comes first: the golden files, then all else in any order. A run stops at the first failure. */
class GoldenFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const rank = ({ moduleId }: (typeof files)[number]): number => Number(!moduleId.includes('golden'));
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: [
      'lib/record/**/*.test.ts',
      'lib/match/**/*.test.ts',
      'lib/cli/eval/verdicts.test.ts',
      'test/unit/*.test.ts',
      'test/unit/match/**/*.test.ts',
    ],
    // One measures all of the corpus before its tests begin, so no test of it stands for a mutant; the other counts work.
    exclude: ['test/unit/match/corpus.test.ts', 'lib/match/lex/linear.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    fileParallelism: false,
    sequence: { sequencer: GoldenFirst },
  },
});
