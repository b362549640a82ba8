import { expect, it } from 'vitest';
import { countryFinder } from './named-countries.ts';

const find = countryFinder({
  countries: {
    US: { en: ['US', 'U.S.', 'United States', 'Washington'] },
    JP: { en: ['Japan', 'Japanese', 'Tokyo'] },
    IN: { en: ['India', 'Indian'] },
    ID: { en: ['Indonesia'] },
    HK: { en: ['Hong Kong'] },
    TW: { ja: ['台湾'] },
  },
});

it.each([
  ['Japan’s envoy in Washington', ['US', 'JP']],
  ["Tokyo and Japan's banks, twice Japan", ['JP']],
  ['The U.S. said so.', ['US']],
  ['It ended in the US.', ['US']],
  ['Indonesia and Indiana', ['ID']],
  ['BUS services', []],
  ['Banks of Hong -- Kong', ['HK']],
  ['台湾', []],
  ['', []],
])('finds in “%s” %j', (text, codes) => {
  expect(find(text)).toEqual(codes);
});
