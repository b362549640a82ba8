/** Chooses among the hits of the index: the longest of each type, nothing inside the name of something else. */
import { withoutLoneCharacters } from './lone-characters.ts';
import type { NameHit } from '../index/name-index.ts';
import type { FoldedSpan } from './sentences.ts';
import type { DraftMention } from './place-mentions.ts';

/** Types whose hits a figure or date takes precedence over: the "US" of "US$1 trillion" is no country, 9月減 no 月減. */
const NOT_IN_FIGURES = new Set<NameHit['entry']['type']>(['country', 'cue']);

/** The hits that are mentions, as drafts in folded offsets. `text` is the folded text, `figures` are the quantities and dates, in order. */
export function selectNames(text: string, hits: readonly NameHit[], figures: readonly FoldedSpan[]): DraftMention[] {
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const longest = longestOfType(sorted);
  const glosses = longest.filter(({ entry }) => entry.type === 'gloss').map((hit) => toDraft(hit, false));
  const kept = withoutLoneCharacters(
    text,
    longest.filter(({ entry }) => entry.type !== 'gloss'),
  );
  const stops = new Cover(kept.filter(({ entry }) => entry.type === 'stop'));
  const numbers = new Cover(figures);
  const named = kept.filter((hit) => {
    if (hit.entry.type === 'stop' || stops.contains(hit)) return false;
    return !(NOT_IN_FIGURES.has(hit.entry.type) && numbers.touches(hit));
  });
  const mentions = named.flatMap((hit, at) => {
    const nested = isNested(named, at);
    // A verb or preposition inside the name of somebody or of a place is part of the name.
    if (hit.entry.type === 'cue' && isNested(named, at, PROPER_NAMES)) return [];
    return [toDraft(hit, nested)];
  });
  return [...mentions, ...glosses];
}

/** Per type, from left to right: a hit that overlaps the one kept before is dropped. */
function longestOfType(sorted: readonly NameHit[]): NameHit[] {
  const cutOff = placesCutOff(sorted);
  const ends = new Map<string, { start: number; end: number }>();
  return sorted.filter((hit) => {
    if (cutOff.has(hit)) return false;
    const last = ends.get(hit.entry.type);
    const isSameSpan = last !== undefined && last.start === hit.start && last.end === hit.end;
    if (last && hit.start < last.end && !isSameSpan) return false;
    ends.set(hit.entry.type, hit);
    return true;
  });
}

/** 在华盛顿, 訪華府: "in China" and "visits China" are cut out of the name of a place that begins one character later. */
function placesCutOff(sorted: readonly NameHit[]): ReadonlySet<NameHit> {
  const places = sorted.filter(({ entry }) => entry.type === 'country');
  // Of one start the longest comes first.
  const lengthAt = new Map(places.toReversed().map(({ start, end }) => [start, end - start]));
  return new Set(places.filter(({ start, end }) => end - start > 1 && (lengthAt.get(end - 1) ?? 0) >= end - start));
}

/** How many hits back a longer one can stand; names are short, so few start inside one. */
const NEAR = 12;

const PROPER_NAMES = new Set<NameHit['entry']['type']>(['person', 'office', 'country']);

function isNested(named: readonly NameHit[], at: number, among?: ReadonlySet<NameHit['entry']['type']>): boolean {
  const { start, end, entry } = named[at]!;
  for (let other = Math.max(0, at - NEAR); other < Math.min(named.length, at + NEAR); other++) {
    const outer = named[other]!;
    if (outer.entry.type === 'cue' || outer.entry.type === entry.type || (among && !among.has(outer.entry.type))) continue;
    if (outer.start <= start && outer.end >= end && outer.end - outer.start > end - start) return true;
  }
  return false;
}

/** Asks whether spans lie within a sorted list of spans; questions come in rising order of start. */
class Cover {
  private readonly spans: readonly FoldedSpan[];
  private next = 0;

  constructor(spans: readonly FoldedSpan[]) {
    this.spans = spans;
  }

  /** Whether a span lies wholly within one of the list. */
  contains(asked: FoldedSpan): boolean {
    const span = this.firstBehind(asked.start);
    return span !== undefined && span.start <= asked.start && asked.end <= span.end;
  }

  /** Whether a span overlaps one of the list without holding it whole. */
  touches(asked: FoldedSpan): boolean {
    const span = this.firstBehind(asked.start);
    if (span === undefined || span.start >= asked.end) return false;
    const isLonger = asked.end - asked.start > span.end - span.start;
    return !(isLonger && asked.start <= span.start && span.end <= asked.end);
  }

  private firstBehind(start: number): FoldedSpan | undefined {
    while (this.next < this.spans.length && this.spans[this.next]!.end <= start) this.next++;
    return this.spans[this.next];
  }
}

function toDraft({ entry, start, end }: NameHit, nested: boolean): DraftMention {
  const { type, ids, weight, weak } = entry;
  const base = { start, end, ids: [...ids], weak, nested };
  // The index keeps the vocabulary's ids as strings; each type's ids were validated with the pack.
  return (type === 'anchor' ? { ...base, type, weight: weight ?? 0 } : { ...base, type }) as DraftMention;
}
