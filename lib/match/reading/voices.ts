/** Everybody whose words a sentence may give, however it brings them in: which of them it was, the record tells. */
import { quotationsOver } from '../lex/quotations.ts';
import { isAnybodys } from './han-speech.ts';
import { isSignedByOther } from './said.ts';
import { isHead, isSubjectLike, namedSpeakers, type OfficeLookup, type Speaker } from './speaker.ts';
import type { Discourse } from './discourse.ts';
import type { SentenceView } from './view.ts';
import type { StatementReading, Voice } from './types.ts';
import type { Topic } from '../../record/schema.ts';

/** Letters of the shortest sentence that says something. */
const SHORTEST = { latin: 25, han: 9 };

/** One reading of the whole sentence with all its voices; none of a title, a question or too few words. */
export function readVoices(view: SentenceView, talk: Discourse, officeHolder: OfficeLookup): StatementReading[] {
  const speakers = namedSpeakers(view, officeHolder);
  const voices = voicesOf(view, talk, speakers);
  talk.noteNamed(speakers.flatMap(({ ids }) => ids));
  const isShort = view.end - view.start < SHORTEST[view.isHan ? 'han' : 'latin'];
  if (isShort || view.block === 0 || view.question || (view.isHan && isNobodys(view, speakers))) return [];
  return [
    {
      kind: 'statement',
      view,
      part: view,
      passage: { start: view.start, end: view.end },
      mood: 'stated',
      features: [],
      mentions: voices.flatMap(({ mention }) => mention ?? []),
      speakers: voices.map(({ person }) => person),
      topics: topicsOf(view, talk),
      topicsCarried: view.of('topic').length === 0,
      words: view.text,
      quoted: false,
      free: false,
      earlier: false,
      denied: false,
      dates: view.of('date'),
      voices,
    },
  ];
}

/** 利上げするとの見方が多い, 市场普遍预期: a view that is told of nobody, or a quotation signed by a stranger. */
function isNobodys(view: SentenceView, speakers: readonly Speaker[]): boolean {
  const quotes = quotationsOver(view.lexed.quotations, view);
  return speakers.length === 0 && (isAnybodys(view) || quotes.some((quote) => isSignedByOther(view, quote)));
}

/** What the sentence or those before speak of, and what the whole article is about. */
function topicsOf(view: SentenceView, talk: Discourse): Topic[] {
  const here = view.of('topic').flatMap(({ ids }) => ids);
  return [...here, ...talk.topicsFor(view), ...(talk.isOnTariffs(view) ? ['tariff-rate' as const] : [])];
}

/** Each person once, in the way that says most. */
function voicesOf(view: SentenceView, talk: Discourse, speakers: readonly Speaker[]): Voice[] {
  const carried = talk.speakerFor(view);
  const pronoun = view.cues('he', 'she').find((cue) => view.depth(cue) < 0) ?? null;
  const named = speakers.flatMap(({ ids, mention }) =>
    ids.map((person): Voice => ({ person, how: placeOf(view, mention!), mention })),
  );
  const all: Voice[] = [
    ...named.filter(({ how }) => how === 'subject'),
    ...named,
    ...(carried === null
      ? []
      : [{ person: carried, how: pronoun ? ('pronoun' as const) : ('carried' as const), mention: pronoun }]),
    ...talk.namedBefore().map((person): Voice => ({ person, how: 'around', mention: null })),
  ];
  return all.filter(({ person }, at) => all.findIndex((one) => one.person === person) === at);
}

function placeOf(view: SentenceView, mention: NonNullable<Speaker['mention']>): Voice['how'] {
  return isHead(view, mention) || isSubjectLike(view, mention) ? 'subject' : 'named';
}
