/** English grammar words. */
import { verbs, words } from './word-list.ts';
import type { CueTable } from './cue-table.ts';

export const EN_CUES: CueTable = {
  negation: words(`
    not|no|never|none|nor|neither|without|cannot|can't|won't|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|hasn't|haven't|
    hadn't|wouldn't|couldn't|shouldn't|no longer|not yet|nothing|hardly|stopped short of|fell short of|falls short of|no plans to`),
  modal: words('could|may|might|would|can|should|possibly|perhaps|potentially|potential|likely|unlikely|possible|possibility'),
  future: words(`
    will|shall|plans to|plan to|planned to|planning to|is set to|are set to|was set to|were set to|set to|due to|is to|are to|
    intends to|intend to|intended to|is about to|about to|upcoming|looming|next|going to|poised to|slated to|scheduled to|
    scheduled|planned|slated|'ll`),
  hypothetical: words(`
    if|unless|should it|in case|in the event|hypothetical|hypothetically|would have|suppose|supposing|assuming|
    imagine|scenario|otherwise|provided that|had there been|that do not|that don't|who do not|who don't|that fail to|who fail to|that refuse to|which do not|had it not|had there not|on condition that|even if|as if`),
  threat: [
    ...verbs('threaten|warn|vow|menace|float'),
    ...words(
      'floating|floated|threat|threats|mused about|toyed with|talked of|warning|warnings|ultimatum|sabre-rattling|saber-rattling|swore to|swears to',
    ),
  ],
  forecast: [
    ...verbs('forecast|expect|estimate|predict|project|anticipate|reckon|calculate|assume'),
    ...words(`
      economists|economist|analysts|analyst|forecasts|forecasters|projection|projections|projected|estimates|outlook|model|models|
      calculation|calculations|consensus|base case|think tank|according to estimates|is seen|are seen|seen at|priced in|bet on|bets`),
  ],
  wish: words(
    'hope for|hopes for|hoped for|hoping for|want|wants|wanted|wish for|wishes for|plead for|pleads for|pleaded for|pleading for|urge|urges|urged|urging|lobby for|lobbied for|dream of|dreams of|would prefer|would like',
  ),
  proposal: [
    ...verbs('propose|consider|mull|weigh|contemplate|suggest|discuss|explore|debate|moot|demand|request|urge|offer'),
    ...words(`
      proposal|proposals|draft|sought|seek|seeks|seeking|call for|calls for|called for|calling for|ask for|asks for|asked for|
      asking for|asked that|offers|wants to|want to|wanted to|push for|pushes for|pushed for|pushing for|hopes to|hope to|
      hoped to|aims to|aim to|aimed to|under consideration|in talks`),
  ],
  reversal: words(`
    instead of|rather than|down from|up from|as opposed to|initially|originally|had been|used to be|used to pay|used to|previously announced|
    first floated|first announced|initially announced|previously threatened|earlier threatened|no longer|formerly|once|compared with|
    compared to|versus|lower than|higher than|from the previous|previous|prior|sparing|averting|averted|avoiding|avoided|dodged|staved off|worst outcome|would otherwise`),
  question: words('whether|asked if|asked whether|asks if|asks whether|wonder if|wonders if|question of'),
  comparison: words(`
    year on year|year-on-year|year over year|year-over-year|from a year earlier|from a year ago|compared with a year earlier|
    than a year earlier|than a year ago|on the year|month on month|month-on-month|month-over-month|from a month earlier|
    from the previous month|on the month|annual pace|annualised|annualized|quarter on quarter|from the same period|
    from a year before|y/y|yoy|m/m|q/q|on year|on-year|annually|per year|a year`),
  report: words(`
    said|say|says|saying|pointed out|points out|pointing out|protested|protests|objected|countered|retorted|assured|assures|recounted|let it be known|told|tell|tells|telling|added|adds|adding|stated|states|stating|wrote|writes|posted|posting|posts|
    remarked|remarks|noted|notes|explained|explains|insisted|insists|argued|argues|stressed|stresses|emphasised|emphasized|
    emphasises|emphasizes|reiterated|reiterates|repeated|repeats|commented|comments|declared|declares|claimed|claims|claiming|
    acknowledged|acknowledges|conceded|concedes|admitted|admits|confirmed|confirms|replied|replies|responded|responds|answered|
    answers|asserted|asserts|maintained|maintains|contended|quipped|boasted|boasts|complained|complains|accused|accuses|
    praised|praises|described|describes|calls|hinted|hints at|hints that|complaint that|accusation that|accusations that|remark that|remarks that|
    comment that|comments that|accuse of|claim that|claims that|assertion that|insistence that|admission that|signalled|signaled|signals|spoke|speaks|speaking|mentioned|
    indicated|indicates|observed|pledged|pledges|promised|promises|in the words of|according to|quoted as saying|as saying|restated|restates|reaffirmed|reaffirms|underscored|underlined|joked|mused|shot back|calls himself|called himself|
    asked that|asks that|demanded that|demands that|requested that|voiced|expressed|predicted|credited|likened|dubbed|thanked|hailed|lamented|vowed|bristled|urged|urges|
    was quoted|testified|recalled|recalls|concluded|cautioned|cautions|called it|called them|put it|tweeted|tweets`),
  deny: [
    ...words(`
      rule out|rules out|ruled out|ruling out|deny|denies|denied|denying|dismiss|dismisses|dismissed|dismissing|disavow|disavowed|
      refute|refutes|refuted|rebuff|rebuffed|decline to|declined to|declines to|refuse to|refused to|refuses to|did not comment|
      would not comment|walk back|walked back|walks back|backtrack|backtracked|play down|played down|plays down|playing down|
      absolutely not`),
    ...verbs('reject'),
  ],
  opine: [
    ...verbs(
      'warn|vow|hope|believe|reckon|expect|suggest|doubt|fear|volunteer|allow|back|endorse|support|oppose|criticise|criticize|condemn|defend|blame|welcome|recite|foresee',
    ),
    ...words(
      'thinks|thought|foresaw|finds|found|sees|swore|made clear|cannot recall|does not recall|no longer rules out|would not say|leaves open|left open',
    ),
  ],
  voice: [
    ...verbs('announce|answer|ask|call|claim|compare|describe|explain|promise|press|refuse|sound|talk|threaten|urge'),
    ...words('speak|spoken|write|written|mean|means|given|words'),
  ],
  earlier: words(`
    earlier|previously|before|in the past|had said|had told|had ruled out|had denied|had suggested|had insisted|had argued|
    had warned|had called|had described|had pledged|had promised|already said|repeatedly|past remarks|earlier remarks|
    earlier comments|contrast with|contrasts with|contrasted with|contradict|contradicts|contradicted|in contrast|reversed|
    a reversal|echoing|echoed|echoes`),
  impose: [
    ...verbs('impose|introduce|enact|apply|charge|place|tax|unveil|order|collect|implement'),
    ...words(`imposition|slap|slaps|slapped|slapping|levy|levied|levying|hit with|hits with|hitting|put|puts|putting|set|sets|setting|land|
      landed|lands|slapping|assess|assessed|assesses|sock|socked|whacked|clobbered|targeted`),
  ],
  raise: [
    ...verbs('raise|increase|hike|double|escalate'),
    ...words(`triple|tripled|tripling|lift to|lifted to|lifting to|lifts to|ratchet up|ratcheted up|jack up|jacked up|bump up|bumped up|bump|
      bumped|step up|stepped up|push up|pushed up|escalation|top up|topped up`),
  ],
  lower: [
    ...verbs('lower|reduce|slash|halve|ease'),
    ...words(`cut|cuts|cutting|reduction|reductions|trim|trims|trimmed|trimming|bring down|brings down|brought down|bringing down|come down|
      came down|comes down|coming down|drop to|dropped to|drops to|scale back|scaled back|scaling back|roll back|rolled back|
      decrease|decreased|decreases`),
  ],
  pause: [
    ...verbs('pause|suspend|delay|postpone|shelve'),
    ...words(`suspension|postponement|truce|reprieve|moratorium|hold off|held off|holding off|on hold|freeze|froze|frozen|put off|puts off|
      stay|stayed|defer|defers|deferred|grace period`),
  ],
  extend: [...verbs('extend|prolong'), ...words(`extension|extensions|renew|renewed|renewal`)],
  resume: [
    ...verbs('resume|reinstate|restore|reimpose'),
    ...words(`reinstatement|snap back|snapped back|revive|revived|revives|kick back in|return of`),
  ],
  end: [
    ...verbs('end|lift|remove|eliminate|cancel|revoke|rescind|invalidate|overturn|expire|terminate|waive'),
    ...words(`scrap|scraps|scrapped|scrapping|removal|abolish|abolished|abolishes|cancelled|cancelling|repeal|repealed|withdraw|withdraws|
      withdrawn|withdrew|strike down|strikes down|struck down|striking down|void|voided|annul|annulled|vacate|vacated|nullify|
      nullified|unlawful|illegal|expiry|expiration|lapse|lapses|lapsed|drop|drops|dropped|dropping|enjoin|enjoined|blocked|is gone|
      are gone|was gone|were gone|fell with|fell away|swept away|swept aside|thrown out|threw out|wiped out|did away with|done away with|is history|are history|ran out|run out|died with|no longer apply|no longer applies`),
  ],
  announce: [
    ...verbs('announce|unveil'),
    ...words(`announcement|announcements|publish|publishes|published|declare|declares|declared|proclaim|proclaims|proclaimed|letter|letters|
      proclamation`),
  ],
  agree: words(`
    agree|agrees|agreed|agreeing|agreement|agreements|deal|deals|accord|accords|settle on|settled on|settles on|pact|pacts|
    framework|memorandum|understanding|strike a deal|struck a deal|reached|clinch|clinched|clinches|sealed|compromise|
    negotiated|negotiate|hammered out`),
  'in-force': [
    ...verbs('start'),
    ...words(`take effect|takes effect|took effect|taking effect|taken effect|come into force|comes into force|came into force|
      coming into force|in force|in effect|effective|enter into force|entered into force|enters into force|go into effect|
      goes into effect|went into effect|going into effect|kick in|kicks in|kicked in|kicking in|come into effect|came into effect|
      comes into effect|begin|begins|began|beginning|remain in place|remains in place|remained in place|in place|currently|now|still|
      stays|stands at|standing at|stood at|current|existing|has paid|have paid|ongoing|remain|remains`),
  ],
  exempt: [
    ...verbs('exempt|exclude|spare'),
    ...words(`exemption|exemptions|exclusion|exclusions|carve-out|carve-outs|carve out|shielded|sheltered|waiver|waivers|does not apply|
      do not apply|duty-free|tariff-free|except for|except|excepting|left out|leaves out|leave out|not covered|not on the list|
      zero tariffs|zero duty|let off|left off|outside the net|off the list|do not pay|does not pay|outside the reciprocal|outside the tariffs`),
  ],
  retaliate: words(`
    retaliate|retaliates|retaliated|retaliating|retaliation|retaliatory|counter-tariff|counter-tariffs|countertariff|
    countertariffs|countermeasure|countermeasures|counter-measures|counter-measure|tit-for-tat|hit back|hits back|hitting back|
    struck back|strike back|respond with|responded with|responds with|in response|rebalancing|reprisal|reprisals|answered with|
    matching|matched|counter-duties|counter-duty|fire back|fired back|fought back|in kind`),
  'on-top': words(`
    on top of|in addition to|stacked on|stack on|stacking|stacked|stacks on|additional|added to|over and above|atop|further|extra|
    on the top of|plus|supplementary|incremental|besides`),
  total: words(`
    in total|total|totals|totalling|totaling|combined|cumulative|cumulatively|altogether|overall|bringing the total|
    brings the total|brought the total|effective rate|all told|as high as|taking the total`),
  face: words(`
    face|faces|faced|facing|is hit with|are hit with|was hit with|were hit with|been hit with|is subject to|are subject to|
    subject to|subjected to|pay|pays|paid|paying|be hit with|hit by|get|gets|got|slapped with|hit hardest|is put at|are put at|
    has paid|have paid|had paid|burdened with|saddled with|confronted with|suffer|suffers|suffered|endure|endures|incur|incurs|singled out for|landed with`),
  hold: words(`
    hold|holds|held|holding|holdings|holder|holders|own|owns|owned|owning|owner|owners|possess|possesses|possessed|stockpile|
    portfolio|stash|hoard|pile of|reserves|stock of|creditor|creditors|position|trove|stake|ownership|custody|sits on|sitting on`),
  buy: [
    ...verbs('purchase|add'),
    ...words(`buy|buys|bought|buying|buyer|buyers|boost its|boosted its|build up|building up|built up|net buyer|net buying|acquire|acquires|
      acquired|snap up|snapped up|accumulate|accumulated`),
  ],
  sell: [
    ...verbs('dump|offload|unload|pare'),
    ...words(`sell|sells|sold|selling|sell-off|selloff|sell off|sold off|selling off|sale|sales|seller|sellers|shed|sheds|shedding|
      net seller|net selling|divest|divested|let go of|lets go of|letting go of|parted with|parting with|got rid of|run down|ran down|liquidate|liquidated|liquidating|liquidation|unwind|unwound|
      jettison`),
  ],
  rise: [
    ...verbs('climb|gain|jump|surge'),
    ...words(`rise|rises|rose|rising|risen|grow|grows|grew|growing|grown|soar|soars|soared|swell|swells|swelled|swollen|advance|advanced|
      expand|expanded|edge up|edged up|inch up|inched up|ticked up|went up|go up|goes up|going up|up by|up|hit a record|record high|
      all-time high`),
  ],
  fall: words(`
    fall|falls|fell|falling|fallen|decline|declines|declined|declining|drop|drops|dropped|dropping|slip|slips|slipped|slipping|
    shrink|shrinks|shrank|shrunk|shrinking|dip|dips|dipped|slide|slides|slid|sliding|tumble|tumbles|tumbled|plunge|plunges|
    plunged|sink|sinks|sank|sunk|dwindle|dwindled|edge down|edged down|inched down|went down|go down|down by|down to|down|
    weaken|weakens|weakened|weakening|depreciate|depreciated|depreciation|record low`),
  intervene: words(`
    intervene|intervenes|intervened|intervening|intervention|interventions|step in|stepped in|steps in|stepping in|step into|
    stepped into|steps into|stepping into|prop up|propped up|propping up|yen-buying|dollar-selling|shore up|shored up|
    buy yen|bought yen|buying yen|sell dollars|sold dollars|selling dollars|rate check|rate checks|support the yen`),
  he: words('he|him|his|himself'),
  she: words('she|her|hers|herself'),
  they: words('they|them|their|both|the two|the pair|the duo|the two sides|both sides'),
  from: words(`
    from|imports from|imports of|goods from|products from|goods of|products of|shipments from|coming from|made in|
    originating in|exports from|made by|exported by|exported from|imported from`),
  to: words('on|against|towards|toward|to|at|for'),
  by: words('by|imposed by|announced by'),
  stop: words(`
    Washington Post|Washington Commanders|Washington Wizards|Washington Nationals|Washington Capitals|Washington State|
    Washington Times|Washington Examiner|George Washington|Denzel Washington|Port Washington|Mount Washington|
    China Daily|China Evergrande|China Southern|China Eastern|China Airlines|Air China|Bank of China|South China Morning Post|
    South China Sea|East China Sea|Indochina|Air India|Times of India|Japan Airlines|Japan Times|Japan Tobacco|Sea of Japan|
    Air Canada|Royal Bank of Canada|Bank of Canada|London Stock Exchange|Brussels sprouts|New Mexico|Gulf of Mexico|
    Gulf of America|Bank of America|American Airlines|American Express|Captain America|Latin America|South America|
    Central America|North America|US Open|U.S. Open|US Airways|UK Treasury|HM Treasury|Treasury Wine|
    Treasury Wine Estates|Treasury Committee|Trump Tower|Trump Organization|Trump Organisation|Trump Media|Trump Plaza|
    Trump University|Trump International|Trump Foundation|Trump card|trump card|Donald Trump Jr|Donald Trump Jr.|
    Eric Trump|Ivanka Trump|Melania Trump|Lara Trump|Barron Trump|Mary Trump|Fred Trump|Tiffany Trump|Trump Mobile|Trump Jr.|
    Korean Air|Korean War|Korean barbecue|Swiss cheese|Swiss Army|French fries|Turkey sandwich|Georgia Tech|
    Mexico City Policy|Beijing Olympics|Tokyo Disneyland|Tokyo Electric|Tokyo Stock Exchange|Bank of Japan|People's Bank of China|
    Bank of England|Bank of Korea|Reserve Bank of India|New York Fed|American Idol|Hanoi Jane|Peking duck|Berlin Wall|
    heavy-duty|medium-duty|light-duty|heavy-duty vehicles|duty-free shop|duty-free shops|British Airways|Nippon Steel|Baosteel|Tata Steel|Man of Steel|steel drum|Cleveland-Cliffs`),
};
