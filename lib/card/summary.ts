/** A card in a few words: for the popup's list, for what a highlight keeps, for citations. */
import type { I18n } from '../i18n/i18n.ts';
import { formatOf } from './format.ts';
import type { CardData, NoteCard, RateState, RateSum, TariffCard } from './schema.ts';
import { claimedSum, isWhole } from './sums.ts';
import { figureHead, valueText } from './value-words.ts';
import { headText, stanceWord, type Head } from './words.ts';
import { rateHead, statusWord } from './rate-words.ts';
import { titleOf } from './titles.ts';

/** The record as of the article's date and today, each in a few words; null where there is nothing to say. */
export interface RecordWords {
  asOf: string | null;
  newest: string | null;
}

/** The figure that the passage gives, if it gives one. */
type Claim = { value: number; unit: string } | null;

/** What a card's two columns say, as words, on the basis that the passage uses. */
export function recordWords(card: CardData, i18n: I18n, claim: Claim = null): RecordWords {
  switch (card.kind) {
    case 'tariff':
      return { asOf: rateThen(card, claim, i18n), newest: rateWords(card.newest, i18n) };
    case 'holding':
      return {
        asOf: card.atArticle && valueText(card.atArticle.value, card.unit, i18n),
        newest: valueText(card.newest.value, card.unit, i18n),
      };
    case 'statement': {
      const here = card.chain.find((it) => it.id === card.here);
      const change = card.chain.find((it) => it.id === card.changedBy);
      return { asOf: here ? stanceWord(here.stance, i18n) : null, newest: change ? changeWord(card, i18n) : null };
    }
    default:
      return {
        asOf: card.atArticle && headText(figureHead(card.atArticle, i18n)),
        newest: card.atArticle ? null : ownFigure(card, i18n),
      };
  }
}

/** The figure that is the fact's own, its day where it has none; what others did later is no newer state of it. */
function ownFigure({ newest, date }: NoteCard, i18n: I18n): string | null {
  if (newest && newest.from === date) return headText(figureHead(newest, i18n));
  return date && formatOf(i18n).period(date);
}

/** In what way the first later statement changes the one of the passage. */
export function changeWord(card: Extract<CardData, { kind: 'statement' }>, i18n: I18n): string {
  const change = card.chain.find((it) => it.id === card.changedBy);
  if (!change) return '';
  const types = change.relations.map((relation) => relation.type);
  if (types.includes('walks_back')) return i18n.t('card.change.walksBack');
  if (types.includes('contradicts')) return i18n.t('card.change.contradicts');
  return types.includes('clarifies') ? i18n.t('card.change.clarifies') : stanceWord(change.stance, i18n);
}

/** On the basis of the passage: where that adds several duties up, so does the record. */
function rateThen(card: TariffCard, claim: Claim, i18n: I18n): string | null {
  const sum = claimedSum(card, claim);
  if (sum?.date === card.asOf) return totalWords(sum!, i18n);
  return card.atArticle && rateWords(card.atArticle, i18n);
}

/** "15% in all"; where something comes on top of the sum, only "145% together". */
export function totalWords(sum: RateSum, i18n: I18n): string {
  return headText(totalHead(sum, i18n));
}

export function totalHead(sum: RateSum, i18n: I18n): Head {
  const after = i18n.t(isWhole(sum) ? 'card.rate.inAll' : 'card.rate.together');
  return { kind: 'figure', before: '', text: formatOf(i18n).percent(sum.total), after };
}

function rateWords(state: RateState, i18n: I18n): string {
  const head = headText(rateHead(state, i18n));
  const status = statusWord(state.status, i18n);
  // Without a rate the head may be the state itself.
  const plain = state.status === 'in_force' || state.status === 'ended' || state.status === 'struck_down' || head === status;
  return plain ? head : i18n.t('card.step.now', head, status.toLocaleLowerCase(i18n.locale));
}

/** Label and "then → now" for a list: "US duty on cars from Japan", "27.5% in all → 15% in all". */
export function cardSummary(card: CardData, i18n: I18n, claim: Claim = null): { label: string; value: string } {
  const { asOf, newest } = recordWords(card, i18n, claim);
  const label = titleOf(card, i18n).text;
  if (asOf === null || asOf === newest) return { label, value: newest ?? asOf ?? '' };
  return { label, value: newest === null ? asOf : `${asOf} → ${newest.toLocaleLowerCase(i18n.locale)}` };
}

/** Whether the record has moved since the article's date; false where there is no date to compare with. */
export function hasChanged(card: CardData): boolean {
  if (card.asOf === null) return false;
  switch (card.kind) {
    case 'tariff': {
      const [then, now] = [card.atArticle, card.newest];
      return then === null || then.status !== now.status || then.rate !== now.rate || then.charged !== now.charged;
    }
    case 'holding':
      return card.atArticle?.value !== card.newest.value || card.atArticle.period !== card.newest.period;
    case 'statement':
      return card.changedBy !== null;
    default:
      return card.afterArticle;
  }
}
