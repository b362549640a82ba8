/** What the stories show: marks, highlights and cards with the words of the record, on passages of our own. */
import { Card } from '../../../components/card/Card.tsx';
import type { CardActions } from '../../../components/card/types.ts';
import { useI18n } from '../../../components/i18n.tsx';
import { buildCard } from '../../../lib/card/build.ts';
import { cardSummary, recordWords } from '../../../lib/card/summary.ts';
import { titleOf } from '../../../lib/card/titles.ts';
import type { Highlight, SavedFact } from '../../../lib/highlights/schema.ts';
import type { I18n } from '../../../lib/i18n/i18n.ts';
import type { MarkData } from '../../../lib/messages/schema.ts';
import { createRecord } from '../../../lib/record/record.ts';
import type { Pack } from '../../../lib/record/schema.ts';
import { manyHighlights } from '../../highlights/many.ts';
import { makeHighlight, makeMark } from '../../support/highlights.ts';
import { idle } from './story.ts';

export const ARTICLE_DATE = '2025-05-02';
export const TODAY = '2026-11-24';
export const MANY = manyHighlights(400);

/** What the record says, as a mark or a highlight keeps it. */
function wordsOf(pack: Pack, i18n: I18n) {
  const record = createRecord(pack);
  const cardOf = (id: string, asOf: string | null, today = TODAY) => buildCard(record, id, { asOf, today, locale: i18n.locale });
  return {
    summary: (id: string, asOf: string | null) => cardSummary(cardOf(id, asOf), i18n),
    saved: (id: string, savedOn: string): SavedFact => {
      const card = cardOf(id, ARTICLE_DATE, savedOn);
      return { id, kind: card.kind, title: titleOf(card, i18n).text, ...recordWords(card, i18n) };
    },
  };
}

const SAVED_ON = '2025-05-04';
export const ADDRESS = 'https://courant.example/tea';

export function highlightsOf(pack: Pack, i18n: I18n): Highlight[] {
  const { saved } = wordsOf(pack, i18n);
  const make = (factId: string | null, change: Partial<Highlight>) =>
    makeHighlight({ facts: factId ? [saved(factId, SAVED_ON)] : [], ...change });
  return [
    make('us-jp-reciprocal', {
      text: 'a levy of 24 per cent that is on hold until early July',
      sentence: 'Goods from Japan face a levy of 24 per cent that is on hold until early July.',
      note: 'Ask again before Friday.',
      tags: ['talks'],
    }),
    make('ust-holdings-jp', {
      text: '日本の米国債保有額は1兆1259億ドル',
      sentence: '財務省によると、日本の米国債保有額は1兆1259億ドルだった。',
      title: '国債保有、3か月続けて増える',
      lang: 'ja',
      url: 'https://xn--wgva163dvoq.example/kokusai',
      canonicalUrl: 'https://xn--wgva163dvoq.example/kokusai',
      site: 'xn--wgva163dvoq.example',
      tint: 'sky',
    }),
    make('kato-2025-05-02-could-be-card', {
      text: 'could be one of the cards',
      sentence: 'The holdings could be one of the cards, the minister said.',
      url: 'https://ledger.example/gone',
      canonicalUrl: 'https://ledger.example/gone',
      site: 'ledger.example',
      title: 'What Tokyo holds',
      orphan: true,
      tint: 'lilac',
      verdict: null,
    }),
    make('us-jp-autos', {
      text: 'cars pay 24 per cent',
      sentence: 'Under the order cars pay 24 per cent.',
      url: 'https://ledger.example/cars',
      canonicalUrl: 'https://ledger.example/cars',
      site: 'ledger.example',
      title: 'A dear pair of wheels',
      verdict: 'differs',
      tags: ['cars', 'talks'],
    }),
    make(null, { text: 'a passage without a fact', sentence: 'This is a passage without a fact.', tint: 'stone', verdict: null }),
  ];
}

/** Four passages of unlike kinds; without a date of the article nothing is compared. */
export function marksOf(pack: Pack, i18n: I18n, asOf: string | null): MarkData[] {
  const { summary } = wordsOf(pack, i18n);
  const compared = asOf === null ? { verdict: null, changed: false } : {};
  const make = (id: string, start: number, change: Partial<MarkData>) =>
    makeMark({ id, cards: [id], start, end: start + 5, summary: summary(id, asOf), ...change, ...compared });
  return [
    make('kato-2025-05-02-could-be-card', 0, {
      quote: 'could be one of the cards',
      kind: 'statement',
      verdict: null,
      changed: true,
    }),
    make('us-jp-autos', 10, { quote: 'cars pay 24 per cent', verdict: 'differs' }),
    make('us-jp-reciprocal', 20, { quote: 'a levy of 24 per cent that is on hold until early July', changed: true }),
    make('ust-holdings-cn', 30, { quote: 'the second-largest foreign holder', kind: 'holding' }),
  ];
}

export function FactCard({ pack, id, most = 680 }: { pack: Pack; id: string; most?: number }) {
  const { locale } = useI18n();
  const card = buildCard(createRecord(pack), id, { asOf: ARTICLE_DATE, today: TODAY, locale });
  const width = Math.min(most, document.documentElement.clientWidth - 16) - 34;
  return (
    <Card
      cards={[card]}
      mark={null}
      saved={null}
      width={width}
      layout="card"
      pinned={false}
      hints={false}
      hasFoot={false}
      actions={{ ...idle<CardActions>(), pin: null }}
    />
  );
}
