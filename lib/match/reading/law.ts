/** Reads laws that are told by their year or purpose: "a 1977 statute on emergencies", "an emergency law of the 1970s". */
import { base } from './note-base.ts';
import type { NoteReading } from './types.ts';
import type { SentenceView } from './view.ts';

const WEIGHT = 0.4;
const LAWS =
  /\b(?:an?|the|another|this|its) (?:(?!(?:that|under|of|in|the|an?|to|and|for|on|by|which|as|with)\b)[\w'’-]+ ){0,4}?(?:law|statute|act|legislation)\b(?: (?:of|(?:(?:dating|passed|enacted|adopted|written|meant|made) )?(?:from|in|on|for|about|against)) (?:(?:the|a|national|economic) )*[\w'’]+){0,2}/gi;
/** A number of a section has its own name, and a law of somebody else's is another one. */
const OTHERS =
  /\b(court|martial|bylaw|local|state|copyright|Section|in-law|tax|labou?r|criminal|Japanese|Chinese|Korean|EU|European)\b/;

/** The laws of a sentence; which of them the record has, its own words tell. */
export function readLaws(view: SentenceView): NoteReading[] {
  if (view.isHan || view.depth(view) >= 0) return [];
  const lists = [...view.text.matchAll(SECTIONS)].map((match) => {
    const passage = { start: view.start + match.index, end: view.start + match.index + match[0].length };
    return { ...base(view, passage, [{ name: 'law', weight: WEIGHT }]), how: 'law' as const, mentions: [] };
  });
  const told = [...view.text.matchAll(LAWS)].flatMap((match) => {
    const passage = { start: view.start + match.index, end: view.start + match.index + match[0].trimEnd().length };
    if (!TOLD.test(match[0]) || OTHERS.test(match[0])) return [];
    return [{ ...base(view, passage, [{ name: 'law', weight: WEIGHT }]), how: 'law' as const, mentions: [] }];
  });
  return [...lists, ...told];
}

/** "Sections 232 and 301": numbers that have one word in common. */
const SECTIONS = /\bSections \d{3}(?:, \d{3})*,? (?:and|or) \d{3}\b/gi;

/** A year, a decade or what it is for. */
const TOLD = /\b19\d\d(s|['’]s)?\b|\bemergenc(y|ies)\b/i;
