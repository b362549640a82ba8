/**
 * Nouns that say what a figure is of: a duty, goods, Treasuries, a currency, or something that is none of our business.
 * They are cues like the grammar words, but the readings own them. Chinese is written in simplified characters.
 */
import { combined, words } from './word-list.ts';
import type { PackLanguage } from '../../record/schema.ts';
import type { SubjectCue } from '../mention.ts';

export const SUBJECT_WORDS: Record<PackLanguage, Record<SubjectCue, readonly string[]>> = {
  en: {
    tariff: words(`
      tariff|tariffs|duty|duties|levy|levies|import tax|import taxes|import duty|import duties|customs duty|customs duties|
      import tariff|import tariffs|surcharge|import surcharge|tariff rate|tariff rates|rate of duty|tariffed|counter-tariff|
      counter-tariffs|countertariffs|countertariff|border tax|customs charge|sectoral tariff|sectoral tariffs|sector tariffs|
      national security tariffs|global tariff|global tariffs|minimum tariff|effective tariff|average tariff|reciprocal tariffs|
      reciprocal tariff|retaliatory tariffs|retaliatory tariff|retaliatory duties|counter-duties|counter-duty`),
    rate: words('rate|rates|floor|ceiling|figure|percentage|level|maximum|charge'),
    goods: words(`
      goods|products|imports|exports|shipments|merchandise|cargo|cargoes|made|built|ones|wares|items|purchases|import|export|
      exporters|importers|metal|producers|makers|suppliers|products'|goods'`),
    everyone: [
      ...combined(
        'all|every|most|nearly all|almost all|nearly every|almost every|virtually all|the other',
        '|other|foreign',
        '|trading|trade',
        'partners|partner',
      ),
      ...combined(
        'all|every|most|nearly all|almost all|nearly every|almost every|virtually all|the other|other',
        '|other|foreign',
        'countries|country|nations|nation|economies|economy|capitals',
      ),
      ...combined('all|most|nearly all|almost all|nearly every|virtually all', 'imports|import'),
      ...words(`
        nearly all goods|almost all goods|everyone|everyone else|everybody|everybody else|everything else|universal|uniform|across-the-board|
        across the board|baseline|blanket|global tariff|global tariffs|worldwide|most of the world|the rest of the world|
        most of the others|most others|whatever their origin|flat|nearly everything|almost everything|the others|others pay|
        others face|practically everything|virtually everything|just about everything|all comers|the whole world|the entire world|
        all the world|every origin|all origins|whatever the origin|whatever its origin|regardless of origin|globally|the globe|
        around the world|minimum tariff`),
    ],
    reciprocal: words(
      'reciprocal|reciprocal tariff|reciprocal tariffs|reciprocal duties|reciprocal rate|reciprocal rates|Liberation Day tariffs',
    ),
    fentanyl: words('fentanyl'),
    'russian-oil': words(
      'Russian oil|Russian crude|Russian energy|Russian barrels|oil from Russia|crude from Russia|energy from Russia',
    ),
    greenland: words('Greenland'),
    'section-122': words('Section 122'),
    'section-232': words('Section 232|sectoral tariff|sectoral tariffs|sector tariffs|national security tariffs'),
    'section-301': words('Section 301|forced labour|forced labor|forced-labour|forced-labor'),
    'section-338': words('Section 338'),
    average: words(
      'average|on average|effective tariff|effective rate|weighted|trade-weighted|median|averaged|average tariff|mean',
    ),
    treasuries: words(`
      Treasuries|Treasurys|Treasury holdings|Treasury securities|Treasury bonds|Treasury debt|Treasury bills|Treasury notes|
      US government debt|U.S. government debt|US debt|U.S. debt|American debt|US government bonds|U.S. government bonds|
      American government bonds|American bonds|US bonds|U.S. bonds|US sovereign debt|U.S. sovereign debt|Treasury portfolio|
      Treasury market|Treasury bond|US Treasury bonds|government debt|Treasury stockpile|Treasury pile|Treasury stash|US paper|
      American government debt|federal debt|US government paper|U.S. government paper|American paper|Treasury paper|US government securities|U.S. government securities|American Treasuries|US Treasury holdings|U.S. Treasury holdings|creditors of the US government|
      creditors of the U.S. government|creditor of the US government|lenders to the US government|creditors of the United States`),
    currency: words(`
      yen|currency|currencies|exchange rate|exchange rates|exchange-rate|forex|foreign exchange|foreign-exchange|dollar-yen|fx|
      currency market|currency markets|dollar/yen|won|yuan`),
    invest: words(
      'invest|invests|invested|investing|investment|investments|pledge|pledged|pledges|promised|promise|undertook|undertaken|committed|commitment|fund|funds|financing|factories|credit guarantees',
    ),
    abroad: words(`
      foreign|foreigners|overseas|foreign holders|foreign investors|foreign-held|foreign holdings|overseas holdings|
      foreign owners|overseas investors|non-residents|non-Americans|non-American|outsiders|the rest of the world|foreign governments|foreign creditors|foreign ownership`),
    measure: words(`
      growth|gdp|inflation|unemployment|yield|yields|yielded|interest|interest rate|policy rate|mortgage|discount|sales|profit|
      profits|margin|margins|revenue|shares|share|stock|stocks|index|stake|voters|vote|poll|polls|survey|respondents|
      households|workers|jobs|employment|wages|market share|capacity|output|production|price|prices|premium|volume|occupancy|
      approval|turnout|probability|chance|odds|deficit|surplus|income tax|corporate tax|vat|value-added tax|sales tax|
      royalty|commission|equity|shipments fell|bookings|traffic|purchasing power|gross domestic product|retail prices|
      consumer prices|costs|cost|earnings|shareholding|turnover|fee|fees|tip|tips|audience|population|gold|
      currency drops|of its value|of the value|bill|income-tax|corporate rate|income|coupon|bond paid|repo rate|selic`),
    deadline: words('deadline|cut-off|cutoff|expiry date|target date'),
    talks: words('talks|negotiations|meeting|met|summit|round|meet|conference|call|interview'),
    paper: words(
      'joint statement|communique|executive order|executive orders|fact sheet|memorandum of understanding|readout|proclamation',
    ),
    court: words('court|judges|justices|ruling|ruled|rules|Supreme Court|appeals court|trade court|judge|lawsuit'),
  },
  ja: {
    tariff: words(
      '関税|追加関税|相互関税|税率|輸入税|報復関税|課徴金|上乗せ関税|関税率|関税措置|対米関税|対中関税|自動車関税|分野別関税|対抗関税|一律関税',
    ),
    rate: words('率|水準|割合'),
    goods: words('製品|輸入品|商品|製の|産品|輸出品|品目|からの輸入|車|輸出'),
    everyone: words(
      '一律|すべての国|全ての国|全世界|各国|ほぼすべて|世界各国|全輸入品|ほとんどの国|基本税率|ベースライン|全貿易相手国|すべての輸入|世界中|どの国|積み替え|迂回輸出',
    ),
    reciprocal: words('相互関税|相互'),
    fentanyl: words('フェンタニル|合成麻薬|麻薬対策|麻薬の流入|薬物流入'),
    'russian-oil': words('ロシア産原油|ロシア産石油|ロシア原油'),
    'section-122': words('122条|通商法122条|輸入課徴金'),
    greenland: words('グリーンランド'),
    'section-232': words('232条|通商拡大法232条|分野別関税'),
    'section-301': words('301条|通商法301条|強制労働'),
    'section-338': words('338条|関税法338条'),
    average: words('平均|実効|加重'),
    treasuries: words('米国債|米債|アメリカ国債|米財務省証券|国債保有|米国の国債|米長期国債'),
    currency: words('為替|円安|円高|円相場|外国為替|ドル円|円買い|通貨'),
    invest: words('投資|出資|融資|信用保証|投融資|投じ|投入|拠出'),
    abroad: words('海外|外国|海外勢|海外投資家|外国人|外国勢|海外保有|諸外国|国外'),
    measure: words(`
      利回り|成長率|物価|失業率|金利|政策金利|株価|売上高|売り上げ|売上|利益|純利益|営業利益|利益率|支持率|世論調査|調査|シェア|消費税|
      法人税|所得税|値引き|割引|料金|賃金|旅行者|打率|勝率|配当|視聴率|確率|前年比|増収|減益|増益|稼働率|回答|有権者|日経平均|
      輸出額|輸入額|生産|販売|台数|消費者物価|税収|価格差|価格|株|予算|国内総生産|値上げ|値下げ|賃上げ|目標株価|手数料|部数|減価償却|運賃|従業員|粗鋼生産|落札|定価|年率`),
    deadline: words('期限|締め切り'),
    talks: words('会談|交渉|協議|会合|会見|面会|電話'),
    paper: words('共同声明|大統領令|覚書|共同文書'),
    court: words('裁判所|最高裁|判決|判断|連邦最高裁|控訴裁|国際貿易裁|高裁|判事'),
  },
  zh: {
    tariff: words(
      '关税|税率|加征|进口税|对等关税|互惠关税|报复性关税|附加税|税负|关税率|征税|进口关税|课税|反制关税|行业关税|301关税|232关税|报复关税|有效关税|有效税率|实际税率|普遍关税|基准关税',
    ),
    rate: words('率|水平|比例'),
    goods: words('商品|产品|货物|进口|出口|输美|制造|制品|货品|进口商品|出口商品'),
    everyone: words(
      '一律|所有国家|各国|全球|基准|普遍|几乎所有|所有贸易伙伴|全面|多数国家|大多数国家|全世界|所有进口|普遍关税|基准关税|转运',
    ),
    reciprocal: words('对等关税|互惠关税|对等|互惠'),
    fentanyl: words('芬太尼'),
    'russian-oil': words('俄罗斯石油|俄油|俄罗斯原油|俄国石油'),
    'section-122': words('122条|122条款|第122条|进口附加费|进口附加税|全球附加费'),
    greenland: words('格陵兰'),
    'section-232': words('232条|232条款|第232条|232关税|行业关税'),
    'section-301': words('301条|301条款|第301条|301关税|强迫劳动'),
    'section-338': words('338条|338条款|第338条'),
    average: words('平均|有效关税|有效税率|实际税率|加权'),
    treasuries: words('美国国债|美债|美国政府债券|美国公债|持债|国债|美国债券|美国政府债|公债'),
    currency: words('汇率|日元|日圆|汇市|外汇|货币|人民币|韩元|贬值|升值'),
    invest: words('投资|注资|信用担保|信用保证|融资|信贷担保'),
    abroad: words('海外|外国|外资|境外|国外|外国投资者|外国持有|海外投资者|外国政府|海外债主'),
    measure: words(`
      收益率|殖利率|增长率|增速|通胀|失业率|利率|政策利率|股价|股指|指数|营收|利润|净利|毛利|支持率|民调|调查|份额|占比|折扣|
      资费|电价|票价|工资|收视率|命中率|概率|消费税|所得税|增值税|契税|存款|房贷|销量|产量|运价|期铜|铜价|油价|出口额|进口额|
      市占率|物价|受访者|选民|企业|订单|旅客|上证指数|上涨|下跌|升值|贬值|大涨|大跌|收涨|收跌|涨幅|跌幅|涨逾|跌逾|降价|涨价|直降|打折|促销|目标价|加薪|成长|成长率|工业产值|
      接单|贸易额|同比|营业额|保费|票房|仓位|股权`),
    deadline: words('期限|截止日|大限|最后期限'),
    talks: words('会谈|谈判|磋商|会晤|会面|通话|协商|会见|峰会'),
    paper: words('联合声明|行政令|备忘录|公告|行政命令'),
    court: words('法院|最高法院|裁决|裁定|判决|上诉法院|贸易法院|大法官|法官'),
  },
};
