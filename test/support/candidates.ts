/** Candidates of a written text without a lexer or a record: what selection chooses from. */
import { SentenceView } from '../../lib/match/reading/view.ts';
import type { Candidate } from '../../lib/match/candidate/types.ts';
import type { LexedBlock, Mention } from '../../lib/match/mention.ts';
import type { Reading } from '../../lib/match/reading/types.ts';

export interface Told {
  /** What the mark would sit on; the words must stand in the sentence once. */
  quote: string;
  score?: number;
  facts?: string[];
  claim?: number | null;
  verdict?: Candidate['verdict'];
  target?: string;
  holder?: string;
  sector?: string;
  /** Names of features that selection asks for. */
  features?: string[];
  mentions?: Mention[];
  /** Fields of the reading. */
  reading?: Partial<Record<string, unknown>>;
}

const KINDS = {
  tariff: 'tariff',
  holding: 'holding',
  statement: 'statement',
  note: 'event',
  intervention: 'intervention',
} as const;

/** A sentence of a block, alone in it unless `at` says otherwise. */
export function sentence(text: string, { block = 1, at = 0, lang = 'en' as LexedBlock['lang'] } = {}): SentenceView {
  const sentences = Array.from({ length: at + 1 }, () => ({ start: 0, end: text.length, question: false }));
  const lexed: LexedBlock = { text, lang, published: null, sentences, quotations: [], mentions: [] };
  return new SentenceView({ block, at, lexed, mentions: [] });
}

export function candidate(kind: keyof typeof KINDS, view: SentenceView, told: Told): Candidate {
  const { quote, score = 0.7, claim = null, verdict = null, features = [], mentions = [] } = told;
  const start = view.text.indexOf(quote);
  if (start < 0 || view.text.includes(quote, start + 1)) throw new Error(`not once in its sentence: ${quote}`);
  const passage = { start, end: start + quote.length };
  const about = { imposer: 'US', target: told.target ?? 'JP', sector: told.sector ?? 'all' };
  const named = features.map((name) => ({ name, weight: 0 }));
  return {
    reading: { kind, view, passage, mood: 'stated', features: [], mentions, ...told.reading } as unknown as Reading,
    kind: KINDS[kind],
    about: kind === 'tariff' ? about : kind === 'holding' ? { holder: told.holder ?? 'JP' } : {},
    facts: told.facts ?? [`${kind} of ${quote}`],
    claim: claim === null ? null : { value: claim, unit: 'percent' },
    verdict,
    features: [...named, { name: 'all', weight: score }],
    line: '',
    rejected: [],
  };
}
