/** Reads who said what: by name, by office on the article's date, or by "he", "she" and "the minister". */
import type { SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { Feature, StatementReading } from './types.ts';
import type { CueMention, Mention, OfficeMention, PersonMention, Span } from '../mention.ts';
import type { IsoDate } from '../../record/schema.ts';

/** Who held an office on a day; ids of person facts. */
export type OfficeLookup = (office: string, date: IsoDate | null) => string | null;

const REACH = { subject: 70, inversion: 26 };
const WEIGHTS = { named: 0.17, office: 0.15, carried: 0.12, quoted: 0.06, speech: 0.06, attributed: 0.1 } as const;
/** A quotation of fewer letters is a label, not a statement. */
const LABEL_LETTERS = { latin: 9, han: 4 };

/** A way to name a speaker in a sentence. */
interface Speaker {
  ids: string[];
  mention: Mention | null;
  how: 'named' | 'office' | 'carried';
}

/** All statements that a sentence gives. */
export function readStatements(view: SentenceView, talk: Discourse, officeHolder: OfficeLookup): StatementReading[] {
  const before = talk.topicsFor(view);
  const here = [...new Set(view.of('topic').flatMap((topic) => topic.ids))];
  talk.noteTopics(view, here);
  const speakers = namedSpeakers(view, officeHolder);
  const speech = view.cues('report', 'deny', 'earlier').filter((cue) => view.depth(cue) < 0 && isSpeech(view, cue));
  const quotes = quotesIn(view);
  const speaker = speakerOf({
    view,
    speakers,
    verb: mainVerb(view, speech),
    carried: talk.speakerFor(view),
    quoted: quotes.length > 0,
  });
  noteSubject(view, talk, { speaker, speakers, spoke: speech.length > 0 });
  const pending = talk.takeQuotes(view);
  if (!speaker && quotes.length > 0 && (view.isHan || isOpenQuote(view))) talk.holdQuotes(view, quotes);
  if (!speaker || (speech.length === 0 && quotes.length === 0)) return [];
  const act = { speaker, speech, topics: here.length > 0 ? here : before, topicsCarried: here.length === 0, quoted: false };
  const late = pending.flatMap(({ view: earlier, spans }) =>
    spans.map((span) => reading(earlier, span, { ...act, quoted: true })),
  );
  const spoken = quotes.map(({ start, end }) => reading(view, { start, end }, { ...act, quoted: true }));
  const isOnlyLabels = quotes.every((quote) => !view.isHan && wordsIn(view, quote) <= LABEL_WORDS);
  const verb = mainVerb(view, speech);
  const told = verb && isOnlyLabels ? complements(view, verb, speaker) : [];
  return [
    ...late,
    ...spoken,
    ...told.map((passage) => reading(view, passage, { ...act, quoted: false })),
    ...attributed(view, speakers, act),
  ];
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

/** Quotations of the sentence; of one that runs over several sentences, the part in this one. */
function quotesIn(view: SentenceView): Span[] {
  return view.lexed.quotations
    .filter((quote) => quote.depth === 0 && quote.start < view.end && quote.end > view.start)
    .map(({ start, end }) => ({ start: Math.max(start, view.start), end: Math.min(end, view.end) }))
    .filter((quote) => isStatement(view, quote));
}

/** Whether a quotation runs on into the next sentence. */
function isOpenQuote(view: SentenceView): boolean {
  return view.lexed.quotations.some((quote) => quote.start < view.end && quote.end > view.end);
}

/** "had ruled out" speaks as well as "said"; a bare "earlier" does not. */
function isSpeech(view: SentenceView, cue: CueMention): boolean {
  return cue.ids.includes('report') || cue.ids.includes('deny') || view.lexed.text.startsWith('had ', cue.start);
}

const NAMING = /^(calls|called|describes|described|dubbed|likened|calls himself|called himself)$/;

/** Japanese puts the verb last, and what is denied before it is part of what was said. */
function mainVerb(view: SentenceView, speech: readonly CueMention[]): CueMention | null {
  const said = speech.filter((cue) => cue.ids.includes('report'));
  const verbs = said.length > 0 ? said : speech;
  // A verb with its subject right before it is one; "comments" without it is a noun.
  const isVerb = (cue: CueMention): boolean =>
    view.mentions.some((one) => isSpeakerName(one) && one.end <= cue.start && cue.start - one.end <= 2);
  const sure = view.isHan ? undefined : speech.find(isVerb);
  if (sure) return sure;
  return (view.lexed.lang === 'ja' ? verbs.at(-1) : verbs[0]) ?? null;
}

/** Words of a quotation that is rather a label. */
const LABEL_WORDS = 3;

function wordsIn(view: SentenceView, span: Span): number {
  return view.lexed.text.slice(span.start, span.end).trim().split(/\s+/).length;
}

interface Subject {
  speaker: Speaker | null;
  speakers: Speaker[];
  spoke: boolean;
}

/** Whom "he" and "she" of the next sentence mean: the one who speaks or acts here; nobody when a stranger spoke. */
function noteSubject(view: SentenceView, talk: Discourse, { speaker, speakers, spoke }: Subject): void {
  const subject = speaker ?? speakers.find(({ mention }) => isSubjectLike(view, mention!));
  if (subject) talk.noteSpeaker(view, subject.ids[0]!);
  else if (spoke && !view.isHan && speakers.length === 0) talk.forgetSpeaker();
}

function namedSpeakers(view: SentenceView, officeHolder: OfficeLookup): Speaker[] {
  const people = view.of('person').filter((person) => view.depth(person) < 0);
  const offices = view
    .of('office')
    .filter((office) => view.depth(office) < 0 && !people.some((person) => touches(view, office, person)));
  return [...people.map((mention) => named(mention)), ...offices.flatMap((mention) => byOffice(view, mention, officeHolder))];
}

/** Not the one met "with", spoken "to" or written "by". */
function isSubjectLike(view: SentenceView, mention: Span): boolean {
  return !/\b(with|to|by|of|for|from|and|about|on|against)\s+(\S+\s+){0,3}$/i.test(
    view.lexed.text.slice(Math.max(view.start, mention.start - 40), mention.start),
  );
}

function named(mention: PersonMention): Speaker {
  return { ids: mention.ids, mention, how: 'named' };
}

function byOffice(view: SentenceView, mention: OfficeMention, officeHolder: OfficeLookup): Speaker[] {
  const ids = mention.ids.map((office) => officeHolder(office, view.lexed.published)).filter((id) => id !== null);
  return ids.length > 0 ? [{ ids: [...new Set(ids)], mention, how: 'office' }] : [];
}

function touches(view: SentenceView, office: Span, person: Span): boolean {
  return view.distance(office, person) <= 4;
}

interface Scene {
  view: SentenceView;
  speakers: Speaker[];
  verb: CueMention | null;
  carried: string | null;
  quoted: boolean;
}

/** The subject of the verb: right before it, right after it, or whoever spoke last. */
function speakerOf({ view, speakers, verb, carried, quoted }: Scene): Speaker | null {
  if (!verb) return quoted && speakers.length === 1 ? speakers[0]! : openSpeaker({ view, speakers, verb, carried, quoted });
  const [nearest] = speakers
    .filter(({ mention }) => isSubject(view, mention!, verb))
    .sort((a, b) => subjectCost(view, a.mention!, verb) - subjectCost(view, b.mention!, verb));
  const pronoun = pronounOf(view, verb, nearest?.mention ?? null);
  if (pronoun && carried) return { ids: [carried], mention: pronoun, how: 'carried' };
  if (nearest) return nearest;
  if (speakers.length === 1 && quoted) return speakers[0]!;
  return openSpeaker({ view, speakers, verb, carried, quoted });
}

/** "he said", "said he": nearer to the verb than any name. */
function pronounOf(view: SentenceView, verb: CueMention, name: Span | null): CueMention | null {
  const pronouns = view.cues('he', 'she').filter((cue) => view.depth(cue) < 0 && isSubject(view, cue, verb));
  return (
    pronouns.find((cue) => {
      if (cue.start >= verb.end) return cue.start - verb.end <= 1 && name === null;
      return name === null || subjectCost(view, cue, verb) < subjectCost(view, name, verb);
    }) ?? null
  );
}

/** Japanese and Chinese leave the subject out; in English a verb without a known subject has another one. */
function openSpeaker({ view, speakers, verb, carried, quoted }: Scene): Speaker | null {
  const isOpen = view.isHan && speakers.length === 0 && (verb !== null || quoted);
  return carried && isOpen ? { ids: [carried], mention: null, how: 'carried' } : null;
}

function isSubject(view: SentenceView, name: Span, verb: Span): boolean {
  if (view.lexed.text.slice(verb.start, verb.end).toLowerCase() === 'according to')
    return name.start >= verb.end && view.distance(name, verb) <= REACH.inversion;
  const distance = view.distance(name, verb);
  return name.end <= verb.start ? distance <= REACH.subject || view.isHan : distance <= REACH.inversion;
}

/** Topic particles mark the subject in Japanese; elsewhere it is the name nearest to the verb. */
function subjectCost(view: SentenceView, name: Span, verb: Span): number {
  const after = view.lexed.text.slice(name.end, name.end + 3);
  const isTopic = /^(氏|大臣|相|長官|大統領|首相)?[はが]/.test(after);
  return view.distance(name, verb) - (isTopic ? 1000 : 0) + (name.start > verb.end ? 10 : 0);
}

function isStatement(view: SentenceView, quote: Span): boolean {
  const letters = quote.end - quote.start - 2;
  if (!view.isHan) return letters >= LABEL_LETTERS.latin;
  const isSpoken = view.cues('report').some((cue) => gapAfter(view, quote, cue) <= 8 || gapAfter(view, cue, quote) <= 6);
  const isSentence =
    view.lexed.lang === 'ja' && (view.lexed.text.slice(quote.start, quote.end).match(/[ぁ-ん]/g)?.length ?? 0) >= 4;
  const closes = isSentence || /^(だ)?と|^[。─—…]|^$/.test(view.lexed.text.slice(quote.end, Math.min(view.end, quote.end + 3)));
  return letters >= LABEL_LETTERS.han && (isSpoken || closes || (view.lexed.lang !== 'ja' && letters >= 2 * LABEL_LETTERS.han));
}

function gapAfter(view: SentenceView, first: Span, second: Span): number {
  return second.start >= first.end ? second.start - first.end : view.end - view.start;
}

/** What stands after "said that", or before ", Kato said". */
function complements(view: SentenceView, verb: CueMention, { mention }: Speaker): Span[] {
  const word = view.lexed.text.slice(verb.start, verb.end).toLowerCase();
  // "what Trump calls \"reciprocal tariffs\"" names a thing and states nothing.
  if (NAMING.test(word)) return [];
  // "Kato speaks during an interview": a caption; only what is spoken of is said.
  if (/^(speaks|spoke|speaking)$/.test(word) && !/^\s+(of|about)\b/.test(view.lexed.text.slice(verb.end, view.end))) return [];
  if (word.endsWith(' that')) return trimmed(view, { start: verb.start, end: view.end });
  const fronted = frontedUntil(view, verb);
  if (fronted !== null) return trimmed(view, { start: view.start, end: fronted });
  const rest = view.lexed.text.slice(verb.end, view.end).replace(/[\s.。，"”」]/g, '');
  const isClosing = rest.length <= (view.isHan ? 2 : 12);
  if (isClosing || view.lexed.lang === 'ja') {
    const from = view.lexed.lang === 'ja' && mention && mention.start < verb.start ? afterTopic(view, mention) : view.start;
    const until = mention && mention.start > from && mention.start < verb.start ? mention.start : verb.start;
    return trimmed(view, { start: from, end: until });
  }
  return trimmed(view, { start: verb.end + addresseeIn(view, verb), end: view.end });
}

/** "told reporters in Brussels that": the letters up to what was told. */
function addresseeIn(view: SentenceView, verb: Span): number {
  if (!/^t(ell|ells|old|elling)$/i.test(view.lexed.text.slice(verb.start, verb.end))) return 0;
  return /^ [^,;:"“]{1,60}? that\b/.exec(view.lexed.text.slice(verb.end, view.end))?.[0].length ?? 0;
}

/** "…, Finance Minister Kato said on Friday": where the statement ends that stands in front of its speaker. */
function frontedUntil(view: SentenceView, verb: CueMention): number | null {
  const before = view.lexed.text.slice(view.start, verb.start);
  const comma = before.lastIndexOf(', ');
  const rest = view.lexed.text.slice(verb.end, view.end);
  const isClosed = CLOSED.test(rest) || (rest.length <= SHORT_REST && !/\bthat\b/.test(rest));
  if (view.isHan || comma < 24 || !isClosed || SUBORDINATE.test(before)) return null;
  const subject = view.mentions.find(
    (one) => isSpeakerName(one) && one.start >= view.start + comma && verb.start - one.end <= 2 && one.end <= verb.start,
  );
  const words = before
    .slice(comma + 2)
    .trim()
    .split(/\s+/).length;
  return subject && words <= 7 ? view.start + comma : null;
}

/** What follows a verb that has its statement in front of it: nothing, or when and where it was said. */
const CLOSED = /^\s*($|[.,;–—]|(on|in|at|after|during|last|this|to reporters|when|as|while|earlier|late|of)\b)/i;

/** "told CNBC on Wednesday": too short for a statement of its own. */
const SHORT_REST = 40;

/** A clause that only leads up to the main one. */
const SUBORDINATE = /^\W*(when|after|as|while|asked|if|on whether|although|though|despite|before|once)\b/i;

function isSpeakerName(mention: Mention): boolean {
  if (mention.type === 'person' || mention.type === 'office') return true;
  return mention.type === 'cue' && mention.ids.some((id) => id === 'he' || id === 'she');
}

function afterTopic(view: SentenceView, mention: Span): number {
  const rest = view.lexed.text.slice(mention.end, view.end);
  const comma = rest.search(/[、,]/);
  if (comma >= 0 && comma < 30) return mention.end + comma + 1;
  return mention.end + (/^[^、。「」はがも]{0,14}[はが]/.exec(rest)?.[0].length ?? 0);
}

/** Without the conjunction in front and the punctuation around; nothing when too little is left. */
function trimmed(view: SentenceView, span: Span): Span[] {
  const text = view.lexed.text.slice(span.start, span.end);
  const lead = /^[\s,，、:：—–-]*(?:(?:on|in) \w+day,? )?(?:that\s)?/.exec(text)![0].length;
  const tail = /[\s,，、.。!！?？—–-]*$/.exec(text)![0].length;
  const end = span.end - tail;
  const start = Math.min(span.start + lead, end);
  if (end - start < (view.isHan ? 5 : 14)) return [];
  const main = mainClause(view, start, end);
  return [{ start: main, end: firstClause(view, main, end) }];
}

/** Where the main clause begins, after one that leads up to it. */
function mainClause(view: SentenceView, start: number, end: number): number {
  const text = view.lexed.text.slice(start, end);
  const comma = SUBORDINATE.test(text) ? text.indexOf(', ') : -1;
  return comma > 0 && text.length - comma > 20 ? start + comma + 2 : start;
}

/** A mark is a phrase, not a paragraph: a long statement is cut at its first clause. */
function firstClause(view: SentenceView, start: number, end: number): number {
  const longest = view.isHan ? 36 : 100;
  if (end - start <= longest) return end;
  const cut = view.lexed.text
    .slice(start, end)
    .slice(longest / 3)
    .search(/[,;，、；](?=\s|\p{L})|\s[–—]\s/u);
  return cut < 0 ? end : start + Math.floor(longest / 3) + cut;
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
    passage,
    mood: 'stated',
    features,
    mentions: [...(speaker.mention ? [speaker.mention] : []), ...speech.slice(0, 1), ...view.of('topic')],
    speakers: speaker.ids,
    topics,
    topicsCarried,
    words: view.lexed.text.slice(view.start, view.end),
    quoted,
    earlier: view.has('earlier') || /\bhad\b/.test(view.text),
    denied: speech.some((cue) => cue.ids.includes('deny')) || view.has('negation'),
    dates: view.of('date'),
  };
}
