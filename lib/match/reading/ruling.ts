/** Reads rulings on duties: a court, by name or by its judges, and what it did with them. */
import { base } from './note-base.ts';
import type { Discourse } from './discourse.ts';
import type { NoteReading } from './types.ts';
import type { SentenceView } from './view.ts';
import type { Mention, Span } from '../mention.ts';

const WEIGHT = 0.4;
const ACT_WEIGHT = 0.1;
/** Letters between a court and what it did. */
const REACH = { ruling: 120, near: 60 };

/** Who ruled, as the titles of the record say it. */
const COURTS: [pattern: RegExp, word: string][] = [
  [
    /supreme court|\b((nation|country)['’]s|America['’]s) (highest|top) court|\b(top|high) court\b|\b((six|nine|most) of the (nine )?)?(the )?justices\b|最高裁|最高法院/i,
    'supreme',
  ],
  [
    /\bappeals? (court|bench|judges|panel)|\bcourt of appeals|\bappellate (court|bench|judges|panel)|federal circuit|控訴|高裁|上诉|上訴/i,
    'appeals',
  ],
  [
    /\btrade (court|judges?)|court of international trade|international trade court|国際貿易裁|国际贸易法院|國際貿易法院/i,
    'trade court',
  ],
];

/** "The Supreme Court struck down the tariffs": a court, what it did, and duties or their law. */
export function readRulings(view: SentenceView, talk: Discourse): NoteReading[] {
  return view.isHan ? readHan(view) : readEnglish(view, talk);
}

/** What a court does with a duty, and what it does to those who pay. */
const ACTS =
  /\b((struck|strikes|striking|cut|knocked|shot|brought) (it |them |the \w+ )?down|(threw|thrown|throws|throwing|tossed|tossing)\b.{0,40}\bout|toss(ed|es)|kill(ed|s)|quash(ed|es)|void(ed|s)|annul(led|s)|invalidated|nullified|overturned|overturns|upset|upended|scrapped|end(ed|s)|swept (away|aside)|wiped out|set aside|undid|gutted|felled|blocked|stopped|rejected|unlawful|illegal|stripped)\b/i;
/** Verbs of judging alone: of duties where a word of them, or of the power to charge them, is there. */
const JUDGED = /\b(ruled|rules|held|holds|found|finds|decided|decides|declared|declares|concluded|ordered|told|said)\b/i;
const MATTER = /\b(tariffs?|dut(y|ies)|lev(y|ies)|emergency|IEEPA|power|authority|law|lawful|refunds?|repay|imports?)\b/i;
/** The same, told of the duties: "the tariffs fell at the Supreme Court". */
const UNDONE =
  /\b(fell|fallen|died|lost|collapsed|undone|struck down|killed|voided|thrown out|overturned|annulled|defeat(ed)?|loss) (at|in|before|by) (the )?(hands of )?(the )?(US |U\.S\. |American )?$/i;
const DECISION = /^(['’]s?)?( \w+)? (decision|ruling|judgment|verdict|opinion)\b/i;
const DECISION_BEFORE = /\b(decision|ruling|judgment|verdict) (of|by|from|at) (the )?(US |U\.S\. |American )?$/i;
/** Still to come, or about somebody else. */
const OPEN =
  /\b(will|would|may|might|could|should|is to|are to|if|whether|asked|asks|urged|until|before|hear|hears|heard|arguments?|appealed)\b/i;
/** A ruling that is still to come. */
const AHEAD =
  /^,?( which)?( (may|might|could|will|is|has|have|any|day|week|month|now|this|next|about|due|expected|yet|still|soon) ?)+(to )?(rule|decide|say|find|hear|hears|weigh|strike)\b/;
const OTHERS = /\b(Cook|governor|abortion|election|pardon|Bolsonaro)\b/;

function readEnglish(view: SentenceView, talk: Discourse): NoteReading[] {
  const isAboutDuties =
    (talk.isOnTariffs(view) && talk.speaksOfUs) || view.of('topic').some((topic) => topic.ids.includes('ieepa-ruling'));
  if (!isAboutDuties || view.question || OTHERS.test(view.text)) return [];
  const named = COURTS.some(([pattern]) => pattern.test(view.text));
  const before = view.lexed.text.slice(Math.max(0, view.start - RECENT_LETTERS), view.start);
  return COURTS.flatMap(([pattern, word]) => {
    const match = named ? pattern.exec(view.text) : pattern.test(before) ? BARE.exec(view.text) : null;
    if (!match) return [];
    const court = { start: view.start + match.index, end: view.start + match.index + match[0].length };
    if (view.depth(court) >= 1 || isForeign(view, court)) return [];
    const passage = deedOf(view, court);
    const mentions = view.cuesWithin(passage ?? court, 'court').slice(0, 1);
    if (passage) return [told(ruling(view, passage, word, mentions))];
    const ahead = AHEAD.exec(view.lexed.text.slice(court.end, view.end));
    return ahead && MATTER.test(view.text)
      ? [{ ...ruling(view, { ...court, end: court.end + ahead[0].length }, word, mentions), pending: true }]
      : [];
  }).slice(0, 1);
}

/** What the court did tells more than that it did something. */
function told(reading: NoteReading): NoteReading {
  const { view, passage, features } = reading;
  const isNoun = /(decision|ruling|judgment|verdict|opinion)$/i.test(view.lexed.text.slice(passage.start, passage.end));
  return isNoun ? reading : { ...reading, features: [...features, { name: 'act', weight: ACT_WEIGHT }] };
}

/** "The court had held that …": the one that the sentences before have named. */
const BARE = /^(the court|the judges)\b(?= (had |has )?(ruled|held|found|decided|struck|threw|said)\b)/i;
const RECENT_LETTERS = 300;

/** "Brazil's Supreme Court" */
function isForeign(view: SentenceView, { start }: Span): boolean {
  return view.of('country').some(({ ids, end }) => !ids.includes('US') && end <= start && start - end <= 4);
}

/** The court together with its deed: the verb behind it, its decision, or the end of a duty before it. */
function deedOf({ lexed: { text }, start, end }: SentenceView, court: Span): Span | null {
  const after = text.slice(court.end, Math.min(end, court.end + REACH.ruling));
  const before = text.slice(start, court.start);
  const decision = DECISION.exec(after);
  if (decision && !OPEN.test(before.slice(-REACH.near))) return { start: court.start, end: court.end + decision[0].length };
  const undone = UNDONE.exec(before) ?? DECISION_BEFORE.exec(before);
  if (undone) return { start: start + undone.index, end: court.end };
  const act = ACTS.exec(after) ?? (MATTER.test(before + after) ? JUDGED.exec(after) : null);
  if (!act || /[.;:]/.test(after.slice(0, act.index)) || OPEN.test(after.slice(0, act.index + act[0].length + 4))) return null;
  return { start: court.start, end: court.end + act.index + act[0].length };
}

/** Of Japanese and Chinese: the court and its verb, by the words for ending and denying. */
function readHan(view: SentenceView): NoteReading[] {
  const court = view.cues('court').filter((cue) => view.depth(cue) < 1);
  const courtName = COURTS.find(([pattern]) => pattern.test(view.text))?.[1];
  const [first] = court;
  if (!first || courtName === undefined) return [];
  const acts = view.cues('end', 'deny', 'negation').filter((cue) => court.some((one) => view.distance(one, cue) <= REACH.ruling));
  const [act] = acts;
  const isAboutDuties = view.has('tariff') || view.of('topic').some((topic) => topic.ids.includes('ieepa-ruling'));
  return act && isAboutDuties ? [ruling(view, decided(view, acts), courtName, [first, act])] : [];
}

function ruling(view: SentenceView, passage: Span, court: string, mentions: Mention[]): NoteReading {
  const features = [{ name: 'ruling', weight: WEIGHT }];
  return { ...base(view, passage, features), how: 'ruling', court, mentions };
}

/** 以六比三裁定，总统无权征税: what stands behind the verb, up to the end of its clause. */
const HAN_RULED = /(?:裁定|判定|认定|認定|判决|判決|裁决|裁決)[，：:]?(?=([^，。；！？]{6,40}))/;

/** 以6比3, 6対3: the votes, which are told with the ruling. */
const VOTE = /以?[\d一二三四五六七八九][票人]?[比对対對][\d一二三四五六七八九]票?/;
const VOTE_LETTERS = 12;

/** Han characters of a decision at most. */
const HAN_DECISION = 40;

/** 関税を無効とした, 裁定IEEPA关税违法: what was decided, up to the end of its clause; who decided stands far before it. */
function decided(view: SentenceView, acts: readonly Span[]): Span {
  const vote = VOTE.exec(view.text);
  const match = HAN_RULED.exec(view.text);
  if (match && view.lexed.lang !== 'ja') {
    const from = match.index + match[0].length;
    const isByVote = vote && vote.index < match.index && match.index - vote.index <= VOTE_LETTERS;
    return { start: view.start + (isByVote ? vote.index : from), end: view.start + from + match[1]!.length };
  }
  const last = view.clauseOf(acts.at(-1)!);
  if (vote && view.start + vote.index < last.end && last.end - view.start - vote.index <= HAN_DECISION)
    return { start: view.start + vote.index, end: last.end };
  const start = Math.max(last.start, Math.min(acts[0]!.start, last.end - 1), last.end - HAN_DECISION);
  return { start: view.lexed.lang === 'ja' ? Math.max(last.start, last.end - HAN_DECISION) : start, end: last.end };
}
