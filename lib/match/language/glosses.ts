/**
 * What Japanese and Chinese words are called in the English gists of the record, so that a statement or an event told in
 * one language can be compared with its fact written in another. Each row: English words, Japanese, Chinese (simplified).
 * Only words that tell one matter from another; who speaks and that something is said is known from the grammar.
 */
import { words } from './word-list.ts';

export interface Gloss {
  english: string[];
  ja: string[];
  zh: string[];
}

const ROWS = `
sell selling sale : 売却|売る|売って|売り|投げ売り|手放|売却し : 抛售|卖出|出售|抛|卖掉|减持|卖美债|变卖
buying : 円買い|買い|購入 : 买入|购买|买进|增持
bonds bond : 債券|国債|債 : 债券|债市|国债|公债|美债
treasuries : 米国債|米国の国債|アメリカ国債|米財務省証券 : 美债|美国国债|美国公债|美国债券
holdings held : 保有|保有額 : 持有|持仓|所持
reserves : 外貨準備|準備資産 : 外汇储备|外储|外汇存底|外汇资产
market : 市場|マーケット : 市场|债市|股市|汇市
yields : 利回り|長期金利 : 收益率|殖利率
rates rate : 金利|税率|レート : 利率|税率|汇率
interest : 国益|利益 : 利益
national : 国家|国益 : 国家|国难
crisis : 危機|国難 : 危机|国难
currency exchange : 為替|通貨 : 汇率|货币|外汇
dollar : ドル : 美元
weak weaken weakness : 円安|通貨安|安値|減価|下落 : 贬值|走弱|疲软|走贬|弱势
slide fall : 円安|下落|急落 : 贬值|下跌|跌势|走贬
strong : 強いドル|円高|強い : 强势|走强|坚挺
rise rising raise : 利上げ|引き上げ|上昇 : 上升|加息|升息|上调|调高
lower : 引き下げ|下げ : 下调|降低|调降
swings volatility moves : 変動|値動き|動き : 波动|起伏|震荡|走势|变动
excess : 過度|行き過ぎ|過剰 : 过度|过大|过剩
speculative : 投機|思惑 : 投机
one-sided rapid sudden : 一方的|急激|急速 : 单边|单向|一面倒|急剧|快速
urgency urgent : 緊張感|緊迫|切迫 : 紧迫|警惕|戒备|高度关注|急迫
fundamentals : ファンダメンタルズ|基礎的条件|実態 : 基本面
intervention : 介入|為替介入 : 干预|入市|进场|阻贬
joint jointly coordinated : 協調|共同|そろって : 联合|联手|共同
statement : 共同声明|声明 : 联合声明|声明
hesitate : ためらわない|ためらわず|躊躇|辞さない : 犹豫|迟疑
decisive : 断固|断固たる : 果断|断然
steps action : 措置|対応|行動 : 措施|行动|应对
options means : 選択肢|手段|あらゆる : 选项|手段|选择
free hand : フリーハンド|裁量 : 自由裁量|放手|自由处置
targets : 目標 : 目标
framework : 枠組み : 框架
manipulate : 操作|操作国 : 操纵
watch list : 監視リスト|監視対象 : 观察名单|监测名单
levels level : 水準 : 水平|水准
discussed : 議論|話題|議題|協議|話し合|やり取り : 讨论|谈及|提及|谈到|商讨|触及
talks negotiation : 交渉|協議|会談 : 谈判|磋商|会谈|协商|谈
card cards : カード|切り札|手札 : 牌|筹码|王牌|底牌
table : テーブル|俎上 : 桌上|桌面
leverage tool tools : 手段|武器|材料|てこ : 工具|筹码|武器|杠杆
weapon nuclear : 武器|核 : 武器|核武
evidence : 証拠 : 证据
foreign sovereigns : 外国政府|海外当局|政府筋|外国 : 外国政府|主权|外国|海外
dumping : 投げ売り : 抛售|倾销
diplomacy : 外交 : 外交
ally alliance : 同盟国|同盟 : 盟友|同盟|盟国
regrettable : 遺憾 : 遗憾
review : 見直し|見直さ|再考 : 重新审视|检讨|重新检视
exclude : 除外|対象外|排除 : 豁免|排除|剔除
accept : 受け入れ|のめない|容認 : 接受
compromise : 譲れない|妥協|譲歩 : 妥协|让步
fast quick : 早期|急が|急ぐ|拙速 : 仓促|急于|尽快|赶
farming agriculture farm : 農業|農家|農産物 : 农业|农民
rice : コメ : 大米|稻米
cars auto : 自動車|車 : 汽车|车
steel : 鉄鋼 : 钢铁
letter : 書簡|手紙 : 信|函|信函
spoiled tough : 手ごわい|甘やかされ|厳しい : 宠坏|难缠|强硬|艰难
open : 開放|開か : 开放
investor : 投資|出資|投融資 : 投资
billion : 億ドル : 亿美元
equity loans guarantees : 出資|融資|保証|信用保証 : 股权|贷款|担保|保证
profit : 利益|取り分|収益 : 利润|收益|获利
money cash : 資金|現金|お金 : 资金|现金|钱
seed bonus : 頭金|契約金 : 签约金|种子
projects : 案件|プロジェクト|事業 : 项目|专案|计划
infrastructure : インフラ : 基建|基础设施
quarterly : 四半期 : 按季|季度|每季
unhappy : 不満 : 不满
return back : 戻る|戻す|戻り : 弹回|恢复|调回|回到
implement compliance carried : 履行|実施|順守|検証 : 执行|落实|履行|遵守
lowest : 最も低い|最低 : 最低
surplus : 黒字 : 顺差
protected : 守った|守られ|守る|守り抜 : 守护|守住|保护|捍卫
correct order : 修正|是正 : 修正|更正|纠正
stacked stacking : 上乗せ|積み増 : 叠加
agreement agreed deal : 合意|協定|取引|ディール : 协议|共识|协定
nothing changed : 変わっていない|変わらない|変更はない : 没有改变|没有变化|不变
ceiling best : 上限|最善|最良 : 上限|最好|最佳
lead : 隔たり|溝|開き : 差距|分歧|鸿沟
progress : 進展|前進 : 进展
frank candid constructive deeper : 率直|建設的|突っ込んだ : 坦诚|建设性|深入|坦率
differences large : 隔たり|違い|相違 : 分歧|差异
mechanism standing : 枠組み|メカニズム|仕組み : 机制
fight : 最後まで|とことん : 奉陪到底|斗到底|打到底
mistake error : 過ち|誤り|間違い : 错误|错上加错
threat : 脅し|脅す|脅迫|威嚇|おどし : 威胁|恐吓|要挟|恫吓
double standard : 二重基準|ダブルスタンダード : 双重标准|双标
rare earth : レアアース|希土類 : 稀土
controls bans : 輸出規制|規制|禁輸 : 管制|禁止出口|禁令
dialogue : 対話 : 对话
bazooka : バズーカ : 火箭筒|巴祖卡
chains supply : 供給網|サプライチェーン : 供应链
decoupling : デカップリング|分断 : 脱钩|断链
wins : 貿易戦争|勝者 : 贸易战|赢家
help hurt : 助けたい|傷つけ|害する : 帮助|伤害
summit meeting meet leaders : 首脳会談|会談|会う|首脳 : 会晤|会面|峰会|元首|领导人|见面
pause paused postponement : 停止|猶予|延期|先送り : 暂停|暂缓|推迟|延期
nervous yippy afraid yips : 不安|怖が|神経質|びくつ : 害怕|紧张|不安|惊慌
strategy : 戦略|作戦 : 策略|战略
bond tricky : 債券市場|難しい : 债市|棘手
urgency perhaps : 緊急|緊迫 : 紧迫
deleveraging systemic hedge : デレバレッジ|システミック|ヘッジファンド : 去杠杆|系统性|对冲基金
buybacks : 買い戻し|買い入れ : 回购
emergency : 緊急事態|非常事態 : 紧急状态
baseline extraordinary : 基本税率|ベースライン|並外れ : 基准|非凡|特别
retaliation : 報復|対抗措置 : 报复|反制
national : 国益 : 国家利益
jump settlement : 決着|妥結 : 解决|了结
pressure : 圧力|プレッシャー : 压力|施压
election lower-house : 選挙|参院選|衆院選 : 选举
parliament opposition : 国会|野党 : 国会|在野党
damaging damage economy : 打撃|損害|悪影響|経済 : 打击|损害|冲击|经济
inflation prices : 物価|インフレ|値上がり : 通胀|物价|通膨
growth slower : 成長|減速 : 增长|放缓|成长
monetary policy : 金融政策|利上げ : 货币政策|加息|升息
bank behind curve : 後手|後れ|出遅れ : 落后|慢半拍|落後
request asked : 要請|要望|求め : 要求|请求|要求
wages labour tight : 賃金|人手不足|労働市場 : 工资|薪资|劳动力
stable stably : 安定 : 稳定|平稳
opportunity export : 好機|チャンス|輸出産業 : 机会|机遇|出口
buffer : 緩衝|バッファー : 缓冲
misunderstood benefits : 誤解|メリット|利点 : 误解|好处|优点
drawbacks outweigh gains : マイナス面|デメリット|負の影響|弊害 : 弊大于利|弊端|坏处|负面
households : 家計|原油 : 家庭|民生|油价
independence : 独立 : 独立
termination dismiss fire leave : 解任|辞任|クビ : 解雇|撤换|罢免|开除|免职|解职|下台|炒掉
legal cause power : 法的|権限|法律|根拠 : 法律|权力|权限|依据
stay remain : とどまる|続投|残る : 留任|留下|不会离开
subpoenas justice : 召喚状|司法省 : 传票|司法部
building works : 改修|工事 : 翻修|装修|工程
default : 債務不履行|デフォルト : 违约
crack warning : 亀裂|ひび : 裂痕|崩裂
euro : ユーロ : 欧元
multiple sovereign competing : 主権通貨|多極 : 主权货币|多元
secret project : 秘密 : 秘密
reserve status : 基軸通貨|準備通貨 : 储备货币|美元地位
greenland : グリーンランド : 格陵兰
denmark danish irrelevant : デンマーク|取るに足り : 丹麦|无关紧要|微不足道
europe : 欧州|ヨーロッパ : 欧洲|欧盟
logic defies : 理屈|論理|筋が通ら : 逻辑|不合理
spill-over blamed : 波及|飛び火 : 外溢|波及|拖累
calm calming : 落ち着|沈静|冷静 : 冷静|平静|安抚
deficit : 赤字|財政 : 赤字|财政
coercion ready tools : 反威圧|備え|用意 : 反胁迫|准备好|随时
practically trade : 貿易が止まる|事実上|禁じ : 等于禁止|形同
swap : 通貨スワップ|スワップ : 货币互换|换汇|换汇协议|货币交换
1997 : 1997年|通貨危機|アジア通貨危機 : 1997
korean : ウォン : 韩元|韩圜
court ruling supreme : 最高裁|判決|裁判所 : 最高法院|裁决|判决
refund : 還付|返還 : 退税|退款|退还
loss : 敗北|損失 : 损失|失利
embargo : 禁輸 : 禁运
section 122 : 122条 : 122条
section 301 : 301条 : 301条
section 232 : 232条 : 232条
grounds : 別の根拠|ほかの根拠|他の法的|法的根拠 : 其他法律|法律依据
worse treatment : 不利 : 不利|更差
pledge promise : 約束|公約|確約 : 承诺|保证
promptly faith : 誠実|迅速|速やか : 真诚|迅速|尽快
golden : 黄金時代 : 黄金时代
friendship : 友情|友好 : 友谊|友好
repo facility lends : レポ|制度|担保 : 回购|工具|担保
undervalued : 過小評価|割安 : 低估
swapped stabilization fund : 為替安定化基金 : 外汇稳定基金
truce extended : 休戦|延長 : 休战|停火|延长|延期
commitments : 約束|義務 : 承诺
soybeans : 大豆 : 大豆
fentanyl : フェンタニル : 芬太尼
tariff duty duties : 関税 : 关税
reciprocal : 相互関税 : 对等关税|互惠关税
imports : 輸入 : 进口
goods : 製品|輸入品|商品 : 商品|产品
abroad secret absolutely : 断じて|絶対|決して : 绝对|完全没有
comment declined : コメント|言及|控え|お話しできることはない|ノーコメント : 评论|置评|不便|无可奉告
transparent open : 透明 : 透明
pension : 年金 : 退休基金|养老基金|年金
opposition proceeds : 売却益|剰余金 : 收益|盈余
longer maturing : 償還|満期|長期債 : 到期|长债
jewel : 宝石箱 : 珠宝盒
ordinary : 通常|一般論 : 一般
understandings : 共有|認識 : 共识|认知
memorandum : 覚書 : 备忘录
significant : 隔たり : 差距
capital : 資本|資金 : 资本|资金
massive launched : 大規模|始動 : 庞大|启动
tempted : 誘惑|衝動|誘われ : 诱惑|冲动|心动
volatility swings worst : ボラティリティ|ボラティリティー|乱高下|激しい動き : 波动性|剧烈波动|大起大落|剧震
reflect mirror : 反映|映して|映した|裏付け : 反映|体现|体現|印证
concern worried deep deeply : 憂慮|懸念|心配|案じ : 忧虑|担忧|关切|关注|忧心|担心
watching watched vigilance alert alarmed guard : 注視|見守|警戒|監視して|目配り|油断 : 密切注视|密切关注|警觉|戒备|紧盯|警惕
touch contact close closer : 連絡|緊密|密に : 密切联系|紧密联系|密切沟通|保持沟通
priority : 優先|最優先 : 优先|优先事项
results : 成果|結果 : 成果|结果
politicised : 政治利用|政治問題|政治化|政争 : 政治化|政治
responsible : 責任ある|責任を持 : 负责任
market-determined determined markets : 市場で決ま|市場が決め|市場に委ね : 市场决定
directly : 直接 : 直接
substantial progress : 大きな進展|かなりの進展|実質的 : 实质性|重大进展
shared shares view : 共有し|同じ考え|認識を共有|一致した見方 : 共同看法|同感|认同|共识
serious : 深刻|重大 : 严重|深刻
considered : 検討|考慮|念頭 : 考虑|纳入考量|列入考虑
expected larger anticipated : 想定以上|予想以上|想定を上回 : 超出预期|超过预期|比预期
risk risks : リスク|危険 : 风险
diversified : 分散|多様化 : 多元化|分散化|分散
limited : 限定的|限られ : 有限
fair fairness unfair advantage : 公平|不公正|優位 : 公平|不公平|优势
subsidies barriers : 補助金|非関税障壁 : 补贴|非关税壁垒|非关税
easy : 容易|たやすく|簡単 : 容易|轻松|简单
smaller : 小さい|小さく|小さかった : 较小|没那么大|更小
decide : 決める|決断|判断する : 决定|拍板|定夺
stable steady desirable : 安定的|望ましい : 平稳|可取|理想
disorderly unwelcome : 無秩序|好ましくない|望ましくない : 无序|不可取|不受欢迎
hoped hopeful : 期待|望みたい|願う : 希望|期盼|盼
intensive : 集中的|集中して|精力的 : 密集
separate question : 別の判断|別の話|別問題|別の問題 : 另一回事|两码事|另当别论|兩回事
detail specific : 具体的|詳細 : 具体|细节
reliance excessive : 依存|頼り : 依赖
counter-measures measures backed : 対抗措置|支持し : 反制措施|支持
internal workings : 内政|国内事情|政局 : 内政|国内政治
checked compliance quarterly : 点検|順守|履行状況|検証 : 检查|核查|执行情况|遵守
opinion : 私見|個人的|意見 : 个人看法|意见
security : 安全保障 : 国家安全|国安|安全
unrealistic forced : 現実的でない|非現実的|強制的 : 不现实|强行|强制
conditions different : 状況|環境|異な|違う : 情况|条件|环境|不同
policy space communication : 余地|説明|意思疎通 : 空间|沟通|说明
course : 当然|もちろん : 当然
appropriate : 適切|適宜 : 适当|适切
nothing talk : 申し上げることはない|話すことはない|言えることはない : 无可奉告|没有可以谈|没什么可以谈|没有什么可以谈|没什么可说|无话可说|没有可说
bills depends relies : 依存|頼って : 依赖|依靠
credit : 信用力|信用 : 信用
unflinching proportional : 結束|毅然|相応 : 团结|坚定|相称|一致
dialogue preferred : 対話を望|対話を優先 : 更愿意对话|对话优先
right wrong : 誤り|間違|正しい|正しく : 错误|正确|不对
fight surely : 戦う|受けて立|付き合う : 奉陪|应战|斗
voters opportunity : 有権者|好機|チャンス : 选民|良机|机会|机遇
misunderstood emphasise : 誤解|強調した|真意 : 误解|强调
withstands : 耐えられ|強い経済 : 经得起|抗震
conceivable : 考えられる|あり得る|ありうる : 可以想象|不排除
welcomed : 歓迎 : 欢迎
check balance function : 三権分立|牽制機能|チェック : 制衡|司法
obviously found : 当然あり|明らかにあり|ありうる|見つか : 显然|可以找到|找得到
phone call telephoned : 電話 : 电话|通话
treat fare : 扱い|扱わ|処遇 : 对待|待遇
ready readiness prepared stood : 用意|備え|準備がある|構え : 准备好|做好准备|随时准备
decisive nearing near : 断固|近づいて|迫って : 果断|临近|接近
alone jointly : 単独|共同 : 单独|联合
undervalued substantially : 過小評価|割安 : 低估|被低估
enlarging larger facility : 拡大|拡充|増額 : 扩大|扩容
whatever takes support : 何でもする|あらゆる支援|全力で支|支援 : 不惜一切|全力支持|竭尽所能
willing : 用意がある|意思がある|意欲 : 愿意|意愿
drawbacks stand : デメリット|マイナス|弊害|目立 : 弊端|负面|凸显
sure wants : 分からない|誰にも分から|確か : 没人知道|不确定|没有人能确定
rise currency : 通貨高|上昇|切り上げ : 升值|走升|走高|升势
currency : ウォン|台湾ドル|ニュー台湾ドル : 新台币|台币|韩元|汇价|币值
burden sharing : 負担 : 负担|分担
reserve assets : 準備資産 : 储备资产
purpose serve : 目的|意味がない|得にならない : 目的|无益|毫无意义|没有意义
asset management liquidity : 運用|流動性|安全性 : 流动性|运用|资产管理
responsible investor : 責任ある投資家 : 负责任的投资者
trust : 信認|信頼 : 信任|信心
shaking unshakable : 揺らが|揺るぎ|揺るが : 动摇|坚定不移
crisis financial : 金融危機|通貨危機 : 金融危机|货币危机
effort implement : 誠実に|着実に : 真诚|切实
higher inflation prices : 物価高|値上がり|インフレ率 : 通胀上升|物价上涨
pretext : 口実|名目 : 借口|幌子
majority election lost : 過半数|敗北|大敗|選挙結果 : 过半|败选|失利|选举结果
quick quickly sooner : 早ければ|急げば|拙速|性急 : 越快越好|求快|仓促
accept : 受け入れられ|容認でき|のめ : 无法接受|不能接受|难以接受
mutual : 双方|互恵|相互 : 互利|双方
parcels minimis exemption : 小口|少額|デミニミス|小包 : 小额包裹|小包|小额免税|免税待遇
banks : 銀行 : 商业银行|银行
limit limits : 抑え|制限|絞 : 少买|限制|控制|压降
check quote dealers : レートチェック|水準を聞|水準を尋|照会 : 查询汇价|询价|汇率检查|查询|报价|问价
york : ニューヨーク連銀|NY連銀 : 纽约联储|纽约联准|纽约联邦储备
exit : 撤退|手を引 : 清仓|退出
fund : 基金 : 基金
lists named relief : 品目リスト|対象品目 : 清单|名单
prolonged extended : 延ば|延びる : 延至|延到|顺延|展期|续期
nominated picks : 指名 : 提名
downgrade rating : 格下げ : 下调评级|降评|调降评级
phones computers : スマートフォン|スマホ|パソコン : 智能手机|电脑|计算机
food beef coffee : 牛肉|コーヒー|バナナ|食品 : 牛肉|咖啡|香蕉|食品
withdraws drops dropped : 取り下げ|引っ込め : 放弃|收回
sanctions : 制裁 : 制裁
forced labour : 強制労働 : 强迫劳动
excess capacity : 過剰生産|過剰能力 : 产能过剩
investigation probes : 調査 : 调查
halved halves : 半減 : 减半
sworn : 就任 : 就任|宣誓
telephoned summit : 首脳電話 : 元首通话
proclamation : 布告 : 公告
meet : 果たし|果たす|果たされ|履行 : 兑现|落实|履行
larger bigger : より大き|大型 : 更大
wanted wants : 望む|望んで|望み : 希望|想要|期望|盼
expected : 期待|信じ|見込 : 相信|预期|期待|认为
lift : 円高|押し上げ|円を支え : 推高|提振|走强
further again : さらなる|再び|再度|一段の : 再次|再度|再作|进一步
`;

/** All rows, each word in the form in which the lexer sees it. */
export const GLOSSES: readonly Gloss[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [english = '', ja = '', zh = ''] = row.split(' : ');
    return { english: english.trim().split(' '), ja: words(ja), zh: words(zh) };
  });
