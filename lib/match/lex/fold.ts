/**
 * Folding: the one form of a text that everything after it reads, with the way back to the original offsets kept.
 *
 * Folded text is NFKC-like, lower case, without accents on Latin letters, with one kind of space (never two in a row),
 * one kind of hyphen, minus, apostrophe and double quote, without soft hyphens and zero-width characters, and with
 * traditional Chinese characters as simplified ones. Dashes (– and —) stay: they mean ranges and breaks.
 */
import { HAN_VARIANTS } from './han-variants.ts';
import type { WorkMeter } from './work-meter.ts';

export interface FoldedText {
  /** The original text. */
  source: string;
  text: string;
  /** Where in the source the folded unit comes from. */
  starts: Uint32Array;
  /** How many source units it stands for. */
  widths: Uint8Array;
}

/** Start in the source of the folded span. */
export function sourceStart(folded: FoldedText, at: number): number {
  return at < folded.text.length ? folded.starts[at]! : folded.source.length;
}

/** End in the source of a folded span that ends at `end` (which is outside of it). */
export function sourceEnd(folded: FoldedText, end: number): number {
  return end === 0 ? 0 : folded.starts[end - 1]! + folded.widths[end - 1]!;
}

/** The source span of the folded span [start, end). */
export function sourceSpan(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start: sourceStart(folded, start), end: sourceEnd(folded, end) };
}

/** Folds a whole text in one pass. */
export function foldText(source: string, meter?: WorkMeter): FoldedText {
  const sink = new FoldSink(source.length);
  foldInto(sink, source);
  meter?.add(source.length);
  return sink.finish(source);
}

/** Folds a short string, such as a name for the index. */
export function foldString(source: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(source) && !source.includes('`')) return source.toLowerCase();
  scratch.clear();
  foldInto(scratch, source);
  return scratch.text();
}

function foldInto(sink: FoldSink, source: string): void {
  for (let at = 0; at < source.length;) {
    const point = source.codePointAt(at)!;
    const width = point > 0xffff ? 2 : 1;
    if (point < 0x80) sink.push(foldAscii(point), at, 1);
    else if (isCombining(point)) sink.combine(point, width);
    else for (const unit of foldCodePoint(point)) sink.push(unit, at, width);
    at += width;
  }
}

/** One for all: making one costs more than folding a name. */
const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Collects folded units in typed arrays that grow by doubling. */
class FoldSink {
  private units: Uint16Array;
  private starts: Uint32Array;
  private widths: Uint8Array;
  private length = 0;

  constructor(expected: number) {
    const capacity = expected + 16;
    this.units = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.widths = new Uint8Array(capacity);
  }

  push(unit: number, start: number, width: number): void {
    const { length } = this;
    if (unit === SPACE && length > 0 && this.units[length - 1] === SPACE) return;
    if (length === this.units.length) this.grow();
    this.units[length] = unit;
    this.starts[length] = start;
    this.widths[length] = width;
    this.length = length + 1;
  }

  /** A combining mark joins the unit before it: kana get their voiced form, other letters lose it. */
  combine(point: number, width: number): void {
    const last = this.length - 1;
    if (last < 0) return;
    if (point === 0x3099 || point === 0x309a || point === 0xff9e || point === 0xff9f) {
      const mark = point === 0x3099 || point === 0xff9e ? '\u3099' : '\u309a';
      const composed = (String.fromCharCode(this.units[last]!) + mark).normalize('NFC');
      if (composed.length === 1) this.units[last] = composed.charCodeAt(0);
    }
    this.widths[last] = Math.min(255, this.widths[last]! + width);
  }

  text(): string {
    return UTF_16.decode(this.units.subarray(0, this.length));
  }

  clear(): void {
    this.length = 0;
  }

  finish(source: string): FoldedText {
    const { length } = this;
    return {
      source,
      text: withSections(this.text()),
      starts: this.starts.subarray(0, length),
      widths: this.widths.subarray(0, length),
    };
  }

  private grow(): void {
    const capacity = this.units.length * 2;
    this.units = enlarge(this.units, new Uint16Array(capacity));
    this.starts = enlarge(this.starts, new Uint32Array(capacity));
    this.widths = enlarge(this.widths, new Uint8Array(capacity));
  }
}

/** 三〇一條款, 二三二調查: sections of laws in Han digits, as some newspapers print every number, become 301 and 232. */
function withSections(text: string): string {
  return text.replace(SECTION, (digits) => digits.replace(/./g, (digit) => String('〇一二三四五六七八九零'.indexOf(digit) % 10)));
}

const SECTION = /(?<![〇零一二三四五六七八九十百千])(?:三[〇零]一|二三二|一二二|三三八|二[〇零]一)(?=条|调查|关税|措施)/g;

/** For strings whose offsets nobody asks for: a record has thousands of names to fold when the worker wakes. */
const scratch = new FoldSink(256);

function enlarge<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

const SPACE = 0x20;

function foldAscii(point: number): number {
  if (point >= 0x41 && point <= 0x5a) return point + 32;
  return point < SPACE || point === 0x7f ? SPACE : point;
}

function isCombining(point: number): boolean {
  return (point >= 0x300 && point <= 0x36f) || point === 0x3099 || point === 0x309a || point === 0xff9e || point === 0xff9f;
}

/** Characters whose folded form is no matter of normalisation. */
const SPECIAL = specialForms([
  [' ', '\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000'],
  ['', '\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff'],
  ['-', '\u02d7\u2010\u2011\u2043\u2212\uff0d\ufe63'],
  ['–', '\u2012\u2013'],
  ['—', '\u2014\u2015\u2500\ufe58'],
  ['~', '\u301c\uff5e\u223c\u02dc'],
  ["'", '\u2018\u2019\u201b\u2032\u02bc\u02b9\uff07\u0060\u00b4'],
  ['"', '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02\u301d-\u301f'],
  // The dots between the parts of a foreign name, and the Japanese decimal point.
  ['・', '\u00b7\u2027\u2219\u22c5\uff65'],
  ['…', '\u2026'],
  // A full-width comma separates clauses; as a plain comma it would glue numbers together.
  ['，', '\uff0c'],
  ['o', '\u00f8\u00d8'],
  ['l', '\u0142\u0141'],
  ['i', '\u0131\u0130'],
]);

function specialForms(rows: [form: string, characters: string][]): Map<number, string> {
  const forms = new Map<number, string>();
  for (const [form, characters] of rows) {
    for (let at = 0; at < characters.length; at++) {
      const first = characters.charCodeAt(at);
      const isRange = characters[at + 1] === '-' && at + 2 < characters.length;
      const last = isRange ? characters.charCodeAt(at + 2) : first;
      for (let unit = first; unit <= last; unit++) forms.set(unit, form);
      if (isRange) at += 2;
    }
  }
  return forms;
}

const cache = new Map<number, readonly number[]>();

function foldCodePoint(point: number): readonly number[] {
  const known = cache.get(point);
  if (known) return known;
  const form = foldedForm(point);
  const units = Array.from({ length: form.length }, (_, at) => form.charCodeAt(at));
  cache.set(point, units);
  return units;
}

function foldedForm(point: number): string {
  const special = SPECIAL.get(point);
  if (special !== undefined) return special;
  const simplified = HAN_VARIANTS.get(point);
  if (simplified !== undefined) return String.fromCharCode(simplified);
  const character = String.fromCodePoint(point);
  const normal = character.normalize('NFKC');
  // "27½" must not become "271⁄2": the quantity lexer reads the fraction itself.
  if (normal.includes('\u2044')) return character;
  // A footnote's ² or a ① must not turn "24" into "242".
  if (/^[0-9]+$/.test(normal) && !/^\p{Nd}$/u.test(character)) return character;
  const lower = normal.toLowerCase();
  return isAccentedLatin(point) ? lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : lower;
}

function isAccentedLatin(point: number): boolean {
  return (point >= 0xc0 && point <= 0x24f) || (point >= 0x1e00 && point <= 0x1eff);
}
