/**
 * Tells pages on which somebody offers something, and contracts, by what they say of themselves and by their own words:
 * they name duties, rates and countries, and report nothing. Pure.
 */
export type Paperwork = 'offer' | 'terms';

interface Line {
  text: string;
  part?: string;
}

/** What a page offers, in its linked data. */
const OFFERED = /^(?:JobPosting|Product(?:Group)?|Service|Course|\w+Application)$/;
/** Newsrooms put what a subscription costs beside the article. */
const REPORTED = /(?:Article|BlogPosting|Report)$|^LiveBlog/;

/** Headings are short, and words that only a job advertisement puts over its parts need company: they may be one article's. */
const LONGEST_HEADING = 40;
const FEWEST_HEADINGS = 2;
const JOB_ALONE =
  /^(?:(?:key |your )?(?:responsibilities|qualifications)|what you(?:.ll| will) (?:do|need|bring)|about (?:the|this) (?:role|job)|your (?:role|profile|tasks)|who you are|how to apply|apply now|job description|(?:仕事|業務)内容|応募(?:資格|方法)|募集要項|[岗崗职職]位(?:[职職][责責]|描述|要求)|任[职職](?:要求|[资資]格)|工作(?:[职職][责責]|[内內]容))[:：]?$/i;
const JOB_TOO =
  /^(?:requirements|(?:duties|skills|experience)(?: (?:and|&) .*)?|(?:what )?we offer|benefits|salary|location|勤務地|給与|待遇|薪[资資].*|工作地[点點])[:：]?$/i;

/** A title that is nothing else. */
const TERMS_TITLE =
  /^(?:(?:general|standard|our) )*(?:terms(?: and conditions)?|conditions|(?:privacy|cookie|returns?|refund|shipping) (?:policy|notice)|user agreement|legal notice)(?: of (?:carriage|sale|use|service|business|delivery|contract))?(?: for .{0,25})?(?: \(.*\))?$|^.{0,12}(?:利用規約|約款|プライバシーポリシー|特定商取引法.*|(?:用[户戶]|服[务務]|使用|[运運][输輸]|[销銷]售)(?:[协協][议議]|[条條]款)|[隐隱]私.{0,2}(?:政策|声明))$/i;
/** Between a title and the name of its site. */
const SEPARATOR = /\s[-–—]\s|\s*[|·•»_｜]\s*/;
/** Of these, a contract has several, and hardly any report of one does. */
const CLAUSES =
  /\b(?:these (?:terms|conditions)|you agree (?:to|that)|governing law|limitation of liability|force majeure|we reserve the right|shall (?:be liable|pay|bear)|the (?:buyer|seller|carrier|customer|sender) shall)\b|本規約|本約款|当社は|本[协協][议議]|本[条條]款|甲方|乙方|不可抗力/gi;
const FEWEST_CLAUSES = 3;
/** More of a page is not looked through. */
const MOST_LINES = 80;

/** What a page is when it is no report; null when it may be one. The first line is the title. */
export function paperworkIn(types: readonly string[], lines: readonly Line[]): Paperwork | null {
  if (types.some((type) => REPORTED.test(type))) return null;
  if (types.some((type) => OFFERED.test(type))) return 'offer';
  const [title, ...body] = lines.slice(0, MOST_LINES);
  const headings = body.flatMap(({ text }) => (text.length <= LONGEST_HEADING ? [text.trim()] : []));
  const [alone, too] = [JOB_ALONE, JOB_TOO].map((heading) => new Set(headings.filter((line) => heading.test(line))).size);
  if (alone! > 0 && alone! + too! >= FEWEST_HEADINGS) return 'offer';
  if (`${title?.text}`.split(SEPARATOR).some((part) => TERMS_TITLE.test(part.trim()))) return 'terms';
  const clauses = new Set(body.flatMap(({ text }) => text.toLowerCase().match(CLAUSES) ?? []));
  return clauses.size >= FEWEST_CLAUSES ? 'terms' : null;
}
