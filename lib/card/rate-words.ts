/** Rates and their states in words: what stands large, what stands under it, and what a step brought. */
import type { I18n } from '../i18n/i18n.ts';
import { countryName } from './country-name.ts';
import { formatOf } from './format.ts';
import { isRough } from './rough.ts';
import { type Head, isEnglish, word } from './words.ts';
import type { CardStep, RateBasis, RateSpan, RateState, StepStatus } from './schema.ts';

/** What stands large in a tariff's column: the total where it is known, a word when the measure is gone. */
export function rateHead(state: RateState, i18n: I18n): Head {
  const { percent } = formatOf(i18n);
  if (state.status === 'ended' || state.status === 'struck_down') return { kind: 'word', text: statusWord(state.status, i18n) };
  if (state.rate === null)
    return { kind: 'word', text: capital((isEnglish(i18n) && state.rateText) || statusWord(state.status, i18n)) };
  const total = totalRate(state);
  if (total !== null) return { kind: 'figure', before: '', text: percent(total), after: i18n.t('card.rate.inAll') };
  return {
    kind: 'figure',
    before: '',
    text: rateFigure(state.rate, isRough(state.rateText), i18n),
    after: state.inAll ? i18n.t('card.rate.inAll') : '',
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The rate with the normal duty, where one figure holds for all the goods. */
export function totalRate(state: RateState): number | null {
  if (state.rate === null || state.normal === null) return null;
  return state.inAll ? Math.max(state.rate, state.normal) : state.rate + state.normal;
}

export function statusWord(status: StepStatus, i18n: I18n): string {
  return word(i18n, 'card.status', status, status);
}

/** "15% (in all) in force from 7 Aug 2025", "struck down"; empty for a step without one rate that is no end. */
export function stepWords(step: CardStep, i18n: I18n): string {
  const { rate, status, basis, knownFrom, validFrom } = step;
  const { percent, date } = formatOf(i18n);
  if (status === 'struck_down' || status === 'ended') return statusWord(status, i18n);
  if (rate === null) return startWords(step, i18n);
  if (step.sameRate) return sameRateWords(step, pausedFigure(rate, step.suspended, i18n) ?? percent(rate), i18n);
  const state = stateWord(status, i18n);
  const own = stepFigure(rate, basis, i18n, isRough(step.rateText));
  const figure = pausedFigure(rate, step.suspended, i18n) ?? capital(step.isMore ? i18n.t('card.moreRate', own) : own);
  if (step.startsBy && validFrom) return i18n.t('card.step.by', figure, state, date(validFrom));
  if (validFrom === null || validFrom === knownFrom) return i18n.t('card.step.now', figure, state);
  return i18n.t('card.step.from', figure, state, date(validFrom));
}

/** Where there is no rate to tell, the day on which a change begins that was known before. */
function startWords({ knownFrom, validFrom, startsBy }: CardStep, i18n: I18n): string {
  return validFrom !== null && validFrom > knownFrom && !startsBy
    ? capital(i18n.t('card.from', formatOf(i18n).date(validFrom)))
    : '';
}

/** A rate that was there before did not come into force again: "50% kept, on a new basis from 6 Apr 2026". */
function sameRateWords({ sameRate, status, knownFrom, validFrom, validTo }: CardStep, rate: string, i18n: I18n): string {
  const { date } = formatOf(i18n);
  if (sameRate === 'longer') return i18n.t('card.step.longer', rate, date(validTo!));
  const kept = i18n.t('card.step.kept', rate);
  if (sameRate === 'kept') return status === 'agreed' ? i18n.t('card.bracket', kept, stateWord(status, i18n)) : kept;
  return i18n.t(sameRate === 'goods' ? 'card.step.goods' : 'card.step.basis', rate, date(validFrom ?? knownFrom));
}

/** A state in the middle of a sentence. */
function stateWord(status: StepStatus, i18n: I18n): string {
  return statusWord(status, i18n).toLocaleLowerCase(i18n.locale);
}

/** "24 of 34 points" of a rate that is paused in part; null where all of it is. */
export function pausedFigure(rate: number, suspended: number | null, i18n: I18n): string | null {
  const { number } = formatOf(i18n);
  return suspended === null ? null : i18n.t('card.pointsOf', number(suspended), number(rate));
}

/** "15% (in all)" */
export function stepFigure(rate: number, basis: RateBasis | null, i18n: I18n, about = false): string {
  const figure = rateFigure(rate, about, i18n);
  return basis ? i18n.t('card.bracket', figure, basisWord(basis, i18n)) : figure;
}

/** What a stretch is called by: "100% more" where it was to come on top. */
export function spanFigure({ rate, about, more }: Pick<RateSpan, 'rate'> & Partial<RateSpan>, i18n: I18n): string {
  return more ? i18n.t('card.moreRate', rateFigure(more, about, i18n)) : rateFigure(rate, about, i18n);
}

/** "24%"; "about 100%" where the figure was given as a rough one. */
export function rateFigure(rate: number, about: boolean | undefined, i18n: I18n): string {
  const figure = formatOf(i18n).percent(rate);
  return about ? i18n.t('card.about', figure) : figure;
}

function basisWord(basis: RateBasis, i18n: I18n): string {
  return i18n.t(basis === 'in-all' ? 'card.rate.inAll' : 'card.rate.onNormal');
}

/** One or two clauses under a rate, the state's name in `**`: "**Paused** to 9 Jul; 10% charged". */
export function stateLine(state: RateState, i18n: I18n): string {
  const clauses = [statusClause, newBasisClause, chargedClause, basisClause, openBasisClause, elsewhereClause, endingClause];
  return clauses
    .map((clause) => clause(state, i18n))
    .filter(Boolean)
    .join(i18n.t('card.join'));
}

/** What some countries pay of a duty on all: "25% for the UK"; where that is not one plain rate, only that it is another. */
export function elsewhereClause({ elsewhere }: RateState, i18n: I18n): string {
  const { list, percent } = formatOf(i18n);
  const rates = [...new Set(elsewhere.map(({ rate }) => rate))].sort((a, b) => Number(a === null) - Number(b === null));
  const clauses = rates.map((rate) => {
    const names = list(elsewhere.filter((it) => it.rate === rate).map(({ target }) => countryName(target, i18n)));
    return rate === null ? i18n.t('card.rate.otherFor', names) : i18n.t('card.rate.for', percent(rate), names);
  });
  return clauses.join(i18n.t('card.join'));
}

/** An end that had been made known, and had not come, on the day of the state. */
function endingClause({ ending }: RateState, i18n: I18n): string {
  if (!ending) return '';
  const { date, day } = formatOf(i18n);
  const until = ending.known.slice(0, 4) === ending.from.slice(0, 4) ? day(ending.from) : date(ending.from);
  return ending.status === 'ended'
    ? i18n.t('card.rate.ends', date(ending.from))
    : i18n.t('card.rate.falls', date(ending.known), until);
}

/** Since when a rate that did not change is a share of something else. */
function newBasisClause({ basisSince }: RateState, i18n: I18n): string {
  return basisSince === null ? '' : i18n.t('card.rate.basisSince', formatOf(i18n).date(basisSince));
}

/** How a rate stands to a normal duty that differs by product: where it holds that inside, or has come to. */
function openBasisClause({ inAll, basis, normal, rate, status }: RateState, i18n: I18n): string {
  if (normal !== null || rate === null || status !== 'in_force') return '';
  if (inAll) return i18n.t('card.rate.insideAny');
  return basis === 'on-top' ? i18n.t('card.rate.onNormal') : '';
}

/** What of the total is the duty's own, where the normal duty is one figure: "25% on top of 2.5%". */
export function basisClause(state: RateState, i18n: I18n): string {
  if (state.normal === null || state.rate === null || state.status !== 'in_force') return '';
  const { percent } = formatOf(i18n);
  if (state.inAll) return i18n.t('card.rate.inside', percent(state.normal));
  return i18n.t('card.rate.onTop', percent(state.rate), percent(state.normal));
}

function statusClause({ rate, suspended, status, since, startsBy, until }: RateState, i18n: I18n): string {
  const { date, day } = formatOf(i18n);
  const part = rate === null ? null : pausedFigure(rate, suspended, i18n);
  const name = part ? i18n.t('card.rate.partPaused', part) : statusWord(status, i18n);
  if (status === 'ended' || status === 'struck_down') return since ? date(since) : '';
  if (status === 'paused' && until)
    return i18n.t('card.rate.to', name, since?.slice(0, 4) === until.slice(0, 4) ? day(until) : date(until));
  if (status === 'announced' || status === 'agreed') {
    return since ? i18n.t('card.rate.from', name, date(since)) : i18n.t('card.rate.noStart', name);
  }
  if (since && startsBy) return i18n.t('card.rate.by', name, date(since)) + i18n.t('card.join') + i18n.t('card.startOpen');
  return since ? i18n.t('card.rate.since', name, date(since)) : i18n.t('card.rate.bare', name);
}

function chargedClause({ status, charged }: RateState, i18n: I18n): string {
  if (status === 'in_force' || status === 'modified') return '';
  const { percent } = formatOf(i18n);
  if (status === 'ended' || status === 'struck_down') return '';
  if (charged === null) return status === 'paused' ? i18n.t('card.rate.nothingCharged') : '';
  return i18n.t('card.rate.charged', percent(charged));
}

/** What other laws charge where the measure is gone: "12.5% is due under another law". */
export function dueLine({ status, charged, chargedInAll }: RateState, i18n: I18n): string {
  const isOver = status === 'ended' || status === 'struck_down';
  return isOver && charged ? i18n.t('card.rate.due', stepFigure(charged, chargedInAll ? 'in-all' : null, i18n)) : '';
}
