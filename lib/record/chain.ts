/**
 * What a speaker said on a topic, in order: before a statement, after it, and what others answered.
 * A later statement changes an earlier one only when a relation of the record says so; reaffirmations do not count.
 */
import type { IsoDate, RelationType, Statement, Topic } from './schema.ts';

export interface ChainQuery {
  speaker: string;
  topic: Topic;
  /** The statement or the day in the middle. */
  around: { id: string } | { date: IsoDate };
  /** Nothing said after this day is used. */
  today: IsoDate;
}

/** A later statement that changes the one in the middle, and in which way. */
export interface ChangedBy {
  statement: Statement;
  relation: RelationType;
}

export interface Chain {
  /** Oldest first. */
  earlier: Statement[];
  /** The statement asked for, or the speaker's last on or before the day; null when there is none. */
  here: Statement | null;
  /** Oldest first. */
  later: Statement[];
  changedBy: ChangedBy | null;
  /** What others said in answer to `here`, oldest first. */
  replies: Statement[];
}

const CHANGES: readonly RelationType[] = ['walks_back', 'contradicts', 'clarifies'];

/** Returns the chain of a speaker on a topic around a statement or a day. */
export function chain(statements: readonly Statement[], query: ChainQuery): Chain {
  const known = statements.filter((statement) => statement.date <= query.today).sort(bySaid);
  const own = known.filter((statement) => statement.speaker === query.speaker && statement.topics.includes(query.topic));
  const here = findMiddle(own, query.around);
  if (!here) return { earlier: own, here: null, later: [], changedBy: null, replies: [] };
  const at = own.indexOf(here);
  const later = own.slice(at + 1);
  return {
    earlier: own.slice(0, at),
    here,
    later,
    changedBy: findChange(here, own),
    replies: known.filter((statement) => statement.speaker !== query.speaker && relates(statement, here.id)),
  };
}

/** Orders statements by day; of one day, what relates to another comes after it. */
function bySaid(a: Statement, b: Statement): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (relates(a, b.id)) return 1;
  if (relates(b, a.id)) return -1;
  return a.id < b.id ? -1 : 1;
}

function findMiddle(own: readonly Statement[], around: ChainQuery['around']): Statement | null {
  if ('id' in around) return own.find((statement) => statement.id === around.id) ?? null;
  return own.findLast((statement) => statement.date <= around.date) ?? null;
}

/** The first later statement by the same speaker that changes this one, or one that had only reaffirmed it. */
function findChange(here: Statement, own: readonly Statement[]): ChangedBy | null {
  const position = new Set([here.id]);
  for (const statement of own.slice(own.indexOf(here) + 1)) {
    const change = CHANGES.find((type) => statement.relations.some((it) => it.type === type && position.has(it.target)));
    if (change) return { statement, relation: change };
    if (statement.relations.some((it) => it.type === 'reaffirms' && position.has(it.target))) position.add(statement.id);
  }
  return null;
}

function relates(statement: Statement, id: string): boolean {
  return statement.relations.some((relation) => relation.target === id);
}
