/** One sentence of a lexed document with its mentions, and the questions that every reading asks of it. */
import { quotationAround } from '../lex/quotations.ts';
import type {
  Cue,
  CueMention,
  LexedBlock,
  LexedDocument,
  Mention,
  QuantityMention,
  Sentence,
  Span,
  SubjectCue,
} from '../mention.ts';
import type { Country } from '../../record/schema.ts';

export type AnyCue = Cue | SubjectCue;
type Of<T extends Mention['type']> = Extract<Mention, { type: T }>;

/** Characters that a reader takes in as one word: Latin words are about three times as long as Han ones. */
const HAN_SCALE = 2.6;

export class SentenceView implements Span {
  readonly block: number;
  /** Its place among the sentences of its block. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly question: boolean;
  readonly lexed: LexedBlock;
  /** Sorted by start, longer first. */
  readonly mentions: readonly Mention[];
  private readonly byType = new Map<Mention['type'], Mention[]>();
  private readonly byCue = new Map<AnyCue, CueMention[]>();

  constructor(
    { block, at, lexed, mentions }: Pick<SentenceView, 'block' | 'at' | 'lexed' | 'mentions'>,
    sentence: Sentence = lexed.sentences[at]!,
  ) {
    this.block = block;
    this.at = at;
    this.lexed = lexed;
    this.start = sentence.start;
    this.end = sentence.end;
    this.question = sentence.question;
    this.mentions = mentions;
    for (const mention of this.mentions) {
      push(this.byType, mention.type, mention);
      if (mention.type === 'cue') for (const id of mention.ids) push(this.byCue, id, mention);
    }
  }

  get text(): string {
    return this.lexed.text.slice(this.start, this.end);
  }

  get isHan(): boolean {
    return this.lexed.lang !== 'en';
  }

  of<T extends Mention['type']>(type: T): readonly Of<T>[] {
    return (this.byType.get(type) ?? []) as Of<T>[];
  }

  /** Cues of any of the kinds, in order. */
  cues(...kinds: AnyCue[]): CueMention[] {
    if (kinds.length === 1) return [...(this.byCue.get(kinds[0]!) ?? [])];
    const found = new Set(kinds.flatMap((kind) => this.byCue.get(kind) ?? []));
    return [...found].sort((one, other) => one.start - other.start);
  }

  has(...kinds: AnyCue[]): boolean {
    return kinds.some((kind) => this.byCue.has(kind));
  }

  /** Text between two spans, whichever comes first. */
  between(one: Span, other: Span): string {
    const [first, last] = one.start <= other.start ? [one, other] : [other, one];
    return this.lexed.text.slice(first.end, Math.max(first.end, last.start));
  }

  /** Distance in letters between two spans, Han counted as what they say. */
  distance(one: Span, other: Span): number {
    return this.between(one, other).length * (this.isHan ? HAN_SCALE : 1);
  }

  /** The part of the sentence that a span stands in: between the marks that part clauses. */
  clauseOf(span: Span): Span {
    const from = this.lexed.text.slice(this.start, span.start);
    const to = this.lexed.text.slice(span.end, this.end);
    return { start: this.start + lastBreak(from), end: span.end + firstBreak(to) };
  }

  /** A stretch of the sentence, to be read as if it stood alone. */
  part({ start, end }: Span): SentenceView {
    const { block, at, lexed, question } = this;
    return new SentenceView({ block, at, lexed, mentions: this.within({ start, end }) }, { start, end, question });
  }

  within(span: Span): Mention[] {
    return this.mentions.filter((mention) => mention.start >= span.start && mention.end <= span.end);
  }

  cuesWithin(span: Span, ...kinds: AnyCue[]): CueMention[] {
    return this.cues(...kinds).filter((cue) => cue.start >= span.start && cue.end <= span.end);
  }

  /** How deep in quotations a mention stands: -1 outside, 0 in one, 1 in a quotation within a quotation. */
  depth(span: Mention | Span): number {
    const at = 'quotation' in span ? span.quotation : quotationAround(this.lexed.quotations, span);
    return at < 0 ? -1 : (this.lexed.quotations[at]?.depth ?? 0);
  }
}

function push<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}

const CLAUSE_BREAKS = /[,;:](?=\s)|[，；：、]|\s[–—]\s|[—]{2}|\bwhile\b|\bwhereas\b|\balthough\b|\bbut\b/g;

function lastBreak(text: string): number {
  let at = 0;
  for (const match of text.matchAll(CLAUSE_BREAKS)) at = match.index + match[0].length;
  return at;
}

function firstBreak(text: string): number {
  CLAUSE_BREAKS.lastIndex = 0;
  const match = CLAUSE_BREAKS.exec(text);
  CLAUSE_BREAKS.lastIndex = 0;
  return match ? match.index : text.length;
}

/** Every sentence of a document in order; a figure that heads a paragraph is read with what stands behind it. */
export function sentencesOf(document: LexedDocument): SentenceView[] {
  return document.blocks.flatMap((lexed, block) => {
    const bySentence: Mention[][] = lexed.sentences.map(() => []);
    for (const mention of lexed.mentions) bySentence[mention.sentence]?.push(mention);
    const views = bySentence.map((mentions, at) => new SentenceView({ block, at, lexed, mentions }));
    return withHeading(views);
  });
}

/** Letters behind a figure that say what it is of. */
const TELLING_LETTERS = 45;

/** "15 per cent. The ceiling for goods from Taiwan.": one sentence, cut for the eye. */
function withHeading(views: readonly SentenceView[]): SentenceView[] {
  const [head, ...rest] = views;
  if (!head || rest.length === 0 || !isFigure(head)) return [...views];
  const last = Math.max(
    0,
    rest.findIndex(({ end }) => end - head.end >= TELLING_LETTERS),
  );
  const { block, at, lexed, start } = head;
  const mentions = [head, ...rest.slice(0, last + 1)].flatMap((view) => view.mentions);
  const { end, question } = rest[last]!;
  return [new SentenceView({ block, at, lexed, mentions }, { start, end, question }), ...rest.slice(last + 1)];
}

/** Nothing but a figure. */
function isFigure(view: SentenceView): boolean {
  const [figure] = view.of('quantity');
  if (!figure || view.isHan) return false;
  const { text } = view.lexed;
  const start = Math.min(figure.start, figure.hedgeSpan?.start ?? figure.start);
  return !/\p{L}/u.test(text.slice(view.start, start)) && !/\p{L}/u.test(text.slice(figure.end, view.end));
}

/** Countries that a mention list names, in order, each once. */
export function countryIds(mentions: readonly Mention[]): Country[] {
  return [...new Set(mentions.flatMap((mention) => (mention.type === 'country' ? mention.ids : [])))];
}

/** Whether a quantity is told in percent or percentage points. */
export function isPercent(quantity: QuantityMention): boolean {
  return quantity.unit === 'percent' || quantity.unit === 'percentage_points';
}
