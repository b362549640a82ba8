/** What the mark of a figure already tells of its sentence: the same news in other words needs no mark of its own. */
import { isHearsay, type Ranked } from './ranked.ts';
import { isAmount, isInFront } from '../reading/holding-figure.ts';
import type { HoldingReading, NoteReading, Reading } from '../reading/types.ts';
import type { About } from '../types.ts';
import type { Candidate } from '../candidate/types.ts';
import type { Span } from '../mention.ts';

/** What a statement in the writer's words must have where its sentence gives a rate of the record. */
const SURE_BESIDE_RATE = 0.65;

/** Where a clause gives a holder's sum, its change is part of the same news, and so is "the largest" in its block. */
export function withoutEchoes(ranked: readonly Ranked[]): Ranked[] {
  const isLevel = ({ reading }: Candidate): boolean => reading.kind === 'holding' && reading.aspect === 'level';
  const levels = ranked.map(({ candidate }) => candidate).filter(isLevel);
  const levelsOf = Map.groupBy(levels, ({ reading }) => reading.view);
  const toldIn = (block: number, { holder }: About): string => `${block} ${holder}`;
  const levelsTold = new Set(levels.map(({ reading, about }) => toldIn(reading.view.block, about)));
  const byView = Map.groupBy(ranked, ({ candidate }) => candidate.reading.view);
  const withRate = new Set(
    ranked.flatMap(({ candidate: { reading, claim, features } }) =>
      reading.kind === 'tariff' && claim && !isWeighed(features) ? [reading.view] : [],
    ),
  );
  const withFigure = new Set(ranked.flatMap(({ candidate: { reading, claim } }) => (claim ? [reading.view] : [])));
  // A name stands better where no rate draws the eye.
  const named = new Set(
    ranked.flatMap(({ candidate: { reading, facts } }) => (reading.kind === 'note' && !withRate.has(reading.view) ? facts : [])),
  );
  const ruled = new Set(
    ranked.flatMap(({ candidate: { reading } }) => (reading.kind === 'note' && reading.how === 'ruling' ? [reading.view] : [])),
  );
  const spoken = new Set(ranked.flatMap(({ candidate: { reading } }) => (reading.kind === 'statement' ? [reading.view] : [])));
  return ranked.filter(({ candidate: { reading, about, facts, features }, score }) => {
    // "The tariff, Trump said, will be 15 percent": the rate is what was said.
    if (isHearsay({ reading })) return true;
    if (reading.kind === 'statement' && !reading.quoted && !reading.view.isHan && withRate.has(reading.view))
      return score >= SURE_BESIDE_RATE;
    // 最高裁は20日、…を違法と判断した: the day of a ruling is told with it.
    if (reading.kind === 'note' && reading.how === 'deed' && reading.view.isHan && ruled.has(reading.view)) return false;
    // 4日に署名した際、「合意は変わらない」と述べた: when it was said.
    if (reading.kind === 'note' && reading.how === 'deed' && reading.view.isHan && spoken.has(reading.view)) return false;
    // 24%的部分暂停90天: the rate's own card tells of its pause.
    if (
      reading.kind === 'note' &&
      reading.how === 'days' &&
      reading.view.isHan &&
      isBesideRate(reading, byView.get(reading.view)!)
    )
      return false;
    // The rate's own card tells on which day it was announced or agreed.
    if (reading.kind === 'note' && reading.how === 'name' && withRate.has(reading.view)) return !named.has(facts[0]!);
    if (reading.kind === 'note' && reading.how === 'deed')
      return isDeadline(reading) || !withRate.has(reading.view) || isApart(reading, byView.get(reading.view)!);
    if (reading.kind === 'note' && reading.how === 'told')
      return (
        isEntitled(features) ||
        !withFigure.has(reading.view) ||
        (isTelling(reading) && !isBesideFigure(reading, byView.get(reading.view)!))
      );
    if (reading.kind !== 'holding' || reading.aspect === 'level') return true;
    // "The largest holder" is an aside beside its sum; "Japan remains in front" is news.
    if (reading.aspect === 'rank' && reading.figure!.value === 1 && !isInFront(reading.view, reading.figure!) && !isKept(reading))
      return !levelsTold.has(toldIn(reading.view.block, about));
    const own = levelsOf.get(reading.view) ?? [];
    return !own.some((level) => level.about.holder === about.holder && isEcho(reading, level.reading.passage));
  });
}

/** "Japan kept its place as the largest holder": the sentence tells of the place, and of no sum. */
function isKept({ view, figure }: HoldingReading): boolean {
  return !view.isHan && !view.of('quantity').some(isAmount) && KEPT.test(view.lexed.text.slice(view.start, figure!.start));
}

const KEPT =
  /\b(remain(s|ed)?|(keeps|kept|holds|held|retain(s|ed)) (on to )?(its|the) (place|spot|rank|position|title|crown)|is still|still is)\b/;

/** Told by no word as a duty: what somebody surely said of it stands first. */
export function isWeighed(features: Candidate['features']): boolean {
  return features.some(({ name }) => name === 'weighed');
}

/** By its own name, wherever a figure stands: overlaps are seen to later. */
function isEntitled(features: Candidate['features']): boolean {
  return features.some(({ name }) => name === 'entitled');
}

/** A rate is marked in the very clause; `own` are those of the sentence. */
function isBesideRate({ view, passage }: Reading, own: readonly Ranked[]): boolean {
  const clause = view.clauseOf(passage);
  return own.some(({ candidate: { reading, claim } }) => {
    const { start, end } = reading.passage;
    return reading.kind === 'tariff' && claim !== null && clause.start <= start && end <= clause.end;
  });
}

/** 7月31日白宫公布行政令附件，…，没上榜的一律按10%收: what was announced, in a clause of its own. */
function isApart(reading: NoteReading, own: readonly Ranked[]): boolean {
  const { start, end } = reading.passage;
  if (!reading.view.isHan || end - start < TELLING_HAN) return false;
  return reading.dates.every((day) => day.end <= start) && !isBesideRate(reading, own);
}

/** Japanese and Chinese letters that tell what was announced. */
const TELLING_HAN = 7;

/** Letters of a clause that tells an event without its sentence's figure. */
const TELLING_LETTERS = 24;

function isTelling({ view, passage }: Reading): boolean {
  return !view.isHan && passage.end - passage.start >= TELLING_LETTERS;
}

/** A figure is marked in the clause that tells an event, or within what is told; `own` are those of the sentence. */
function isBesideFigure({ view, passage }: Reading, own: readonly Ranked[]): boolean {
  const from = view.clauseOf({ start: passage.start, end: passage.start }).start;
  const to = view.clauseOf({ start: passage.end, end: passage.end }).end;
  return own.some(({ candidate: { reading, claim } }) => {
    const { start, end } = reading.passage;
    return claim !== null && start < to && from < end;
  });
}

/** What a holding's sum already tells of its sentence: in its own clause everything. */
function isEcho({ aspect, view, passage }: HoldingReading, level: Span): boolean {
  if (aspect === 'share') return false;
  if (view.isHan && aspect !== 'extreme' && aspect !== 'change') return false;
  // 減持118億美元，降到6,887億美元: the sum's card has what it changed by; 6887億美元，比9月少118億 is told anew.
  if (view.isHan && aspect === 'change' && passage.end <= level.start) return true;
  // "$1,103.9 billion, a decline of $12.8 billion": what the sum changed by, right behind it.
  if (aspect === 'change' && level.end <= passage.start && HANGS_ON.test(view.between(level, passage))) return true;
  const clause = view.clauseOf(passage);
  return level.start >= clause.start && level.end <= clause.end;
}

const HANGS_ON =
  /^, ((an?|some|about|nearly|almost|increase|decline|decrease|drop|fall|rise|gain|of|by|roughly|just|still|or) ?){1,4}$/;

function isDeadline({ mentions }: Reading): boolean {
  return mentions.some((mention) => mention.type === 'cue' && mention.ids.includes('deadline'));
}
