import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeSettings, type SavedSettings } from './saved-settings.ts';

const time = fc.integer({ min: 1, max: 4 }).map((day) => `2026-11-0${day}T00:00:00.000Z`);
const SITES = ['a.example', 'b.example'];
const anySettings = fc
  .record(
    {
      theme: fc.constantFrom('light', 'dark'),
      savePrivate: fc.boolean(),
      off: fc.subarray(SITES, { minLength: 1 }),
      times: fc
        .record({ theme: time, savePrivate: time, 'off:a.example': time, 'off:b.example': time }, { requiredKeys: [] })
        .filter((times) => Object.keys(times).length > 0),
    },
    { requiredKeys: [] },
  )
  .map((settings): SavedSettings => settings);

it('gives the same settings in any order, and no more the second time', () => {
  fc.assert(
    fc.property(anySettings, anySettings, anySettings, (a, b, c) => {
      const ab = mergeSettings(a, b);
      expect(mergeSettings(b, a)).toEqual(ab);
      expect(mergeSettings(ab, b)).toEqual(ab);
      expect(mergeSettings(a, {})).toEqual(a);
      expect(mergeSettings(ab, c)).toEqual(mergeSettings(a, mergeSettings(b, c)));
    }),
    { numRuns: 500 },
  );
});

it('takes what was set later, also where that was to set it back', () => {
  const [early, late] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'];
  const one = { theme: 'dark', off: ['a.example'], times: { theme: early, 'off:a.example': early } };
  const two = { opening: 'click', times: { theme: late, opening: early, 'off:a.example': late } };
  expect(mergeSettings(one, two)).toEqual(two);
});
