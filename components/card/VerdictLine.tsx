import { formatOf } from '../../lib/card/format.ts';
import type { CardData, CardStep, HoldingCard, RateSum, TariffCard } from '../../lib/card/schema.ts';
import { claimedSum } from '../../lib/card/sums.ts';
import { recordWords, totalWords } from '../../lib/card/summary.ts';
import { isEnglish, isUnchecked } from '../../lib/card/words.ts';
import { stepWords, totalRate } from '../../lib/card/rate-words.ts';
import { isObserved, valueText } from '../../lib/card/value-words.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { keptTogether } from '../../lib/i18n/kept-together.ts';
import { sentences } from '../../lib/i18n/sentences.ts';
import { useI18n } from '../i18n.tsx';
import { Sentences } from '../Sentences.tsx';
import { Rich } from './Rich.tsx';
import type { CardMark } from './types.ts';

/** Longest passage that the line repeats; the rest is on the page. */
const MOST_QUOTE = 90;

/** What comes of holding the passage against the record: a sign, a bold word, a sentence. Never "true" or "false". */
export function VerdictLine({ card, mark }: { card: CardData; mark: CardMark | null }) {
  const i18n = useI18n();
  if (!mark || card.asOf === null) return null;
  if (mark.verdict === null) return <Unjudged card={card} mark={mark} />;
  if (mark.verdict === 'unclear') return <Line sign="unclear" text={unclearText(card, i18n)} />;
  const step = card.kind === 'tariff' ? earlierStep(card, mark) : null;
  const day = step ? formatOf(i18n).date(step.knownFrom) : recordDay(card, i18n);
  return (
    <Line
      sign={mark.verdict}
      text={i18n.t(`verdict.${mark.verdict}`, day)}
      quote={quoted(mark.quote, i18n)}
      sub={NOTES[mark.verdict](card, mark, i18n)}
    />
  );
}

type Note = (card: CardData, mark: CardMark, i18n: I18n) => string;

/** What stands under each of them. */
const NOTES: Record<'consistent' | 'differs' | 'outdated', Note> = {
  consistent: (card, mark, i18n) => (card.kind === 'tariff' ? tariffNote(card, mark, earlierStep(card, mark), i18n) : ''),
  differs: recordNote,
  outdated: earlierNote,
};

/** The day that the record is held against: the article's, or the last check where that was before it. */
function recordDay(card: CardData, i18n: I18n): string {
  return formatOf(i18n).date(isUnchecked(card) ? card.checkedTo : card.asOf!);
}

/** Nothing was compared: a remark is on record; of a figure the line says why. */
function Unjudged({ card, mark }: { card: CardData; mark: CardMark }) {
  const i18n = useI18n();
  if (card.kind === 'statement') {
    const here = card.chain.find((statement) => statement.id === card.here);
    const isReported = here && (card.asOf === null || here.date <= card.asOf);
    return isReported ? <Line sign="reported" text={i18n.t('verdict.reported', formatOf(i18n).date(here.date))} /> : null;
  }
  const reason = whyNothing(card, mark, i18n);
  if (!reason) return null;
  return <Line sign="unclear" text={isNothingThen(card) ? unclearText(card, i18n) : i18n.t('verdict.nothing', reason)} />;
}

/** Why a figure was not held against the record; empty for what has no figure by nature. */
function whyNothing(card: CardData, { claim }: CardMark, i18n: I18n): string {
  if (card.kind === 'event' || card.kind === 'term' || card.kind === 'person') return '';
  if (isUnchecked(card)) return i18n.t('verdict.why.newer');
  if (!claim) return i18n.t('verdict.why.noFigure');
  return i18n.t('verdict.why.noneAlike');
}

interface LineProps {
  sign: NonNullable<CardMark['verdict']> | 'reported';
  text: string;
  quote?: string;
  sub?: string;
}

function Line({ sign, text, quote, sub }: LineProps) {
  const i18n = useI18n();
  return (
    <div className="verdict">
      <span className="g" aria-hidden="true">
        {i18n.t(`verdict.sign.${sign}`)}
      </span>
      <p>
        <Sentences>
          <Rich text={text} />
          {quote && <q>{quote}</q>}
        </Sentences>
      </p>
      {sub && <p className="sub">{sub}</p>}
    </div>
  );
}

function tariffNote(card: TariffCard, mark: CardMark, step: CardStep | null, i18n: I18n): string {
  return step ? stepNote(step, card, i18n) : basisNote(card, mark, i18n);
}

/** When the figure is right on another basis than the columns, the line says on which. */
function basisNote(card: TariffCard, mark: CardMark, i18n: I18n): string {
  if (mark.claim?.unit !== 'percent') return '';
  const sum = claimedSum(card, mark.claim);
  if (sum) return sumNote(card, sum, i18n);
  if (!card.atArticle) return '';
  const total = totalRate(card.atArticle);
  const apart = total !== null && mark.claim.value === card.atArticle.rate && total !== card.atArticle.rate;
  return apart ? i18n.t('verdict.withoutNormal', formatOf(i18n).percent(card.atArticle.normal!)) : '';
}

/** "The passage adds up: 125% + 20% = 145%." */
function sumNote(card: TariffCard, { date, parts, total }: RateSum, i18n: I18n): string {
  const { percent, date: day } = formatOf(i18n);
  const sum = `${parts.map((part) => percent(part.rate)).join(' + ')} = ${percent(total)}`;
  return date === card.asOf ? i18n.t('verdict.allDuties', sum) : i18n.t('verdict.allDutiesOn', sum, day(date));
}

/** The step that a passage gives, where it is an earlier one than the one that stood on its day. */
function earlierStep(card: TariffCard, { claim, step: index, verdict }: CardMark): CardStep | null {
  if (verdict !== 'consistent' || !card.atArticle || claim?.unit !== 'percent') return null;
  const step = card.steps.find((it) => it.index === index);
  const isEarlier = step?.rate === claim.value && step.rate !== card.atArticle.rate && claimedSum(card, claim) === null;
  return isEarlier ? step : null;
}

function stepNote(step: CardStep, card: TariffCard, i18n: I18n): string {
  return i18n.t('verdict.ofStep', planWords(step, i18n), recordDay(card, i18n), recordWords(card, i18n).asOf ?? '');
}

/** A rate that was suspended as it began was never charged for longer than hours: announced, and then paused. */
function planWords(step: CardStep, i18n: I18n): string {
  if (step.pausedAtOnce === null) return stepWords(step, i18n);
  const announced = stepWords({ ...step, status: 'announced', basis: null, validFrom: null }, i18n);
  const paused = stepWords({ ...step, status: 'paused', basis: null, validFrom: step.pausedAtOnce }, i18n);
  return announced + i18n.t('card.join') + paused;
}

/** More than one reading fits, or there was nothing yet to hold the passage against. */
function unclearText(card: CardData, i18n: I18n): string {
  return isNothingThen(card) ? i18n.t('verdict.nothingThen', recordDay(card, i18n)) : i18n.t('verdict.unclearOne');
}

function isNothingThen(card: CardData): boolean {
  return card.kind === 'tariff' && card.atArticle === null && !isUnchecked(card);
}

/** Where other duties add up with this one, with their sum: the passage may count them all. */
function recordNote(card: CardData, _: CardMark, i18n: I18n): string {
  const { asOf } = recordWords(card, i18n);
  if (asOf === null) return '';
  const sum = card.kind === 'tariff' ? card.sums.find(({ date, parts }) => date === card.asOf && parts.some(isOther)) : null;
  return i18n.t('verdict.recordHas', sum ? asOf + i18n.t('card.join') + totalWords(sum, i18n) : asOf);
}

function isOther({ basis }: RateSum['parts'][number]): boolean {
  return basis === 'other';
}

function earlierNote(card: CardData, mark: CardMark, i18n: I18n): string {
  if (card.kind === 'holding' && card.atArticle) return earlierPeriod(card, mark, i18n);
  if (card.kind !== 'tariff' || !card.atArticle || card.asOf === null) return '';
  const sum = claimedSum(card, mark.claim);
  const then = card.sums.find((it) => it.date === card.asOf);
  if (sum && then) {
    return sentences(i18n, [
      sumNote(card, sum, i18n),
      i18n.t('verdict.earlierRate', recordDay(card, i18n), totalWords(then, i18n)),
    ]);
  }
  return sentences(i18n, [
    earlierSpan(card, mark, i18n),
    i18n.t('verdict.earlierRate', recordDay(card, i18n), recordWords(card, i18n).asOf ?? ''),
  ]);
}

/** "That is 10 Apr 2025 to 6 Aug 2025.": the days on which the passage's rate was last charged. */
function earlierSpan({ spans, asOf }: TariffCard, { claim }: CardMark, i18n: I18n): string {
  const { date } = formatOf(i18n);
  const held = spans.findLast((it) => it.kind === 'charged' && it.rate === claim?.value && it.to !== null && it.to <= asOf!);
  if (!held) return '';
  const last = new Date(Date.parse(held.to!) - 86_400_000).toISOString().slice(0, 10);
  return i18n.t('verdict.earlierPeriod', i18n.t('card.span', date(held.from), date(last)));
}

/** "That is January 2025. 784.3 bn (February 2025) was published 16 days before the article." */
function earlierPeriod(card: HoldingCard, mark: CardMark, i18n: I18n): string {
  const newer = card.atArticle!;
  const period = mark.period ?? nearestPeriod(card, mark);
  const days = Math.round((Date.parse(card.asOf!) - Date.parse(newer.published)) / 86_400_000);
  const figure = i18n.t('card.bracket', valueText(newer.value, card.unit, i18n), formatOf(i18n).period(newer.period));
  const published = days > 0 && !isObserved(newer) ? i18n.plural('verdict.publishedBefore', days, days, figure) : '';
  const was = period && period !== newer.period ? i18n.t('verdict.earlierPeriod', formatOf(i18n).period(period)) : '';
  return sentences(i18n, [was, published]);
}

function nearestPeriod(card: HoldingCard, mark: CardMark): string | null {
  const value = mark.claim?.value;
  if (value === undefined) return null;
  const known = card.points.filter((point) => point.known !== null && point.period < card.atArticle!.period);
  const near = known.filter((point) => Math.abs(point.known! - value) / value < 0.006);
  return near.at(-1)?.period ?? null;
}

/** The passage as it stands between quotation marks: its own become the inner ones. */
export function quoted(quote: string, i18n: I18n): string {
  const short = keptTogether(shorten(quote));
  return isEnglish(i18n) ? short.replaceAll('“', '‘').replaceAll('”', '’') : short;
}

/** Cuts in the middle of a long passage: its start names the subject, its end often the figure. */
function shorten(quote: string): string {
  const chars = Array.from(quote);
  if (chars.length <= MOST_QUOTE) return quote;
  const half = MOST_QUOTE / 2;
  return `${chars.slice(0, half).join('').trimEnd()} … ${chars.slice(-half).join('').trimStart()}`;
}
