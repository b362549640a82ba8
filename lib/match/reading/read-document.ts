/** All readings of a document, sentence by sentence, with what earlier sentences carry forward. */
import { Discourse } from './discourse.ts';
import { formerHolders, officeHolder } from '../../record/office.ts';
import { readHoldings } from './holding.ts';
import { readInterventions } from './intervention.ts';
import { readNotes } from './note.ts';
import { readStatements } from './statement.ts';
import { readTariffs } from './tariff.ts';
import type { OfficeLookup } from './speaker.ts';
import { sentencesOf, type SentenceView } from './view.ts';
import type { LexedDocument } from '../mention.ts';
import type { MatchIndex } from '../compile.ts';
import type { Reading } from './types.ts';
import type { WorkMeter } from '../lex/work-meter.ts';

/** A longer run without a full stop is a list or a data dump, not a sentence. */
const LONGEST_SENTENCE = 1500;

/** Readings in the order of the text. */
export function readDocument(document: LexedDocument, index: MatchIndex, meter?: WorkMeter): Reading[] {
  const views = sentencesOf(document).filter((view) => view.end - view.start <= LONGEST_SENTENCE && view.mentions.length > 0);
  const people = [...index.people.values()];
  const talk = new Discourse(views, (person) => index.people.get(person)?.roles.at(-1)?.country ?? null, index.chargers);
  const holderOf: OfficeLookup = (office, date, when) =>
    date === null
      ? []
      : when === 'then'
        ? [officeHolder(people, office, date)].flatMap((holder) => holder?.person.id ?? [])
        : formerHolders(people, office, date).map(({ id }) => id);
  return views.flatMap((view) => {
    talk.next();
    const readings = readSentence(view, talk, holderOf);
    // Each reading asks every mention of its sentence, whose length is bounded.
    meter?.add(view.mentions.length * (1 + readings.length));
    return readings;
  });
}

function readSentence(view: SentenceView, talk: Discourse, holderOf: OfficeLookup): Reading[] {
  return [
    ...readTariffs(view, talk),
    ...readHoldings(view, talk),
    ...readStatements(view, talk, holderOf),
    ...readInterventions(view, talk),
    ...readNotes(view, talk),
  ];
}
