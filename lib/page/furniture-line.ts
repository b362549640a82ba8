/** Lines among an article's paragraphs that are not the article's, as their words alone tell: rights, and calls to install or follow. Pure. */

const LONGEST_RIGHTS = 200;
const RIGHTS = /^(?:©|\(c\)|copyright\b)|all rights reserved|無断(?:転載|複製)|版[权權]所有/i;
const LONGEST_CALL = 120;
/** Before the first word of a call there may be signs of any kind. */
const CALL =
  /^[^\p{L}\p{N}]*(?:(?:download|get|install|try) our (?:[\w-]+ ){0,3}app\b|(?:follow|join|find) (?:us|our channel)\b.{0,12}\bon\b)/iu;
const CJK_CALL =
  /^[^\p{L}\p{N}]*(?:海量[资資][讯訊]|(?:立即|[请請]|[点點][击擊]|[长長]按|[扫掃]描?|下[载載]|打[开開]|[关關]注|加入|追[踪蹤])(?=.{0,24}(?:app|[客][户戶]端|二[维維][码碼]|公[众眾][号號]|(?:官方|粉絲)[\p{L}]{0,6}(?:微信|微博|[账帳賬][号號]|[专專][页頁])|\bLINE)))/iu;

/** Whether a line belongs to the site and not to the article. */
export function isFurnitureLine(text: string): boolean {
  if (text.length <= LONGEST_RIGHTS && RIGHTS.test(text)) return true;
  return text.length <= LONGEST_CALL && (CALL.test(text) || CJK_CALL.test(text));
}
