/** Figures that stand for rates in Japanese and Chinese without saying percent: 从20掉到10, 大豆吃10, 按一半计征, 春まで2.5だった. */
import type { QuantityMention } from '../mention.ts';
import type { SentenceView } from './view.ts';

/** What leads to a rate: where it came from or went to, what is paid or written, or the start of its clause. */
const BEFORE =
  /([从從由自到至再為为是有只叫吃按收付缴繳留征徵课課写寫着著的剩約约近加、，：:；“「『][ 　]?|[はがもをと]|まで|から|今は|いまは)$/;
/** Nothing is counted by it: its clause ends there, or goes on as only a rate's does. */
const AFTER =
  /^([，、。；！？”」』）)]|$|[掉降升跳提调調涨漲减減加]?[到至成為为]|再[到至加]|(だ|で|に(な|下|上|引)|から|へ|のまま|となる)|[照封]|[一就都]律?[照收征徵课課缴繳])/;
/** 按一半计征, 一律一半: a rate told as a part. */
const HALF_BEFORE = /([按课課收征徵]|一律|税率[是为為]?)[约約]?$/;
const HALF_AFTER = /^(的?(税|稅|关税|關稅)|[来來]?[计計]?[征徵收课課]|[，。；、”」]|$)/;

/** Whether a mere number or a half stands where only a rate can. */
export function isHanBareRate({ lexed: { text }, start, end }: SentenceView, one: QuantityMention): boolean {
  const [before, after] = [text.slice(start, one.start), text.slice(one.end, end)];
  if (one.unit === 'fraction') return one.value === HALF && HALF_BEFORE.test(before) && HALF_AFTER.test(after);
  return /^\d+(\.\d+)?$/.test(text.slice(one.start, one.end)) && BEFORE.test(before) && AFTER.test(after);
}

const HALF = 0.5;
