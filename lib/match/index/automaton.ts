/**
 * Aho–Corasick over UTF-16 units of folded text: one transition per unit, however many names there are.
 *
 * Goto edges live in one open-addressing table of typed arrays keyed by (state, unit); failure and output links are
 * arrays. Nothing here depends on the text's length but the walk itself.
 */
import { isKatakana, isUpperCase, isWordUnit } from '../lex/characters.ts';
import type { FoldedText } from '../lex/fold.ts';
import type { WorkMeter } from '../lex/work-meter.ts';
import type { PackLanguage } from '../../record/schema.ts';
import type { CaseRule, IndexedName, NameHit, NameIndex } from './name-index.ts';

const SPACE = 0x20;
const HYPHEN = 0x2d;

export class Automaton implements NameIndex {
  readonly size: number;
  private readonly names: readonly IndexedName[];
  private readonly edges: EdgeTable;
  /** Longest proper suffix of the state that is a state as well. */
  private readonly fail: Int32Array;
  /** First name that ends in the state, or -1; further ones by `nextName`. */
  private readonly firstName: Int32Array;
  private readonly nextName: Int32Array;
  /** Nearest state on the failure path at which a name ends, or 0. */
  private readonly output: Int32Array;

  constructor(names: readonly IndexedName[]) {
    this.names = names;
    this.size = names.length;
    const capacity = names.reduce((sum, { key }) => sum + key.length, 1);
    this.edges = new EdgeTable(capacity);
    this.fail = new Int32Array(capacity);
    this.output = new Int32Array(capacity);
    this.firstName = new Int32Array(capacity).fill(-1);
    this.nextName = new Int32Array(names.length).fill(-1);
    this.link(this.grow());
  }

  find(text: FoldedText, lang: PackLanguage, meter?: WorkMeter): NameHit[] {
    const hits: NameHit[] = [];
    const { length } = text.text;
    let state = 0;
    let steps = 0;
    for (let at = 0; at < length; at++) {
      const unit = text.text.charCodeAt(at);
      const key = unit === HYPHEN ? SPACE : unit;
      let next = this.edges.get(state, key);
      while (next < 0 && state !== 0) {
        state = this.fail[state]!;
        next = this.edges.get(state, key);
        steps++;
      }
      state = Math.max(next, 0);
      steps++;
      for (let ending = this.endingAt(state); ending !== 0; ending = this.output[ending]!, steps++) {
        this.collect(ending, at + 1, { text, lang, hits });
      }
    }
    meter?.add(steps);
    return hits;
  }

  private endingAt(state: number): number {
    return this.firstName[state]! >= 0 ? state : this.output[state]!;
  }

  private collect(state: number, end: number, sink: { text: FoldedText; lang: PackLanguage; hits: NameHit[] }): void {
    for (let id = this.firstName[state]!; id >= 0; id = this.nextName[id]!) {
      const { key, caseRule, entry } = this.names[id]!;
      const start = end - key.length;
      if (entry.langs !== 'any' && !entry.langs.includes(sink.lang)) continue;
      if (!standsAlone(sink.text.text, start, end) || !isWrittenAs(caseRule, sink.text, start, end)) continue;
      sink.hits.push({ entry, start, end });
    }
  }

  /** Builds the trie; returns per state its parent and the unit that leads to it. */
  private grow(): { parents: number[]; units: number[] } {
    const parents = [0];
    const units = [0];
    this.names.forEach(({ key }, id) => {
      let state = 0;
      for (let at = 0; at < key.length; at++) {
        const unit = key.charCodeAt(at);
        let next = this.edges.get(state, unit);
        if (next < 0) {
          next = parents.length;
          this.edges.set(state, unit, next);
          parents.push(state);
          units.push(unit);
        }
        state = next;
      }
      this.nextName[id] = this.firstName[state]!;
      this.firstName[state] = id;
    });
    return { parents, units };
  }

  /** Sets failure and output links breadth first: a state's links need those of all shorter states. */
  private link({ parents, units }: { parents: number[]; units: number[] }): void {
    for (const state of byDepth(parents)) {
      const parent = parents[state]!;
      if (parent !== 0) {
        let suffix = this.fail[parent]!;
        let next = this.edges.get(suffix, units[state]!);
        while (next < 0 && suffix !== 0) {
          suffix = this.fail[suffix]!;
          next = this.edges.get(suffix, units[state]!);
        }
        this.fail[state] = Math.max(next, 0);
      }
      this.output[state] = this.endingAt(this.fail[state]!);
    }
  }
}

/** All states but the root, shallow ones first. A parent's number is always below its child's. */
function byDepth(parents: readonly number[]): number[] {
  const depths = new Int32Array(parents.length);
  const levels: number[][] = [];
  for (let state = 1; state < parents.length; state++) {
    const depth = depths[parents[state]!]! + 1;
    depths[state] = depth;
    (levels[depth] ??= []).push(state);
  }
  return levels.flat();
}

/** Whether a hit is no part of a longer word: Latin by letters and digits, katakana by katakana. */
function standsAlone(text: string, start: number, end: number): boolean {
  return !runsOn(text, start, start - 1) && !runsOn(text, end - 1, end);
}

function runsOn(text: string, inside: number, outside: number): boolean {
  if (outside < 0 || outside >= text.length) return false;
  const inner = text.charCodeAt(inside);
  const outer = text.charCodeAt(outside);
  return (isWordUnit(inner) && isWordUnit(outer)) || (isKatakana(inner) && isKatakana(outer));
}

function isWrittenAs(rule: CaseRule, { source, starts }: FoldedText, start: number, end: number): boolean {
  if (rule === 'any') return true;
  const last = rule === 'initial' ? start + 1 : end;
  for (let at = start; at < last; at++) {
    const character = source[starts[at]!]!;
    if (!isUpperCase(character) && isUpperCase(character.toUpperCase())) return false;
  }
  return true;
}

/** A hash table from (state, unit) to a state, of fixed capacity, half empty at most. */
class EdgeTable {
  private readonly states: Int32Array;
  private readonly units: Uint16Array;
  private readonly targets: Int32Array;
  private readonly mask: number;

  constructor(capacity: number) {
    const size = 2 ** Math.ceil(Math.log2(capacity * 2 + 16));
    this.mask = size - 1;
    this.states = new Int32Array(size);
    this.units = new Uint16Array(size);
    this.targets = new Int32Array(size).fill(-1);
  }

  /** The target, or -1. */
  get(state: number, unit: number): number {
    return this.targets[this.slot(state, unit)]!;
  }

  set(state: number, unit: number, target: number): void {
    const slot = this.slot(state, unit);
    this.states[slot] = state;
    this.units[slot] = unit;
    this.targets[slot] = target;
  }

  private slot(state: number, unit: number): number {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
    for (slot &= this.mask; this.targets[slot]! >= 0; slot = (slot + 1) & this.mask) {
      if (this.states[slot] === state && this.units[slot] === unit) break;
    }
    return slot;
  }
}
