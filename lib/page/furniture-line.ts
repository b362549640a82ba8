/**
 * Lines among an article's paragraphs that are not the article's, as their words alone tell: rights, editors, calls to
 * install or follow, and what a reader must do to read on or to get no more letters. Pure.
 */

const LONGEST_RIGHTS = 200;
const RIGHTS = /^(?:©|\(c\)|copyright\b)|all rights reserved|無断(?:転載|複製)|版[权權]所有/i;
const LONGEST_CALL = 120;
/** Before the first word of a call there may be signs of any kind. */
const CALL =
  /^[^\p{L}\p{N}]*(?:(?:download|get|install|try) our (?:[\w-]+ ){0,3}app\b|(?:follow|join|find) (?:us|our channel)\b.{0,12}\bon\b)/iu;
const CJK_CALL =
  /^[^\p{L}\p{N}]*(?:海量[资資][讯訊]|(?:立即|[请請]|[点點][击擊]|[长長]按|[扫掃]描?|下[载載]|打[开開]|[关關]注|加入|追[踪蹤])(?=.{0,24}(?:app|[客][户戶]端|二[维維][码碼]|公[众眾][号號]|(?:官方|粉絲)[\p{L}]{0,6}(?:微信|微博|[账帳賬][号號]|[专專][页頁])|\bLINE)))/iu;
/** What is to be done stands at the end of a Japanese sentence. */
const JA_CALL =
  /^(?=.{0,40}(?:アプリ|公式|LINE|メルマガ|チャンネル|ニュースレター)).*(?:ダウンロード|インストール|フォロー|登録|追加|購読)(?:する(?:には)?|は(?:こちら|無料)|してください)?[＞>▶→！!。…]*$/u;
/** Where the text ends for those who have not paid, and where a letter says how to get no more. */
const READ_ON =
  /^(?:to (?:read|continue)|read the (?:rest|full)|continue reading|this (?:article|story) is for).{0,60}\b(?:subscri|sign (?:in|up)|log ?in|regist|member)|^(?:この記事は(?:有料)?会員|残り?[\d０-９,，]+文字|続きを読むには)|^(?:登[录錄]|[订訂][阅閱]|[购購][买買]).{0,10}[后後].{0,6}(?:[阅閱]|全文)/i;
const NO_MORE = /\bunsubscribe\b|配信停止|退[订訂]|取消[订訂][阅閱]/i;
const EDITOR = /^[（(【[]?\s*(?:[责責]任)?[编編][辑輯輯]\s*[:：].{1,20}$/;

/** Whether a line belongs to the site and not to the article. */
export function isFurnitureLine(text: string): boolean {
  if (text.length <= LONGEST_RIGHTS && RIGHTS.test(text)) return true;
  if (text.length > LONGEST_CALL) return false;
  return [CALL, CJK_CALL, JA_CALL, READ_ON, NO_MORE, EDITOR].some((furniture) => furniture.test(text));
}
