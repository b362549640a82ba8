/** Every state that a card can be in, made from the bundled record, for tests and for the gallery. */
import type { CardMark } from '../../components/card/types.ts';
import { buildCard } from '../../lib/card/build.ts';
import type { BuildOptions } from '../../lib/card/common.ts';
import type { CardData } from '../../lib/card/schema.ts';
import { loadPack } from '../../lib/cli/load-pack.ts';
import { createRecord } from '../../lib/record/record.ts';

export interface CardState {
  name: string;
  cards: CardData[];
  mark: CardMark;
  /** Stands where its reader put it: a card, never a sheet. */
  pinned?: boolean;
}

export const TODAY = '2026-11-24';
export const ARTICLE_DATE = '2025-05-02';

const record = createRecord(loadPack());

/** The card of a fact of the bundled record, as of the example article. */
export function cardOf(factId: string, options: Partial<BuildOptions> = {}): CardData {
  return buildCard(record, factId, { asOf: ARTICLE_DATE, today: TODAY, locale: 'en', ...options });
}

/** A passage with what a test wants to say of it. */
export function markOf(quote: string, part: Partial<CardMark> = {}): CardMark {
  return {
    id: 'm1',
    quote,
    kind: 'tariff',
    claim: null,
    verdict: null,
    explain: {
      mentions: [
        { type: 'rate', text: '24 per cent', value: '24 percent' },
        { type: 'fact', text: 'reciprocal', value: 'us-reciprocal-programme' },
        { type: 'country', text: 'Japan', value: 'JP' },
      ],
      reading: 'tariff US→JP all 24 percent',
      score: 0.93,
      rejected: [{ fact: 'US reciprocal tariff programme', reason: 'less-particular', score: 0 }],
    },
    ...part,
  };
}

const percent = (value: number) => ({ value, unit: 'percent' });

/** The states, by name. */
export function cardStates(locale = 'en'): CardState[] {
  const card = (id: string, options: Partial<BuildOptions> = {}) => cardOf(id, { locale, ...options });
  return [
    {
      name: 'tariff-paused',
      cards: [card('us-jp-reciprocal')],
      mark: markOf('a 24 per cent “reciprocal” duty that is on hold until early July', {
        claim: percent(24),
        verdict: 'consistent',
      }),
    },
    {
      name: 'tariff-cars',
      cards: [card('us-jp-autos')],
      mark: markOf('25 per cent', { claim: percent(25), verdict: 'consistent' }),
    },
    {
      name: 'tariff-part',
      cards: [card('us-semiconductors')],
      mark: markOf('a 25 per cent tariff on chips', { claim: percent(25), verdict: 'unclear' }),
    },
    {
      name: 'tariff-high',
      cards: [card('us-cn-reciprocal')],
      mark: markOf('a 145 per cent tariff', { claim: percent(145), verdict: 'consistent' }),
    },
    {
      name: 'tariff-differs',
      cards: [card('us-cn-reciprocal')],
      mark: markOf('a 95 per cent tariff', { claim: percent(95), verdict: 'differs' }),
    },
    {
      name: 'tariff-earlier-total',
      cards: [card('us-cn-reciprocal', { asOf: '2025-06-15', total: 145 })],
      mark: markOf('145 per cent', { claim: percent(145), verdict: 'outdated' }),
    },
    {
      name: 'tariff-earlier-step',
      cards: [card('us-jp-reciprocal', { asOf: '2025-08-20' })],
      mark: markOf('the 24 per cent announced in April', { claim: percent(24), verdict: 'consistent', step: 0 }),
    },
    {
      name: 'tariff-not-yet',
      cards: [card('us-jp-301-forced-labour')],
      mark: markOf('a 12.5 per cent duty', { claim: percent(12.5), verdict: 'unclear' }),
    },
    {
      name: 'tariff-outdated',
      cards: [card('us-jp-reciprocal', { asOf: '2025-08-20' })],
      mark: markOf('the 10 per cent now charged', { claim: percent(10), verdict: 'outdated' }),
    },
    {
      name: 'no-date',
      cards: [card('us-jp-reciprocal', { asOf: null })],
      mark: markOf('24 per cent', { claim: percent(24) }),
    },
    {
      name: 'tariff-pressed',
      cards: [card('us-tw-232', { asOf: '2026-02-01' })],
      mark: markOf('15 per cent on car parts from Taiwan', { claim: percent(15), verdict: 'consistent' }),
    },
    {
      name: 'tariff-unread',
      cards: [card('us-steel', { asOf: '2025-07-01' })],
      mark: markOf('50 per cent on steel', { claim: percent(50), verdict: 'consistent' }),
    },
    {
      name: 'no-change',
      cards: [card('us-jp-autos', { asOf: '2026-06-15' })],
      mark: markOf('15 per cent', { claim: percent(15), verdict: 'consistent' }),
    },
    {
      name: 'unchecked',
      cards: [card('us-jp-autos', { asOf: '2026-11-20' })],
      mark: markOf('15 per cent', { claim: percent(15) }),
    },
    {
      name: 'pinned',
      cards: [card('us-jp-reciprocal')],
      mark: markOf('24 per cent', { claim: percent(24), verdict: 'consistent' }),
      pinned: true,
    },
    {
      name: 'holding',
      cards: [card('ust-holdings-jp')],
      mark: markOf('$1.13 trillion at the end of February', {
        kind: 'holding',
        claim: { value: 1130, unit: 'usd_bn' },
        verdict: 'consistent',
      }),
    },
    {
      name: 'holding-outdated',
      cards: [card('ust-holdings-cn')],
      mark: markOf('$760.8 billion', { kind: 'holding', claim: { value: 760.8, unit: 'usd_bn' }, verdict: 'outdated' }),
    },
    {
      name: 'holding-revised',
      cards: [card('ust-holdings-cn', { asOf: '2025-10-01' })],
      mark: markOf('US$730.7 billion in July', {
        kind: 'holding',
        claim: { value: 730.7, unit: 'usd_bn' },
        verdict: 'consistent',
      }),
    },
    {
      name: 'share',
      cards: [card('ust-share-jp')],
      mark: markOf('about a fifth', { kind: 'holding', claim: percent(20), verdict: 'differs' }),
    },
    {
      name: 'yen',
      cards: [card('mkt-usdjpy-daily')],
      mark: markOf('the weak yen', { kind: 'holding' }),
    },
    {
      name: 'statement',
      cards: [card('kato-2025-05-02-could-be-card')],
      mark: markOf('could be one of the cards', { kind: 'statement' }),
    },
    {
      name: 'two-facts',
      cards: [card('kato-2025-05-02-could-be-card'), card('ust-holdings-jp')],
      mark: markOf('the Treasuries that could be one of the cards', { kind: 'statement' }),
    },
    {
      name: 'two-readings',
      cards: [card('us-jp-autos'), card('us-steel')],
      mark: markOf('25 per cent', { claim: percent(25), verdict: 'unclear' }),
    },
    { name: 'term', cards: [card(firstOf('term', /tic/))], mark: markOf('TIC data', { kind: 'term' }) },
    { name: 'person', cards: [card('katsunobu-kato')], mark: markOf('Katsunobu Kato', { kind: 'person' }) },
    {
      name: 'event-after',
      cards: [card(firstOf('event', /court|scotus|ruling/, '2026-02-20'))],
      mark: markOf('the court', { kind: 'event' }),
    },
    {
      name: 'intervention',
      cards: [card(firstOf('intervention', /2024-07/))],
      mark: markOf('yen-buying', { kind: 'intervention' }),
    },
    { name: 'figure', cards: [card('jp-holdings-peak')], mark: markOf('a record', { kind: 'event' }) },
  ];
}

function firstOf(kind: 'term' | 'event' | 'intervention', id: RegExp, date?: string): string {
  const found = record
    .ofKind(kind)
    .find((fact) => id.test(fact.id) && (date === undefined || ('date' in fact && fact.date === date)));
  if (!found) throw new Error(`no ${kind} like ${id}`);
  return found.id;
}
