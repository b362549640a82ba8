/** The closed lists that facts choose from. */
import * as z from 'zod/mini';

export const Sector = z.enum([
  'all',
  'autos',
  'auto-parts',
  'trucks',
  'steel',
  'aluminium',
  'copper',
  'lumber',
  'furniture',
  'semiconductors',
  'pharmaceuticals',
  'aerospace',
  'electronics',
  'energy',
  'agriculture',
  'other',
]);
export const LegalBasis = z.enum([
  'IEEPA',
  'Section 122',
  'Section 201',
  'Section 232',
  'Section 301',
  'Section 338',
  'agreement',
  'foreign-law',
  'statute',
  'none',
]);
/** What a tariff's rate means next to others on the same goods. */
export const TariffRole = z.enum([
  'country-rate',
  'baseline',
  'sectoral',
  'additional',
  'surcharge',
  'retaliation',
  'ceiling',
  'estimate',
  'rule',
]);
/** `additive`: on top of the normal (MFN) duty. `all-in`: the normal duty is inside. `none`: it replaces or exempts. */
export const Stacking = z.enum(['additive', 'all-in', 'none']);
/**
 * What a step does from `validFrom`. `in_force` sets what is charged, also when it lies in the future (then it is
 * scheduled). `paused`: the step's rate is suspended in its window; what is charged meanwhile is a step of its own.
 * `modified` changes terms, or the rate for part of the scope (`rates`), and leaves the charged rate alone.
 * `announced` and `agreed` charge nothing; their `validFrom` is the planned start, their `validTo` the day they lapsed.
 * `ended` and `struck_down` end the measure.
 */
export const StepStatus = z.enum(['announced', 'agreed', 'in_force', 'paused', 'modified', 'ended', 'struck_down']);
/** `reported` covers medium confidence and anything that rests only on pages not read themselves. */
export const Confidence = z.enum(['high', 'reported']);

export const Topic = z.enum([
  'tariff-rate',
  'auto-tariff',
  'tariff-pause-reason',
  'trade-deal',
  'investment-commitment',
  'ieepa-ruling',
  'treasury-holdings-as-leverage',
  'selling-treasuries',
  'treasury-market-selloff',
  'dollar-status',
  'fx-intervention',
  'yen-weakness',
  'exchange-rate-targets',
  'currency-manipulation',
  'monetary-policy',
  'fed-independence',
]);
/** What a speaker does with a topic, in one word. `explains` covers neutral accounts; `acts` a step taken rather than said. */
export const Stance = z.enum([
  'acts',
  'affirms',
  'claims-credit',
  'criticises',
  'declines',
  'denies',
  'downplays',
  'explains',
  'firm',
  'hopeful',
  'keeps-open',
  'proposes',
  'reassures',
  'requests',
  'rules-out',
  'softens',
  'supports',
  'threatens',
  'walks-back',
  'warns',
]);
export const RelationType = z.enum(['reaffirms', 'responds_to', 'contradicts', 'clarifies', 'walks_back']);

/** The kinds of facts. */
export const FactKind = z.enum(['tariff', 'holding', 'series', 'statement', 'intervention', 'event', 'term', 'person', 'figure']);

export type Sector = z.infer<typeof Sector>;
export type LegalBasis = z.infer<typeof LegalBasis>;
export type TariffRole = z.infer<typeof TariffRole>;
export type Stacking = z.infer<typeof Stacking>;
export type StepStatus = z.infer<typeof StepStatus>;
export type Confidence = z.infer<typeof Confidence>;
export type Topic = z.infer<typeof Topic>;
export type Stance = z.infer<typeof Stance>;
export type RelationType = z.infer<typeof RelationType>;
export type FactKind = z.infer<typeof FactKind>;
