/** Parameters of an address that say nothing of which page it is: whence its reader came, and how it is shown. Pure. */

const TRACKING = new RegExp(
  '^(?:(?:utm|itm|ga|at|oly|vero|sfmc|amp|_x_tr|pk|piwik|mtm|matomo|hmb|_branch|__hs|cx|adobe|ajs|__cft?|ml_subscriber|piano|ck|dm|gad|bsft|oft|sms|adjust|tbm|cf_chl|__cf_chl|_?guc|pinned_post|spm_id)_.*|__(?:hs..|cft__.*|tn__|s)|ml_subscriber|_?ga|_gl|fb(?:clid|_.*)|action_(?:object|type|ref)_map|' +
    '(?:[gdy]|tw|tt|ym|ys)clid|gclsrc|[gw]braid|msclkid|\\w*click_?id|srsltid|sscid|tblci|mibextid|_bhlid|_kx|li_fat_id|igshi?d?|mc_[ce]id|_hs(?:enc|mi)|hsctatracking|mkt_tok|wickedid|s_k?w?cid|' +
    'xtor|ito|[nio]cid|n_cid|int_?c(?:id|mp)|ns_(?:mchannel|source|campaign|linkname|fee)|(?:sc|hss)_channel|emc|etype|srnd|referringsource|unlocked_article_code|sharetype|gift(?:token)?|isfreemail|triedredirect|showwelcomeonshare|clicktime|enterid|nocache|phpsessid|trk_.*|trackingid|_|smid|smtyp|smprod|cmp(?:id)?|ex_cid|ems?[cd]i|ceid|spm|scm|share(?:_?(?:token|id|type|from|d))?|isappinstalled|nsukey|wfr|' +
    '__twitter_impression|usqp|trk(?:info)?|soc_(?:src|trk)|sr_share|wt[._](?:mc|mc_id|z.*)|' +
    'campid|iref|__source|fsrc|ftcamp|wpisrc|itid|lipi|nr_email_referer|_openstat|bbeml|et_rid|ss_email_id|ttadid|sccid|vd_source|unique_k|wxshare_?count|tdsourcetag|pgv_ref|adtag|' +
    'share_(?:source|medium|plat(?:form)?|tag|session_id|times|via|app_id)|\\w+_(?:campaign|medium)(?:_?id)?|[.]?tsrc|searchresultposition|click_?(?:source|from)|pgtype|' +
    'bxid|cndid|esrc|sref|leadsource|guc(?:counter|e_.*)|tpcc|taid|(?:gaa|sara)_.*|g(?:ca|nt)-.*|rref|mcubz|impression_id|req_id|n(?:name|rid|lid)|' +
    'segmentid|giftid|cvid|ctrack|chdtv|ico|vgo_ee|oref|wprov|spss|cre|par|rdt|embedded-checkout|reply-?tocom|bcmt|comment_?id|pinned|feed|etear|qsearchterm|senddate|chksm|exportkey|pass_ticket|wx_header|(?:a|sub)scene|(?:device|net)type|acctmode|brid|dcr|filterkeyevents|' +
    'rdt_cid|epik|dicbo|obOrigUrl|outputtype|print(?:able)?|printer_?friendly|pfstyle|(?:_|is|non?)?amp|ampshare|(?:is|no)?mobile|mobileaction|desktop|m_i|(?:single|one)page|pagewanted)$',
  'i',
);
/** Parameters that mostly tell where a reader came from: dropped where the path names the page, and the value is no name of one. */
const SOFT_TRACKING =
  /^(?:ref|ref_.*|refer(?:r?er)?|reflink|source|src|from|via|mod|st|sh|nl|te|feature|si|partner|origin|rss|login|m|linkid|scene|action|module|surface|algo|link|siteid|platform|edition|intl|sort|loc|s[cks]|ei|words|phrase|\w+_(?:source|ref|from))$/i;
/** The same of letters sent out by mail, which are counted, and what keeps caches from answering. */
const MAIL_TRACKING = /^(?:campaign(?:_?id)?|instance_id|segment_id|regi_id|publication_id|user_id|accesstoken|timestamp|cb)$/i;
/** Blogs show themselves to phones by it; elsewhere it may be a month. */
const PHONE_VIEW = /\.html?\?(?:.*&)?m=[01](?:&|$)/;
/** A number, a date or an address. */
const NAMES_SOMETHING = /\d{4}|:\/\//;
const VIEWS = /^(?:output|view|mode|format|version|display|context|service|tmpl)$/i;
const VIEW_VALUES = /^(?:amp|print|printable|printpreview|mobile|full|desktop|component)$/i;
/** The first page, all pages, or a place in a live blog: the same text as without. */
const PAGING = /^(?:p|pn|page|pageno)$/i;
const FIRST = /^0?1$/;
const WHOLE = /^(?:all|full|with:.*)$/i;
/** Of an article that its path tells by a number or a day, these may still choose the part, the language or what is shown of data. */
const CHOOSES =
  /^(?:(?:article|news|story|doc|page|post|item|thread|topic|entry)?_?id|article|news|story|doc|item|key|[pdlmqy]|pn|page\w*|start|offset|part|chapter|lang\w*|hl|locale|idx|no|seq|date|day|month|year|tab|q|query|country|region|state|type|\w*token)$/i;
/** Numbers of articles, and names of channels through which readers come. */
const CHANNEL = /^[ct]id$/i;
const CHANNEL_VALUE = /^[a-z]+_[a-z_]+\d?$/i;

/** Whether the path alone tells which page it is: not, by words, or by a number or a day. */
export type Naming = 'not' | 'words' | 'number';

/** Whether a parameter says nothing of which page it is. */
export function isNoise(name: string, value: string, naming: Naming): boolean {
  if (TRACKING.test(name) || (VIEWS.test(name) && VIEW_VALUES.test(value))) return true;
  if (PAGING.test(name) && WHOLE.test(value)) return true;
  if (naming === 'not') return false;
  if ((PAGING.test(name) && FIRST.test(value)) || (CHANNEL.test(name) && CHANNEL_VALUE.test(value))) return true;
  if (naming === 'number' && !CHOOSES.test(name) && !value.includes('://')) return true;
  return MAIL_TRACKING.test(name) || (SOFT_TRACKING.test(name) && !NAMES_SOMETHING.test(value));
}

/** Whether an address shows a blog to phones. */
export function isPhoneView(href: string): boolean {
  return PHONE_VIEW.test(href);
}
