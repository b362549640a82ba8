import { describe, expect, it } from 'vitest';
import { factFragment, parsePlace } from './use-place.ts';

describe('places in the library', () => {
  it.each([
    ['', { tab: 'highlights', fact: null }],
    ['#record', { tab: 'record', fact: null }],
    ['#playground', { tab: 'playground', fact: null }],
    ['#nonsense', { tab: 'highlights', fact: null }],
    ['#fact=us-jp-autos&asof=2025-05-02', { tab: 'record', fact: { id: 'us-jp-autos', asOf: '2025-05-02' } }],
    ['#fact=us-jp-autos', { tab: 'record', fact: { id: 'us-jp-autos', asOf: null } }],
    ['#fact=us-jp-autos&asof=yesterday', { tab: 'record', fact: { id: 'us-jp-autos', asOf: null } }],
  ])('reads %s', (fragment, place) => {
    expect(parsePlace(fragment)).toEqual(place);
  });

  it('writes what it reads', () => {
    expect(parsePlace(factFragment('a-b', '2026-02-24')).fact).toEqual({ id: 'a-b', asOf: '2026-02-24' });
    expect(parsePlace(factFragment('a-b', null)).fact).toEqual({ id: 'a-b', asOf: null });
  });
});
