/** Whose words a sentence gives: by name, by office on the article's date, or by "he", "she" and "the minister". */
import { followsSpeaker, hasOwnSubject, isOccasion, opensStrangersQuote } from './han-speech.ts';
import type { SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { CountryMention, CueMention, Mention, OfficeMention, PersonMention, Span } from '../mention.ts';
import type { IsoDate } from '../../record/schema.ts';

/** Who held an office on a day, or before it; ids of person facts, the newest first. */
export type OfficeLookup = (office: string, date: IsoDate | null, when: 'then' | 'before') => string[];

const REACH = { subject: 70, inversion: 26, verb: 30 };

/** A way to name a speaker in a sentence. */
export interface Speaker {
  ids: string[];
  mention: Mention | null;
  how: 'named' | 'office' | 'carried' | 'unnamed';
}

/** "had ruled out" speaks as well as "said"; a bare "earlier" does not. */
export function isSpeech(view: SentenceView, cue: CueMention): boolean {
  // レートチェックも伝えられた: nobody of the story says it.
  if (view.lexed.lang === 'ja' && /^[らさ]れ/.test(view.lexed.text.slice(cue.end, cue.end + 2))) return false;
  if (view.isHan && isUntold(view, cue)) return false;
  return cue.ids.includes('report') || cue.ids.includes('deny') || view.lexed.text.startsWith('had ', cue.start);
}

/** 他没有说明, 未透露细节: nothing was said; 一支批評關稅的廣告: a thing by what it says. */
function isUntold({ lexed: { text }, start, end }: SentenceView, cue: Span): boolean {
  const before = text.slice(start, cue.start);
  if (A_THING.test(before) && /^[^，。；]{1,10}的/.test(text.slice(cue.end, end))) return true;
  return UNSAID.test(before) && TELLING.test(text.slice(cue.start, cue.end));
}

const A_THING = /[一这這那][支篇份部则則封段条條][^，。；的]{0,2}$/;
const UNSAID = /([没沒]有?|[并並]?未|[尚仍]未)(具[体體]|[进進]一步|[详詳][细細]|明确|明確)?$/;
const TELLING = /^([说說]明|透露|[说說]|提到|[谈談]到|提及|回[应應]|披露|解[释釋])$/;

/** What may stand between a subject and its verb. */
const ADVERBS =
  /^ ?(?:(?:who|has|have|had|also|later|then|himself|herself|once|now|already|since|duly|first|only|still|long|often|nevertheless|nonetheless|however|therefore|instead|too|again|even|just|soon|\w+ly) )*$/i;

/** Verbs behind their own subject, in English: each has a statement of its own. */
export function sureVerbs(view: SentenceView, speech: readonly CueMention[]): CueMention[] {
  const names = view.mentions.filter((one) => isSpeakerName(one) && view.depth(one) < 0);
  return speech.filter((cue) =>
    names.some((name) => {
      const gap = cue.start - name.end;
      if (isInverted(view, cue, name)) return true;
      return gap >= 0 && gap <= REACH.verb && ADVERBS.test(view.lexed.text.slice(name.end, cue.start));
    }),
  );
}

/** "…, said Scott Bessent": and not "told Bessent", who was only listening. */
export function isInverted(view: SentenceView, verb: Span, name: Span): boolean {
  const { text } = view.lexed;
  const isBehind = name.start >= verb.end && name.start - verb.end <= 2 && /[,"”] ?$/.test(text.slice(view.start, verb.start));
  return isBehind && /^(said|says|wrote|added|argued|insisted|explained|warned)$/.test(text.slice(verb.start, verb.end));
}

/** Japanese puts the verb last, and what is denied before it is part of what was said. */
export function mainVerb(view: SentenceView, speech: readonly CueMention[]): CueMention | null {
  const said = speech.filter((cue) => cue.ids.includes('report'));
  const verbs = said.length > 0 ? said : speech;
  // A verb with its subject right before it is one; "comments" without it is a noun.
  const isVerb = (cue: CueMention): boolean =>
    view.mentions.some(
      (one) => isSpeakerName(one) && ((one.end <= cue.start && cue.start - one.end <= 2) || isInverted(view, cue, one)),
    );
  if (view.lexed.lang === 'ja') return verbs.at(-1) ?? null;
  const sure = view.isHan ? verbs.find((cue) => followsSpeaker(view, cue)) : speech.find(isVerb);
  if (sure) return sure;
  return (view.isHan ? verbs.find((cue) => !isOccasion(view, cue)) : null) ?? verbs[0] ?? null;
}

interface Subject {
  speaker: Speaker | null;
  speakers: Speaker[];
  spoke: boolean;
}

/** Whom "he" and "she" of the next sentence mean: the one who speaks or acts here; nobody when a stranger spoke. */
export function noteSubject(view: SentenceView, talk: Discourse, { speaker, speakers, spoke }: Subject): void {
  const subject = speaker ?? speakers.find(({ mention }) => isSubjectLike(view, mention!) || isForWhom(view, mention!));
  if (subject) talk.noteSpeaker(view, subject.ids[0]!);
  else if (speakers.length === 0 && (view.isHan ? opensStrangersQuote(view) : spoke)) talk.forgetSpeaker();
}

/** "For the president it was simpler": whom the next sentences are about. */
function isForWhom({ start, lexed }: SentenceView, mention: Span): boolean {
  return /^(as )?(to|for) (the |mr\.? |ms\.? )?$/i.test(lexed.text.slice(start, mention.start));
}

export function namedSpeakers(view: SentenceView, officeHolder: OfficeLookup): Speaker[] {
  const people = view.of('person').filter((person) => view.depth(person) < 0 && !isNamesake(view, person));
  const offices = view
    .of('office')
    .filter((office) => view.depth(office) < 0 && !people.some((person) => touches(view, office, person)));
  return [
    ...people.map((mention) => named(mention)),
    ...offices.flatMap((mention) => byOffice(view, mention, officeHolder)),
    ...(view.isHan ? [] : counterparts(view, officeHolder)),
  ];
}

/** "Her American counterpart": the one of that country who deals with the same things, finance where nothing else is said. */
function counterparts(view: SentenceView, officeHolder: OfficeLookup): Speaker[] {
  const { text, published } = view.lexed;
  return view.of('country').flatMap((country) => {
    const match = COUNTERPART.exec(text.slice(country.end, view.end));
    const office = OF_FINANCE[country.ids[0]!];
    if (
      !match ||
      !office ||
      view.of('person').some((person) => person.start - country.end < match[0].length + 2 && person.start > country.end)
    )
      return [];
    const ids = officeHolder(office, published, 'then');
    const end = country.end + match[0].length;
    const mention = { ...country, end, type: 'office' as const, ids: [office], weak: false };
    return ids.length > 0 ? [{ ids, mention, how: 'office' as const }] : [];
  });
}

const COUNTERPART = /^ (counterpart|opposite number)\b/;
const OF_FINANCE: Partial<Record<string, string>> = {
  US: 'us-treasury-secretary',
  JP: 'jp-finance-minister',
  KR: 'kr-finance-minister',
};

/** "Cllr Hassett", "Coach Greer": somebody else of that name. */
function isNamesake(view: SentenceView, person: PersonMention): boolean {
  if (view.isHan && person.weak && NAMESAKE_JA.test(view.lexed.text.slice(person.end, view.end))) return true;
  return STRANGERS.test(view.lexed.text.slice(Math.max(view.start, person.start - 14), person.start));
}

/** 片山誠・監視部次長, 加藤健一教授: a given name of his own, and an office that nobody of the story holds. */
const NAMESAKE_JA =
  /^(?!財務|経済|官房|日銀|自民|外務|元|前|副)[一-龥ぁ-んァ-ヶー]{1,3}(・(?!財務|前|元)|[一-龥]{0,8}([部課係支店社局次所]長|教授|選手|監督|弁護士|研究員|アナリスト|エコノミスト|ストラテジスト|容疑者)|さん|[（(]\d{2}[）)])/;
const STRANGERS =
  /\b(Cllr|Councillor|Alderman|Coach|Captain|Capt|Sgt|Sergeant|Constable|Rev|Reverend|Dr|Nurse|Dame|Sir|Judge)\.? $/;

/** Not the one met "with", spoken "to" or written "by". */
export function isSubjectLike(view: SentenceView, mention: Span): boolean {
  return !/\b(with|to|by|of|for|from|and|about|on|against)\s+(\S+\s+){0,3}$/i.test(
    view.lexed.text.slice(Math.max(view.start, mention.start - 40), mention.start),
  );
}

function named(mention: PersonMention): Speaker {
  return { ids: mention.ids, mention, how: 'named' };
}

function byOffice(view: SentenceView, mention: OfficeMention, officeHolder: OfficeLookup): Speaker[] {
  const isFormer = FORMER.test(view.lexed.text.slice(view.start, mention.start));
  const ids = officesOf(view, mention).flatMap((office) =>
    officeHolder(office, view.lexed.published, isFormer ? 'before' : 'then'),
  );
  return ids.length > 0 ? [{ ids: [...new Set(ids)], mention, how: 'office' }] : [];
}

const PRESIDENT = 'us-president';

/** 总统则警告, 大統領は: the American one, unless a name of somebody or of a country stands beside the word. */
function presidentOf(view: SentenceView, { start, end }: Span): string[] {
  const { text, lang } = view.lexed;
  const isOther = lang === 'zh-Hant' || view.of('country').some((one) => one.end <= start && start - one.end <= 1);
  const isSubject = (lang === 'ja' ? /^[はがも]/ : /^([则則也又亦还還却卻随隨在昨今前周星本上警称稱说說表\d，]|$)/).test(
    text.slice(end, end + 1),
  );
  return isOther || !isSubject ? [] : [PRESIDENT];
}

/** "The Korean president": the office of that name in the country right before it; nobody's in a club or a bank. */
function officesOf(view: SentenceView, mention: OfficeMention): string[] {
  if (view.isHan) return mention.ids.includes(PRESIDENT) && mention.ids.length > 1 ? presidentOf(view, mention) : mention.ids;
  const { text } = view.lexed;
  if (mention.weak && OF_OTHERS.test(text.slice(mention.end, view.end))) return [];
  if (OWNED_BY_OTHERS.test(text.slice(view.start, mention.start)) && ownerBefore(view, mention) === null) return [];
  const owner = ownerBefore(view, mention);
  if (!owner) return mention.ids;
  return mention.ids.flatMap((office) => owner.ids.map((id) => `${id.toLowerCase()}${office.slice(office.indexOf('-'))}`));
}

/** "president of the golf club" */
function ownerBefore(view: SentenceView, mention: Span): CountryMention | null {
  const { text } = view.lexed;
  const isOwner = (one: Span): boolean => one.end <= mention.start && /^(['’]s?)? $/.test(text.slice(one.end, mention.start));
  return view.of('country').find(isOwner) ?? null;
}

/** "The Commission's president", "its president": of something that is no country. */
const OWNED_BY_OTHERS = /(?<!\b(America|Washington|States|country|nation|world))['’]s (vice )?$/;

const OF_OTHERS =
  /^ (of|at) (the |a |an |its |their |his |her )?(?!(United States|US|U\.S\.|America|nation|country|world)\b)\p{L}/u;

/** "the former Treasury secretary", "ex-finance minister". */
const FORMER = /\b(former|ex|then|late)[ -](US |U\.S\. |American |Japanese )?$/i;

function touches(view: SentenceView, office: Span, person: Span): boolean {
  return view.distance(office, person) <= 4;
}

/** The subject of a sentence: at its beginning, or behind what only leads up to it. */
export function isHead(view: SentenceView, mention: Span): boolean {
  const before = view.lexed.text.slice(view.start, mention.start);
  const isSubject =
    /^(, [^,;]{3,60},)? (?!himself|herself)[a-z]/.test(view.lexed.text.slice(mention.end, view.end)) || before === '';
  return (
    isSubject &&
    /^((in|on|at|for|after|asked|two|a|but|and|yet|so|then|his|her|the|mr|ms|mrs)\b.{0,50})?$/i.test(
      before.replace(/[,.] ?$/, ''),
    )
  );
}

interface Scene {
  view: SentenceView;
  speakers: Speaker[];
  verb: CueMention | null;
  carried: string | null;
  quoted: boolean;
}

/** 片山大臣によりますと: who is named right before it, and nobody else. */
function isSource(view: SentenceView, { start, end }: Span): boolean {
  return view.lexed.lang === 'ja' && view.lexed.text.slice(start, end).startsWith('によ');
}

/** Letters of the office behind a name. */
const SOURCE_LETTERS = 4;

/** The subject of the verb: right before it, right after it, or whoever spoke last. */
export function speakerOf({ view, speakers, verb, carried, quoted }: Scene): Speaker | null {
  if (!verb) return quoted && speakers.length === 1 ? speakers[0]! : openSpeaker({ view, speakers, verb, carried, quoted });
  if (isSource(view, verb))
    return speakers.find(({ mention }) => mention!.end <= verb.start && verb.start - mention!.end <= SOURCE_LETTERS) ?? null;
  const isStrangers = isOfStranger(view, verb);
  const [nearest] = speakers
    .filter(({ mention }) => isSubject(view, mention!, verb) && !(isStrangers && mention!.start > verb.start))
    .sort((a, b) => subjectCost(view, a.mention!, verb) - subjectCost(view, b.mention!, verb));
  const pronoun = pronounOf(view, verb, nearest?.mention ?? null);
  if (pronoun) {
    // "Janet Yellen is less sure: it is odd, she thinks": the sentence has named her.
    const named = speakers.find(({ mention }) => mention!.end <= pronoun.start && isHead(view, mention!));
    if (named) return { ...named, mention: pronoun };
    if (carried) return { ids: [carried], mention: pronoun, how: 'carried' };
  }
  // "Akazawa rang Lutnick and asked that": the one who rang goes on.
  const isObject = nearest && /\band $/.test(view.lexed.text.slice(nearest.mention!.end, verb.start)) && !view.isHan;
  const head = isObject && !isHead(view, nearest.mention!) ? speakers.find(({ mention }) => isHead(view, mention!)) : null;
  if (nearest) return head ?? nearest;
  if (speakers.length === 1 && quoted && !isStrangers) return speakers[0]!;
  return openSpeaker({ view, speakers, verb, carried, quoted });
}

/** "Shipping envoy Marta Lind said …, where she had met Bessent": the verb follows the name of somebody whom the record does not know. */
function isOfStranger(view: SentenceView, verb: Span): boolean {
  const name = view.isHan ? null : STRANGER.exec(view.lexed.text.slice(view.start, verb.start));
  if (!name) return false;
  const span = { start: view.start + name.index, end: verb.start };
  return !view.mentions.some((one) => isSpeakerName(one) && one.start < span.end && one.end > span.start);
}

/** A name of two words or more. */
const STRANGER = /(\p{Lu}[\p{L}'’.-]+ ){2,}$/u;

/** "he said", "said he": nearer to the verb than any name. */
function pronounOf(view: SentenceView, verb: CueMention, name: Span | null): CueMention | null {
  const pronouns = view
    .cues('he', 'she')
    // "Lee himself warned": the name is the subject.
    .filter((cue) => !/^(him|her)self$/i.test(view.lexed.text.slice(cue.start, cue.end)))
    .filter((cue) => view.depth(cue) < 0 && isSubject(view, cue, verb));
  return (
    pronouns.find((cue) => {
      const isPlain = view.isHan || /^s?he$/i.test(view.lexed.text.slice(cue.start, cue.end));
      if (cue.start >= verb.end) return isPlain && cue.start - verb.end <= 1 && name === null;
      return name === null || subjectCost(view, cue, verb) < subjectCost(view, name, verb);
    }) ?? null
  );
}

/** Japanese and Chinese leave the subject out; in English a verb without a known subject has another one. */
function openSpeaker({ view, speakers, verb, carried, quoted }: Scene): Speaker | null {
  const isOpen = view.isHan && speakers.length === 0 && (verb !== null || quoted);
  return carried && isOpen && !hasOwnSubject(view, verb) ? { ids: [carried], mention: null, how: 'carried' } : null;
}

function isSubject(view: SentenceView, name: Span, verb: Span): boolean {
  if (view.lexed.text.slice(verb.start, verb.end).toLowerCase() === 'according to')
    return name.start >= verb.end && view.distance(name, verb) <= REACH.inversion;
  // 回来后表示贝森特也…: in Chinese a name behind the verb belongs to what is said.
  if (view.isHan && view.lexed.lang !== 'ja' && name.start >= verb.end) return false;
  const distance = view.distance(name, verb);
  return name.end <= verb.start ? distance <= REACH.subject || view.isHan : distance <= REACH.inversion;
}

/** Topic particles mark the subject in Japanese; elsewhere it is the name nearest to the verb. */
function subjectCost(view: SentenceView, name: Span, verb: Span): number {
  const after = view.lexed.text.slice(name.end, name.end + TITLE_LETTERS);
  const isTopic = TOPIC_OF_NAME.test(after);
  // 財務長官は、判決で大統領は…と述べた: the topic that a comma sets apart is of the whole sentence.
  const isOuter = view.lexed.lang === 'ja' && isTopic && OUTER_TOPIC.test(after);
  // ラトニック商務長官との協議で: whom somebody else spoke with.
  // 與貝森特談了50分鐘，事後表示; 就特朗普的威胁回应: whom it was with or about.
  const before = view.lexed.text.slice(Math.max(view.start, name.start - 8), name.start);
  const isOther = view.lexed.lang === 'ja' ? PARTNER_OF_NAME.test(after) : view.isHan && PARTNER_BEFORE.test(before);
  return (
    view.distance(name, verb) - (isOuter ? 2000 : isTopic ? 1000 : 0) + (isOther ? 500 : 0) + (name.start > verb.end ? 10 : 0)
  );
}

/** A title and a particle behind a name. */
const TITLE_LETTERS = 12;
const TOPIC_OF_NAME = /^([一-龥]{0,9}(氏|大臣|相|官|大統領|裁|長|表|書記))?[はが]/;
const OUTER_TOPIC = /^[一-龥]{0,9}(氏|大臣|相|官|大統領|裁|長|表|書記)?は、/;
const PARTNER_BEFORE = /[与與同跟和就对對向][^，、。]{0,6}$/;
const PARTNER_OF_NAME = /^([一-龥]{0,9}(氏|大臣|相|官|大統領|裁|長|表))?(と|に|への|から|を)/;

export function isSpeakerName(mention: Mention): boolean {
  if (mention.type === 'person' || mention.type === 'office') return true;
  return mention.type === 'cue' && mention.ids.some((id) => id === 'he' || id === 'she');
}
