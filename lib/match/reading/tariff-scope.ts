/** Reads what a duty falls on, and which programme of duties it belongs to. */
import { attach, siblings } from './attach.ts';
import type { Programme } from '../mention.ts';
import type { Mention, QuantityMention, SectorMention, Span } from '../mention.ts';
import type { Sector } from '../../record/schema.ts';
import type { SentenceView } from './view.ts';

/** Letters within which a sector and a programme belong to a figure. */
const REACH = { sector: 75, programme: 60 };
const PROGRAMMES: Programme[] = [
  'fentanyl',
  'russian-oil',
  'greenland',
  'section-122',
  'section-232',
  'section-301',
  'section-338',
  'reciprocal',
];

export function readSectors(view: SentenceView, span: Span, others: readonly QuantityMention[]): SectorMention | null {
  const sectors = goodsIn(view);
  if (!view.isHan && ON_EVERYTHING.test(view.lexed.text.slice(span.end, view.end))) return null;
  return attach(view, span, sectors, others, REACH.sector)?.mention ?? onlySubject(view, sectors, others);
}

/** "10% on all EU imports": on nothing in particular, whatever the list began with. */
const ON_EVERYTHING =
  /^( (tariffs?|dut(y|ies)))? (on|for) (all|most|nearly all|almost all|virtually all)( \w+| other){0,2} (goods|imports|exports|products|shipments)\b/;

/** Goods that a duty may fall on: "Russian oil" is why one is charged, and so is "that oil" behind a penalty. */
export function goodsIn(view: SentenceView): SectorMention[] {
  const causes = view.cues('russian-oil');
  const isCause = (one: Span): boolean =>
    causes.some((cue) => cue.start <= one.start && one.end <= cue.end) ||
    (!view.isHan && PUNISHED.test(view.lexed.text.slice(view.start, one.start)));
  return view.of('sector').filter((sector) => !sector.ids.includes('all') && !isCause(sector));
}

const PUNISHED = /\b(penalt(y|ies)|punish(es|ed|ing|ment)?)\b[^,;.]{0,40} (for|over)( \w+){0,4} $/i;

/** "Buses, including school and transit buses, are subject to": the goods that begin a sentence with one rate. */
function onlySubject(
  view: SentenceView,
  sectors: readonly SectorMention[],
  others: readonly QuantityMention[],
): SectorMention | null {
  const [first] = sectors;
  return first && others.length === 0 && isFirst(view, first) ? first : null;
}

/** Whether a sentence begins with a name. */
export function isFirst(view: SentenceView, name: Span): boolean {
  return /^\W*(the |all |most |imported )?$/i.test(view.lexed.text.slice(view.start, name.start));
}

/** Whether a country is named with the sector, or with one that is listed with it: "Korean cars, lumber and drugs". */
export function isNamedWith(view: SentenceView, sector: SectorMention, countries: readonly Mention[]): boolean {
  const clauses = siblings(view, sector, view.of('sector')).map((one) => view.clauseOf(one));
  return countries.some((one) =>
    clauses.some(
      (clause) =>
        (one.start >= clause.start && one.end <= clause.end) ||
        // "Britain, which pays 25 percent on steel"
        (clause.start - one.end <= 1 && /^\s*(which|who|whose|where)\b/.test(view.lexed.text.slice(clause.start, clause.end))),
    ),
  );
}

export function sectorIds(view: SentenceView, sector: SectorMention): Sector[] {
  return [...new Set(siblings(view, sector, view.of('sector')).flatMap((one) => one.ids))].filter((id) => id !== 'all');
}

/** The nearest word for a programme on this side of the next figure. */
export function readProgramme(view: SentenceView, span: Span, others: readonly QuantityMention[]): Programme | null {
  const isOurs = (cue: Span): boolean =>
    view.distance(cue, span) <= REACH.programme &&
    others.every((other) => view.distance(cue, span) <= view.distance(cue, other) || isOnlyWith(view, cue, span, other)) &&
    !others.some((other) => other.start >= Math.min(cue.end, span.end) && other.end <= Math.max(cue.start, span.start)) &&
    !isOfAnother(view, cue, { span, others });
  const [cue] = view
    .cues(...PROGRAMMES)
    .filter(isOurs)
    .sort((one, other) => view.distance(one, span) - view.distance(other, span));
  return PROGRAMMES.find((programme) => cue?.ids.includes(programme)) ?? null;
}

/** 降至10%，以芬太尼为由的20%: in a clause with this figure, and the other one in another. */
function isOnlyWith(view: SentenceView, cue: Span, span: Span, other: Span): boolean {
  const { start, end } = view.clauseOf(cue);
  const isIn = (one: Span): boolean => one.start >= start && one.end <= end;
  return view.isHan && isIn(span) && !isIn(other);
}

/** "25% on India, and for its Russian oil another 25%": a word of a later clause that has a figure of its own. */
function isOfAnother(
  view: SentenceView,
  cue: Span,
  { span, others }: { span: Span; others: readonly QuantityMention[] },
): boolean {
  if (cue.start < span.end) return false;
  const isLater = /\b(after|because|since|when|once)\b/.test(view.lexed.text.slice(span.end, cue.start));
  if (isLater && others.some((other) => other.start >= cue.end)) return true;
  const clause = view.clauseOf(cue);
  return span.end <= clause.start && others.some((other) => other.start >= clause.start && other.end <= clause.end);
}
