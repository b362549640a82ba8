/** A library of any size: highlights of made-up articles in three languages, with notes, tags and facts. */
import type { Highlight } from '../../lib/highlights/schema.ts';
import { makeHighlight } from '../support/highlights.ts';
import { type Language, newText } from './newsroom.ts';
import { Random } from './random.ts';

const SITES = ['courant.example', 'ledger.example', 'bourse.example', '経済日日.example', 'gazette.example'];
const FACTS: Highlight['facts'] = [
  { id: 'us-jp-autos', kind: 'tariff', title: 'US duty on cars from Japan', asOf: '27.5%', newest: '27.5%' },
  { id: 'us-cn-fentanyl', kind: 'tariff', title: 'US duty on goods from China', asOf: '20%', newest: '10%' },
  { id: 'holding-jp', kind: 'holding', title: 'Treasuries held in Japan', asOf: '1,130 billion', newest: '1,147 billion' },
];
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2025, 0, 6);

/** A UUID that says its number. */
const idOf = (index: number) => `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

function oneOf(index: number, random: Random): Partial<Highlight> {
  const lang: Language = random.pick(['en', 'en', 'ja', 'zh']);
  const [text, next] = [newText(lang, 1, random), newText(lang, 1, random)];
  const created = new Date(FIRST_DAY + random.between(0, 680) * DAY_MS + index * 1000).toISOString();
  const url = `https://${random.pick(SITES)}/${index % 2500}`;
  return {
    id: idOf(index),
    text,
    sentence: `${text} ${next}`,
    lang,
    title: newText(lang, 1, random).slice(0, 60),
    note: random.chance(0.3) ? newText('en', 1, random) : '',
    tags: random.chance(0.4) ? [random.pick(['cars', 'yen', 'talks', 'steel'])] : [],
    facts: random.chance(0.8) ? [random.pick(FACTS)] : [],
    tint: random.pick(['straw', 'lilac', 'sky', 'stone']),
    verdict: random.pick(['consistent', 'differs', 'outdated', 'unclear', null]),
    published: { date: created.slice(0, 10), source: 'meta' },
    site: new URL(url).hostname,
    url,
    canonicalUrl: url,
    orphan: random.chance(0.05),
    created,
    changed: created,
  };
}

/** The same library for the same number. */
export function manyHighlights(count: number): Highlight[] {
  const random = new Random(20_261_128);
  return Array.from({ length: count }, (_, index) => makeHighlight(oneOf(index, random)));
}
