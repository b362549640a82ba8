/** What the words of a sentence mean, in whatever language: Japanese and Chinese ones by their glosses and names. */
import { conceptsOf, glossedConcept, type Concept } from '../language/concepts.ts';
import type { Mention } from '../mention.ts';
import type { SentenceView } from '../reading/view.ts';
import type { Country, Sector } from '../../record/schema.ts';

/** English words for goods, as titles of events write them. */
const GOODS: Partial<Record<Sector, string>> = {
  autos: 'cars',
  'auto-parts': 'cars',
  steel: 'steel',
  aluminium: 'aluminium',
  copper: 'copper',
  semiconductors: 'chips',
  pharmaceuticals: 'medicines',
  lumber: 'timber',
  furniture: 'furniture',
  agriculture: 'farm',
};

/** Meanings with their places in the sentence; a word with several English glosses has several at one place. */
export function meaningsOf(view: SentenceView, nameOf: (country: Country) => string): Concept[] {
  if (!view.isHan) return conceptsOf(view.text);
  return view.mentions
    .filter((mention) => view.depth(mention) < 1)
    .flatMap((mention) =>
      englishOf(mention, nameOf).flatMap((word) =>
        glossedConcept(word.toLowerCase(), { start: mention.start - view.start, end: mention.end - view.start }),
      ),
    );
}

function englishOf(mention: Mention, nameOf: (country: Country) => string): readonly string[] {
  switch (mention.type) {
    case 'gloss':
      return mention.ids;
    case 'country':
      return mention.ids.filter((id) => id !== 'US').flatMap((id) => nameOf(id).split(' '));
    case 'sector':
      return mention.ids.flatMap((sector) => GOODS[sector] ?? []);
    case 'person':
      return mention.ids.flatMap((id) => id.split('-').at(-1) ?? []);
    case 'quantity':
      return Number.isInteger(mention.value) ? [String(mention.value)] : [];
    default:
      return [];
  }
}
