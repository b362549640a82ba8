import { describe, expect, it } from 'vitest';
import { factFragment, listFragment, parsePlace } from './use-place.ts';

describe('places in the library', () => {
  it.each([
    ['', { tab: 'highlights', asOf: null, fact: null, speaker: null }],
    ['#record', { tab: 'record', asOf: null, fact: null, speaker: null }],
    ['#record&asof=2025-05-02', { tab: 'record', asOf: '2025-05-02', fact: null, speaker: null }],
    ['#record&asof=soon', { tab: 'record', asOf: null, fact: null, speaker: null }],
    ['#playground', { tab: 'playground', asOf: null, fact: null, speaker: null }],
    ['#nonsense', { tab: 'highlights', asOf: null, fact: null, speaker: null }],
    [
      '#fact=us-jp-autos&asof=2025-05-02',
      { tab: 'record', asOf: '2025-05-02', fact: { id: 'us-jp-autos', asOf: '2025-05-02' }, speaker: null },
    ],
    ['#fact=us-jp-autos', { tab: 'record', asOf: null, fact: { id: 'us-jp-autos', asOf: null }, speaker: null }],
    ['#fact=us-jp-autos&asof=yesterday', { tab: 'record', asOf: null, fact: { id: 'us-jp-autos', asOf: null }, speaker: null }],
    ['#speaker=scott-bessent', { tab: 'record', asOf: null, fact: null, speaker: 'scott-bessent' }],
  ])('reads %s', (fragment, place) => {
    expect(parsePlace(fragment)).toEqual(place);
  });

  it('writes what it reads', () => {
    expect(parsePlace(listFragment('2026-02-24'))).toEqual({ tab: 'record', asOf: '2026-02-24', fact: null, speaker: null });
    expect(parsePlace(listFragment(null))).toEqual({ tab: 'record', asOf: null, fact: null, speaker: null });
    expect(parsePlace(factFragment('a-b', '2026-02-24')).fact).toEqual({ id: 'a-b', asOf: '2026-02-24' });
    expect(parsePlace(factFragment('a-b', null)).fact).toEqual({ id: 'a-b', asOf: null });
  });
});
