/** Reads who said what: by name, by office on the article's date, or by "he", "she" and "the minister". */
import { hasOwnSubject, laterVerbs, speechParts, toldBeforeVerbs } from './han-speech.ts';
import { complements, isOpenQuote, quotesIn, trimmed } from './said.ts';
import {
  isHead,
  isSpeech,
  mainVerb,
  sureVerbs,
  namedSpeakers,
  noteSubject,
  speakerOf,
  type OfficeLookup,
  type Speaker,
} from './speaker.ts';
import { readVoices } from './voices.ts';
import type { AnyCue, SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { Feature, StatementReading } from './types.ts';
import type { CueMention, Span } from '../mention.ts';

const WEIGHTS = { named: 0.17, office: 0.15, carried: 0.12, unnamed: 0.1, quoted: 0.06, speech: 0.06, attributed: 0.1 } as const;

/** All statements that a sentence gives, speaker by speaker. */
export function readStatements(view: SentenceView, talk: Discourse, officeHolder: OfficeLookup): StatementReading[] {
  const voiced = readVoices(view, talk, officeHolder);
  const spoken = speechParts(view).flatMap((part) =>
    readPart(part, talk, officeHolder).map((one) => (one.view === part ? { ...one, view, part } : one)),
  );
  return [...spoken, ...voiced];
}

function readPart(view: SentenceView, talk: Discourse, officeHolder: OfficeLookup): StatementReading[] {
  const before = talk.topicsFor(view);
  const here = [...new Set(view.of('topic').flatMap((topic) => topic.ids))];
  talk.noteTopics(view, here);
  const speakers = namedSpeakers(view, officeHolder);
  const outside = (kinds: AnyCue[]): CueMention[] => view.cues(...kinds).filter((cue) => view.depth(cue) < 0);
  const opinions = view.isHan ? [] : sureVerbs(view, outside(['opine']));
  const told = outside(['report', 'deny', 'earlier']).filter((cue) => isSpeech(view, cue));
  const speech = [...new Set([...told, ...opinions])].toSorted((a, b) => a.start - b.start);
  const quotes = quotesIn(view);
  const carried = talk.speakerFor(view);
  const main = mainVerb(view, speech);
  const speaker = speakerOf({ view, speakers, verb: main, carried, quoted: quotes.length > 0 });
  noteSubject(view, talk, { speaker, speakers, spoke: told.length > 0 });
  const pending = talk.takeQuotes(view);
  const isOpen = view.isHan ? !hasOwnSubject(view, main) : isOpenQuote(view);
  if (!speaker && quotes.length > 0 && isOpen) talk.holdQuotes(view, quotes);
  const topics = { topics: here.length > 0 ? here : before, topicsCarried: here.length === 0 };
  const scene: Scene = { view, speakers, speech, quotes, carried, ...topics };
  if (!speaker && quotes.length > 0 && !view.isHan) return quotes.map((quote) => unnamed(scene, quote));
  if (!speaker || (speech.length === 0 && quotes.length === 0)) return untold(scene);
  const act = { speaker, speech, ...topics, quoted: false };
  const late = pending.flatMap(({ view: earlier, spans }) =>
    spans.map((span) => reading(earlier, span, { ...act, quoted: true })),
  );
  const spoken = quotes.map(({ start, end }) => reading(view, { start, end }, { ...act, quoted: true }));
  const indirect = toldIn(scene, main, speaker);
  const isApart = view.isHan && (view.lexed.lang === 'ja' ? indirect.length > 0 : indirect.length > 1);
  const ours = isApart ? ofTheirOwn([...spoken, ...indirect]) : [...spoken, ...indirect];
  return [...late, ...ours, ...attributed(view, speakers, act)].filter((one) => !isMeeting(one));
}

/** Several statements of one sentence, each with the words and days up to its own end. */
function ofTheirOwn(statements: readonly StatementReading[]): StatementReading[] {
  if (statements.length < 2) return [...statements];
  const ordered = statements.toSorted((a, b) => a.passage.start - b.passage.start);
  return ordered.map((one, at) => {
    const part = one.view.part({ start: ordered[at - 1]?.passage.end ?? one.view.start, end: one.passage.end });
    return { ...one, part, words: part.text, dates: part.of('date') };
  });
}

interface Scene {
  view: SentenceView;
  speakers: Speaker[];
  speech: CueMention[];
  quotes: Span[];
  carried: string | null;
  topics: StatementReading['topics'];
  topicsCarried: boolean;
}

/** What is told without quotation marks: of the main verb, and of every other verb behind a subject of its own. */
function toldIn(scene: Scene, main: CueMention | null, speaker: Speaker): StatementReading[] {
  const { view, speakers, speech, quotes, carried } = scene;
  const isOnlyLabels = quotes.every((quote) => !view.isHan && wordsIn(view, quote) <= LABEL_WORDS);
  if (!main || (!isOnlyLabels && view.lexed.lang !== 'ja')) return [];
  // 「…」と語り、…と釈明した: what is told beside a quotation is another statement.
  const isQuoted = (span: Span): boolean => quotes.some((quote) => quote.start < span.end && span.start < quote.end);
  if (view.lexed.lang === 'ja')
    return toldBeforeVerbs(view, speech, speaker.mention)
      .filter((span) => !isQuoted(span))
      .flatMap((span) => trimmed(view, span))
      .map((passage) => reading(view, passage, { ...scene, speaker, quoted: false }));
  const isBehind = speaker.mention !== null && speaker.mention.end <= main.start;
  const later = view.isHan && isBehind ? laterVerbs(view, speech, main) : [];
  const verbs = view.isHan ? [main, ...later] : withOwnClauses(view, main, sureVerbs(view, speech));
  return verbs.flatMap((verb, at) => {
    const own = view.isHan || verb === main ? speaker : speakerOf({ view, speakers, verb, carried, quoted: false });
    const next = verbs[at + 1];
    if (!own) return [];
    const until = !next ? view.end : view.isHan ? view.clauseOf(next).start : startOfClause(view, verb, next);
    const act = { ...scene, speaker: own, quoted: false };
    return complements(view, verb, own, until).map((passage) => reading(view, passage, act));
  });
}

/** The main verb and those that begin a clause of their own: not the ones inside what was said. */
function withOwnClauses(view: SentenceView, main: CueMention, verbs: readonly CueMention[]): CueMention[] {
  const ordered = [...new Set([main, ...verbs])].toSorted((a, b) => a.start - b.start);
  return ordered.filter((verb, at) => {
    const before = ordered[at - 1];
    return !before || startOfClause(view, before, verb) < verb.start || (verb === main && at === 0);
  });
}

/** Where the clause of the next verb begins: behind the last mark before its subject; at the verb where there is none. */
function startOfClause(view: SentenceView, verb: Span, next: Span): number {
  const between = view.lexed.text.slice(verb.end, next.start);
  const mark = Math.max(between.lastIndexOf('; '), between.lastIndexOf(', '));
  return mark < 0 ? next.start : verb.end + mark;
}

/** A quotation of nobody known here: only its very words can tell whose it is. */
function unnamed({ view, ...rest }: Scene, { start, end }: Span): StatementReading {
  const act = { ...rest, speaker: { ids: [], mention: null, how: 'unnamed' as const }, quoted: true };
  return reading(view, { start, end }, act);
}

/** Meetings and journeys: told of a speaker like a remark, and none. */
const JOURNEYS =
  /^\s*(has |had |will |would |is to |was to )?(again )?(met|meets?|visit(s|ed)?|arriv(es?|ed)|flew|fl(y|ies)|travel(s|led|ed)?|return(s|ed)?|attend(s|ed)?|holds?|held|join(s|ed)?)\b/i;

/** "On Monday, I met with my counterpart": where one was, and not what one said there. */
function isMeeting({ view, passage }: StatementReading): boolean {
  return MEETING.test(view.lexed.text.slice(passage.start, passage.end));
}

const MEETING = /^["“]?(\w+ \w+, )?(I|we) (met|spoke|visited|sat down)\b(?!.*\b(that|and|about)\b)/i;

/** So much stands behind a colon that brings in what was said. */
const SAID_LETTERS = 20;

/** "Kato left that to the central bank": what a known person does or says, without any word for saying. */
function untold({ view, speakers, carried, ...rest }: Scene): StatementReading[] {
  if (view.isHan) return untoldInHan({ view, speakers, carried, ...rest });
  const pronoun = view.cues('he', 'she').find((cue) => isHead(view, cue));
  const name = speakers.find(({ mention }) => isHead(view, mention!));
  const speaker: Speaker | null = name ?? (pronoun && carried ? { ids: [carried], mention: pronoun, how: 'carried' } : null);
  if (!speaker) return [];
  const act = { ...rest, speaker, speech: [], quoted: false };
  const start = speaker.mention!.end;
  if (JOURNEYS.test(view.lexed.text.slice(start, Math.min(view.end, start + 40)))) return [];
  const colon = view.lexed.text.slice(start, view.end - SAID_LETTERS + 1).indexOf(': ');
  const from = colon < 0 ? start : start + colon + 1;
  const aside = /^, [^,;]{3,60}, /.exec(view.lexed.text.slice(from, Math.min(view.end, from + 66)))?.[0].length ?? 0;
  const told = { start: from + aside, end: view.end };
  return trimmed(view, told).map((passage) => ({ ...reading(view, passage, act), free: true }));
}

/** ラトニック商務長官が6日、あり得ないと切って捨てた; a known person as the subject, and no verb of saying known here. */
function untoldInHan({ view, speakers, ...rest }: Scene): StatementReading[] {
  const speaker = speakers.find(({ mention }) => isHanSubject(view, mention!));
  if (!speaker) return [];
  const text = view.lexed.text.slice(speaker.mention!.end, view.end);
  const lead = HAN_SUBJECT[view.lexed.lang === 'ja' ? 'ja' : 'zh'].exec(text)![0].length;
  const told = { start: speaker.mention!.end + lead, end: view.end };
  const act = { ...rest, speaker, speech: [], quoted: false };
  return trimmed(view, told).map((passage) => ({ ...reading(view, passage, act), free: true }));
}

/** A particle behind the name and its title, with the day; in Chinese the name opens its sentence. */
const HAN_SUBJECT = { ja: /^[^、。「」]{0,6}?[はがも]([^、。]{0,10}、)?/, zh: /^[^，。：]{0,8}[，：]?/ } as const;

function isHanSubject(view: SentenceView, { start, end }: Span): boolean {
  if (view.lexed.lang === 'ja') return HAN_SUBJECT.ja.test(view.lexed.text.slice(end, view.end));
  return start - view.start <= 6;
}

/** "Trump's accusations that …": said by another than the one who speaks in this sentence. */
function attributed(view: SentenceView, speakers: readonly Speaker[], act: Act): StatementReading[] {
  const nouns = act.speech.filter((cue) => / that$/i.test(view.lexed.text.slice(cue.start, cue.end)));
  return nouns.flatMap((noun) => {
    const speaker = speakers.find(({ mention }) => mention!.end <= noun.start && noun.start - mention!.end <= 4);
    if (!speaker || speaker.ids[0] === act.speaker.ids[0]) return [];
    return trimmed(view, { start: noun.start, end: view.end }).map((passage) =>
      pointingBack(reading(view, passage, { ...act, speaker, quoted: false })),
    );
  });
}

/** An accusation that others answer was made some time ago. */
function pointingBack(statement: StatementReading): StatementReading {
  return { ...statement, earlier: true, features: [...statement.features, { name: 'attributed', weight: WEIGHTS.attributed }] };
}

/** Words of a quotation that is rather a label. */
const LABEL_WORDS = 3;

function wordsIn(view: SentenceView, span: Span): number {
  return view.lexed.text.slice(span.start, span.end).trim().split(/\s+/).length;
}

interface Act {
  speaker: Speaker;
  speech: readonly CueMention[];
  quoted: boolean;
  topics: StatementReading['topics'];
  topicsCarried: boolean;
}

function reading(view: SentenceView, passage: Span, { speaker, speech, quoted, topics, topicsCarried }: Act): StatementReading {
  const features: Feature[] = [
    { name: speaker.how, weight: WEIGHTS[speaker.how] },
    ...(quoted ? [{ name: 'quoted', weight: WEIGHTS.quoted }] : []),
    ...(speech.length > 0 ? [{ name: 'speech', weight: WEIGHTS.speech }] : []),
  ];
  return {
    kind: 'statement',
    view,
    part: view,
    passage,
    mood: 'stated',
    features,
    mentions: [...(speaker.mention ? [speaker.mention] : []), ...speech.slice(0, 1), ...view.of('topic')],
    speakers: speaker.ids,
    topics,
    topicsCarried,
    words: view.lexed.text.slice(view.start, view.end),
    quoted,
    free: false,
    earlier: view.has('earlier') || /\bhad\b/.test(view.text),
    denied: speech.some((cue) => cue.ids.includes('deny')) || view.has('negation'),
    dates: view.of('date'),
    voices: null,
  };
}
