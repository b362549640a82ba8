import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          // Generous: property tests share two cores with everything else.
          testTimeout: 60_000,
          include: [
            'lib/**/*.test.{ts,tsx}',
            'components/**/*.test.{ts,tsx}',
            'entrypoints/**/*.test.{ts,tsx}',
            'data/**/*.test.ts',
            'test/unit/**/*.test.ts',
          ],
          environment: 'happy-dom',
          setupFiles: ['test/setup/unit.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          retry: 0,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
