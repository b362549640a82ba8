/**
 * Weighs a figure that no wording tells as a duty against everything that the record has of the scopes which the text
 * has brought up. What the record does not have is never marked by this.
 */
import { cluesOf, isPart } from './clues.ts';
import { isOfLater, matchesOf, readingsInScopes } from './scopes.ts';
import { isOfDay } from '../candidate/rate-rank.ts';
import { tieTariff } from '../candidate/tariff.ts';
import { THRESHOLD } from '../select/threshold.ts';
import { isPayer } from '../reading/payer.ts';
import type { Span } from '../mention.ts';
import type { SentenceView } from '../reading/view.ts';
import type { Match } from '../candidate/rate-match.ts';
import type { Candidate } from '../candidate/types.ts';
import type { Feature, TariffReading } from '../reading/types.ts';
import type { MatchIndex } from '../compile.ts';

/** What a whole turn of the odds adds to a score. */
const SCALE = 0.1;
/** The least logarithm of the odds that is marked: nearly three to one, for a wrong mark costs more than a right one is worth. */
const SURE = 1;
/** By how much the best scope must beat the next one that has the same figure. */
const MARGIN = 0.7;

interface Weighed {
  reading: TariffReading;
  match: Match;
  clues: Feature[];
  odds: number;
}

/** The mark of a figure that the record makes much likelier than not to be a duty, or null. */
export function weighDuty(reading: TariffReading, index: MatchIndex): Candidate | null {
  if (!mayBeRate(reading) || isOfLater(reading, index.tariffs, reading.view.lexed.published)) return null;
  const [best, ...others] = weighed(reading, index);
  if (!best || best.odds < SURE || isAnswer(best, index)) return null;
  if (reading.mood === 'unreal' && best.match.rate.standing === 'was') return null;
  const rival = others.find((one) => isRival(one, best) && !areListed(reading, one, best));
  if (rival && best.odds - rival.odds < MARGIN) return null;
  // What might be charged is told of a rate on record: it is held against the record as a threat is.
  const mood = reading.mood === 'unreal' ? 'threat' : reading.mood;
  const candidate = tieTariff(
    { ...withPayer(best), mood, features: [{ name: 'topic', weight: 0 }] },
    index.tariffs,
    reading.view.lexed.published,
  );
  if (!candidate) return null;
  const clues = best.clues.map(({ name, weight }) => ({ name, weight: Math.round(weight * SCALE * 1000) / 1000 }));
  return {
    ...candidate,
    verdict: candidate.verdict === 'differs' ? 'unclear' : candidate.verdict,
    features: [{ name: 'weighed', weight: THRESHOLD }, ...clues],
  };
}

/** "its 34% answer", of a country that charges just that as well: nobody can tell which of the two is meant. */
function isAnswer({ reading }: Weighed, { tariffs, chargers }: MatchIndex): boolean {
  const { view, figure, imposer, targets } = reading;
  const [target] = targets;
  if (imposer !== 'US' || !chargers.has(target!)) return false;
  const isOwned = /\b(its|their|own)( \w+)? $/.test(view.lexed.text.slice(view.start, figure!.start));
  return isOwned && matchesOf({ ...reading, imposer: target!, targets: ['US'] }, tariffs, view.lexed.published).length > 0;
}

/** Goods that everyone pays the same for are not those of the country that was named last. */
function withPayer({ reading, match: { rate, scope } }: Weighed): TariffReading {
  const { fact, step } = rate;
  const isOwn = fact.scope.targets.includes(scope.target) || fact.steps[step]!.rates?.[scope.target] !== undefined;
  return scope.sector === 'all' || isOwn ? reading : { ...reading, explicit: { ...reading.explicit, target: false } };
}

/** Another payer; what everyone pays is no other duty than what one of them pays. */
function isRival({ reading: one }: Weighed, { reading: other }: Weighed): boolean {
  const [target, best] = [one.targets[0]!, other.targets[0]!];
  return target !== best && target !== '*' && best !== '*';
}

/** "Rivals in the European Union and Japan pay 15": both of them. */
function areListed({ explicit, targets }: TariffReading, one: Weighed, other: Weighed): boolean {
  return explicit.target && [one, other].every(({ reading }) => targets.includes(reading.targets[0]!));
}

/** The scopes that have the figure, the likeliest first. */
function weighed(reading: TariffReading, { tariffs, rarity }: MatchIndex): Weighed[] {
  const { published } = reading.view.lexed;
  return readingsInScopes(reading)
    .flatMap((one) => {
      const known = matchesOf(one, tariffs, published).filter(({ rate }) => !isOfAnotherTime(one, rate));
      const all = known.map((match) => {
        const clues = cluesOf(one, match, rarity);
        return { reading: one, match, clues, odds: clues.reduce((sum, { weight }) => sum + weight, 0) };
      });
      return all.toSorted((a, b) => b.odds - a.odds).slice(0, 1);
    })
    .toSorted((a, b) => b.odds - a.odds);
}

/** "A letter in July raised that to 25%", months before that July, of a rate that does not change then: another one is meant. */
function isOfAnotherTime({ dates, view, era }: TariffReading, rate: Match['rate']): boolean {
  const today = view.lexed.published ?? '9999';
  return dates.length > 0 && dates.every(({ from }) => from! > today) && !isOfDay({ dates, era }, rate);
}

/** A plain figure that is charged on others than Americans; a part or a mere number only where nothing is counted by it. */
function mayBeRate(reading: TariffReading): boolean {
  const { view, figure, features, isElliptic, imposer } = reading;
  if (view.depth(figure!) > 0 || figure!.value === 0 || figure!.high !== undefined) return false;
  if (features.some(({ name }) => name === 'otherLevy' || name === 'people') || (imposer === 'US' && fallsOnUs(reading)))
    return false;
  if (isPart(view, figure!)) return ALONE.test(view.lexed.text.slice(figure!.end, view.end));
  if (view.isHan && isTenths(view, figure!)) return isTenthsOf(view, figure!);
  return !isElliptic || view.of('country').length > 0 || features.some(({ name }) => name === 'charged');
}

/** Nothing that the figure is a part of, or counts, stands behind it. */
const ALONE = /^\s*($|[.,;:)!?—–]|(is|was|are|were|what|still|on|from|for|in|would|will)\b)/;

/** "pickups from the United States pay 10": somebody else charges it. */
function fallsOnUs({ view, figure }: TariffReading): boolean {
  const { start, end } = view.clauseOf(figure!);
  return view.of('country').some((one) => one.ids.includes('US') && one.start >= start && one.end <= end && isPayer(view, one));
}

/** 3割, 一成 */
function isTenths({ lexed }: SentenceView, { start, end }: Span): boolean {
  return /[割成]$/.test(lexed.text.slice(start, end));
}

/** 鉄鋼の5割, 只收一成: what named goods or countries pay, or what is charged. */
function isTenthsOf(view: SentenceView, { start }: Span): boolean {
  const named = [...view.of('sector'), ...view.of('country')].some(
    (one) => one.end <= start && /^[のは]?$/.test(view.lexed.text.slice(one.end, start)),
  );
  return named || /[收课課征徵税稅缴繳]$/.test(view.lexed.text.slice(view.start, start));
}
