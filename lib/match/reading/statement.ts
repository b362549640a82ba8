/** Reads who said what: by name, by office on the article's date, or by "he", "she" and "the minister". */
import { complements, isOpenQuote, quotesIn, trimmed } from './said.ts';
import { isSpeech, mainVerb, namedSpeakers, noteSubject, speakerOf, type OfficeLookup, type Speaker } from './speaker.ts';
import type { SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { Feature, StatementReading } from './types.ts';
import type { CueMention, Span } from '../mention.ts';

const WEIGHTS = { named: 0.17, office: 0.15, carried: 0.12, quoted: 0.06, speech: 0.06, attributed: 0.1 } as const;
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
