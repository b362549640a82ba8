/** The unit tests of the pure rooms alone: what a mutant of theirs has to get past. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['lib/record/**/*.test.ts', 'lib/match/**/*.test.ts', 'test/unit/*.test.ts', 'test/unit/match/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
