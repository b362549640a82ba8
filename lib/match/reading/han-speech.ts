/** How Japanese and Chinese sentences report speech: several speakers in one sentence, the verb last or first. */
import { quotationsOver } from '../lex/quotations.ts';
import type { CueMention, Mention, Span } from '../mention.ts';
import type { SentenceView } from './view.ts';

/** Han characters between a clause mark and the speaker whose part it opens. */
const OPENING = 8;
/** Han characters between a speaker and what marks him as the subject. */
const SUBJECT = 14;

/**
 * A sentence cut where somebody else begins to speak: 「…」とし、片山財務相も…, …错上加错”；外交部发言人林剑说…
 * Sentences with one speaker, and those of other scripts, stay whole.
 */
export function speechParts(view: SentenceView): SentenceView[] {
  if (!view.isHan) return [view];
  const speakers = view.mentions.filter((one) => isSpeaker(one) && view.depth(one) < 0);
  const starts = speakers.slice(1).flatMap((speaker, at) => {
    const mark = openingMark(view, speaker);
    const isNew = mark !== null && mark >= speakers[at]!.end && isSubject(view, speaker);
    return isNew && hasSpoken(view, { start: speakers[0]!.start, end: mark }) ? [mark] : [];
  });
  if (starts.length === 0) return [view];
  return [view.start, ...starts].map((start, at) => view.part({ start, end: starts[at] ?? view.end }));
}

function isSpeaker({ type }: Mention): boolean {
  return type === 'person' || type === 'office';
}

function hasSpoken(view: SentenceView, before: Span): boolean {
  const isQuoted = quotationsOver(view.lexed.quotations, before).some(({ end }) => end <= before.end);
  const verb = view.cuesWithin(before, 'report', 'deny').at(-1);
  // 回来后表示，贝森特也…: nothing has been said yet.
  const isBringingIn = view.lexed.lang !== 'ja' && verb !== undefined && before.end - verb.end <= 1;
  // 片山大臣によりますと、: all that follows is what she told.
  const isSource = verb !== undefined && view.lexed.text.slice(verb.start, verb.end).startsWith('によ');
  return isQuoted || (verb !== undefined && !isBringingIn && !isSource);
}

/** Where the clause begins that a speaker opens; null when he stands deeper in it, or beside another one. */
function openingMark(view: SentenceView, speaker: Span): number | null {
  const from = Math.max(view.start, speaker.start - OPENING);
  const before = view.lexed.text.slice(from, speaker.start);
  const mark = /[，；、。：][^，；、。：]*$/.exec(before);
  if (!mark || /[与與和同跟對对向被及・]$/.test(before)) return null;
  return from + mark.index + 1;
}

/** 片山財務相も, 林剑同日说: marked by a particle, or with a verb of speech in its clause. */
function isSubject(view: SentenceView, speaker: Span): boolean {
  const after = view.lexed.text.slice(speaker.end, Math.min(view.end, speaker.end + SUBJECT));
  if (view.lexed.lang === 'ja') return /^[^、。「」]{0,8}?[はがも]/.test(after);
  const clause = view.clauseOf(speaker);
  return view.cuesWithin({ start: speaker.end, end: clause.end }, 'report', 'deny').length > 0;
}

/** 野党は「…」と批判した, 一位律师提醒: whoever speaks stands in the sentence, and is nobody whom the record knows. */
export function hasOwnSubject(view: SentenceView, verb: Span | null): boolean {
  if (isAnybodys(view)) return true;
  if (view.lexed.lang === 'ja')
    return (OWN_TOPIC.test(view.text) || opensStrangersQuote(view)) && view.cues('he', 'she', 'they').length === 0;
  if (verb === null) return false;
  const clause = view.clauseOf(verb);
  const lead = view.lexed.text.slice(clause.start, verb.start).replace(LINKING, '');
  if (ANYBODY.test(lead)) return true;
  const isInstitution = view.of('country').some((one) => one.start >= clause.start && one.end <= verb.start);
  return lead.length > NAMELESS || isInstitution;
}

/** 工場の社長は「…。…」と話した: a quotation of several sentences, brought in by a subject that the record does not know. */
export function opensStrangersQuote(view: SentenceView): boolean {
  if (view.mentions.some((one) => isSpeaker(one) && view.depth(one) < 0)) return false;
  const open = quotationsOver(view.lexed.quotations, view).find(({ start, end }) => start > view.start && end > view.end);
  return open !== undefined && /[はがも]$/.test(view.lexed.text.slice(view.start, open.start));
}

/** 利上げするとの見方が多い, 市场普遍预期: a view that is told of nobody. */
export function isAnybodys(view: SentenceView): boolean {
  return ANYBODYS.test(view.text);
}

const ANYBODYS =
  /(との|という)(見方|声|観測|見通し|指摘)[がもは](多|強|広|根|出|あ|相次|聞)|[市场場][^，。]{0,4}(普遍|多半|大多)|[业業][内內]人士|^([这這该該]篇|上述|另有|有)?(文章|[报報][道導导]|社[论論]|社[评評]|[评評][论論](?!员|員)|行政令|研[报報])[^，。；：]{0,4}([说說称稱指]|[认認][为為]|[规規]定|提到|写道|寫道)/;
/** 野党は, 専門家が at the head of a sentence; not 会談については, nor 円安の水準は, of which somebody speaks. */
const OWN_TOPIC =
  /^[^、。「」]{0,6}?[一-龥ァ-ヶー]{1,10}(党|者|家|員|長|相|氏|さん|省|庁|社|会|連|銀|筋|側|団|官|人|府|軍|紙|局|部|院|議|ト|ー|勢|方)[はが]/;
/** 分析认为, 市场预计: those who speak without a name. */
const ANYBODY = /^(分析|市[场場]|外界|[专專]家|[学學]者|[业業][界内內]|媒[体體])$/;
/** What may stand before a verb whose subject is left out. */
const LINKING =
  /[他她]|其|并|並|还|還|又|也|则|則|同时|同時|另外|此外|随后|隨後|但|再次|再|一再|当天|當天|同日|稍早|随即|公开|公開|昨|今|[0-9一二三四五六七八九十]+[日月年]|对此|對此|在.*?[上中时時]/g;
/** Letters that name nobody. */
const NAMELESS = 2;

/** 赤泽亮正则称, 冯德莱恩21日警告: a verb right behind one who speaks, with hardly more than the day between. */
export function followsSpeaker(view: SentenceView, verb: Span): boolean {
  if (isOccasion(view, verb)) return false;
  return view.mentions.some((one) => {
    if (!isSpeaker(one) || one.end > verb.start || verb.start - one.end > OPENING) return false;
    const between = view.lexed.text.slice(one.end, verb.start).replace(LINKING, '');
    return between.length <= NAMELESS;
  });
}

/** …说可以算一张牌，两天后又澄清并不考虑卖: verbs behind the main one that open a clause of the same speaker. */
export function laterVerbs(view: SentenceView, speech: readonly CueMention[], main: Span): CueMention[] {
  const dates = view.of('date');
  return speech.filter((verb) => {
    const { start } = view.clauseOf(verb);
    if (start <= main.end || !GOES_ON.test(view.lexed.text.slice(verb.start, verb.end)) || isOccasion(view, verb)) return false;
    const from = dates.findLast((date) => date.start >= start && date.end <= verb.start)?.end ?? start;
    const lead = view.lexed.text.slice(from, verb.start);
    return HE_FIRST.test(lead) || lead.replace(LINKING, '').replace(LATER, '') === '';
  });
}

/** Verbs by which somebody goes on speaking, and none that tells what something shows. */
const GOES_ON =
  /^([说說称稱]|表示|[强強][调調]|指出|[补補]充|重申|[坦直]言|透露|警告|承[认認]|解[释釋]|澄清|否[认認]|[驳駁]斥|反[驳駁]|改口|答案是|回答)[说說称稱]?$/;
/** 他先是上电视说: the subject again, and where he spoke. */
const HE_FIRST = /^[他她][^，。；]{0,8}$/;
const LATER = /[先后後]是?|后来|後來|[两兩一幾几]?[天日週周]?[之以]?[后後]|隔[天日]|[进進]一步|接[着著]/g;

/** 受访时, 记者会上, 发言后: when and where something is said, not that it is. */
export function isOccasion(view: SentenceView, cue: Span): boolean {
  return /^[时時后後中会會上的]/.test(view.lexed.text.slice(cue.end, cue.end + 1));
}

/** Aと語り、Bとも述べた: what stands before each verb of speech, behind the one who speaks. */
export function toldBeforeVerbs(view: SentenceView, speech: readonly CueMention[], speaker: Span | null): Span[] {
  const verbs = speech.filter((cue) => CLOSING_VERB.test(view.lexed.text.slice(cue.end, view.end)));
  const closing = verbs.length > 0 ? verbs : speech.slice(-1);
  const verb = closing[0]?.start ?? 0;
  const first = speaker && speaker.start < verb ? afterTopic(view, speaker, verb) : view.start;
  return closing.flatMap((verb, at) => {
    const told = accordingTo(view, verb, speaker);
    if (told) return [told];
    if (ANSWERED.test(view.lexed.text.slice(view.start, verb.start))) return [];
    if (at > 0 && ADDRESSEE.test(view.lexed.text.slice(closing[at - 1]!.end, verb.start))) return [];
    const from = at === 0 ? first : afterComma(view, closing[at - 1]!);
    const until = speaker && speaker.start > from && speaker.start < verb.start ? speaker.start : verb.start;
    return [{ start: Math.min(from, until), end: until }];
  });
}

/** 片山大臣によりますと、…ということです: what somebody is named as the source of. */
function accordingTo(view: SentenceView, verb: Span, speaker: Span | null): Span | null {
  if (!speaker || speaker.end > verb.start || !view.lexed.text.slice(verb.start, verb.end).startsWith('によ')) return null;
  const rest = view.lexed.text.slice(verb.end, view.end);
  const lead = WHEN.exec(rest)![0].length;
  return { start: verb.end + lead, end: view.end - (HEARSAY_END.exec(rest)?.[0].length ?? 0) };
}

/** The comma, and on what occasion it was. */
const WHEN = /^、?([^、。]{2,40}(際|時|とき|席|場|中|会談|会見)[にで]?は?、)?/;
const HEARSAY_END = /と(いう|のこと)(ことだ|ことです|です|だ)?。?$/;

/** 取材に応じ: on what occasion, not what. */
const ANSWERED = /(取材|質問|会見|番組|インタビュー|問い|問いかけ)に$|か[とをに]?(問わ|聞か|尋ねら|質問さ)れて?、?$/;

/** …と述べ、市場に改めて警告した: to whom, and nothing more. */
const ADDRESSEE = /^[ぁ-ん]{0,3}、[^、。「」とを]{1,10}[にへ](対し|向け)?て?(改めて|あらためて|再び|重ねて|強く)?$/;

/** A verb that ends its clause. */
const CLOSING_VERB = /^[ぁ-ん]{0,5}([、。]|$)/;

function afterComma(view: SentenceView, verb: Span): number {
  const comma = view.lexed.text.slice(verb.end, view.end).search(/[、。]/);
  return comma < 0 ? verb.end : verb.end + comma + 1;
}

/** Behind the topic particle of the speaker, and behind when and where he spoke, as far as his first verb of speech. */
function afterTopic(view: SentenceView, speaker: Span, verb: number): number {
  const rest = view.lexed.text.slice(speaker.end, Math.max(speaker.end, verb));
  const comma = rest.search(/[、,]/);
  if (comma >= 0 && comma < 30) return speaker.end + comma + 1;
  return speaker.end + (/^[^、。「」はがも]{0,14}[はが]/.exec(rest)?.[0].length ?? 0);
}

/** …，这是贝森特9月的说法: what stands before the words that point back. */
export function pointedBack(view: SentenceView, speaker: Span): Span | null {
  const { text } = view.lexed;
  const pointer = /[，；][这這]是[^，；]{0,8}$/.exec(text.slice(view.start, speaker.start));
  const isNoun = /^[^，。；]{0,8}的([说說看]法|[观觀][点點]|表[态態])/.test(text.slice(speaker.end, view.end));
  return pointer && isNoun ? { start: view.start, end: view.start + pointer.index } : null;
}

/** …だとも語った, 还说: more of what was just told. */
export function goesOn(view: SentenceView): boolean {
  return /同様の|同じ(考え|認識)|とも(述べ|語|話|言|強調|指摘|説明|つけ加|付け加)|その上で|[还還又也](说|說|称|稱|表示)|[补補]充|[并並](说|說|称|稱)/.test(
    view.text,
  );
}
