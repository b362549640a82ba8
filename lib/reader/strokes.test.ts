import { expect, it } from 'vitest';
import type { MarkData } from '../messages/marks.ts';
import { layersOf } from './strokes.ts';

const mark = (change: Partial<MarkData>): MarkData => ({
  id: 'm1',
  block: 1,
  start: 0,
  end: 4,
  quote: '24 %',
  kind: 'tariff',
  cards: ['a'],
  claim: null,
  verdict: null,
  changed: false,
  summary: { label: '', value: '' },
  explain: { mentions: [], reading: '', score: 1, rejected: [] },
  ...change,
});

it.each([
  [{ mark: mark({}), highlightId: null }, ['stands']],
  [{ mark: mark({ changed: true, cards: ['a', 'b'] }), highlightId: null }, ['changed', 'second']],
  [{ mark: mark({ verdict: 'differs' }), highlightId: 'h' }, ['differs', 'saved']],
  [{ mark: null, highlightId: 'h' }, ['saved']],
])('layers of %o', (passage, layers) => {
  expect(layersOf(passage)).toEqual(layers);
});
