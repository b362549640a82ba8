/** Two rates told of two sides at once: "the two sides went to 145 per cent and 125", 双方关税一度高达145%和125%. */
import type { Discourse } from './discourse.ts';
import type { TariffReading } from './types.ts';

const BOTH = /\b(both sides|the two (sides|countries|governments|economies))\b|[双雙][方边邊]|[两兩][国國]|両国/i;
const LINK = /^["”]?( and |和|与|與|及|、|と)["“]?$/;
/** The sentence does not name them: the first rate is what the United States charge, the second the answer. */
const WEIGHT = 0.2;

/** The readings; of a pair, each with its own imposer and target. */
export function ofTwoSides(talk: Discourse, readings: readonly TariffReading[]): readonly TariffReading[] {
  const [first, second, ...others] = readings.filter(({ figure }) => figure !== null);
  if (!first || !second || others.length > 0) return readings;
  const { view } = first;
  const [partner = talk.mainPartner] = talk.partnerFor(view);
  const isPair = BOTH.test(view.text) && LINK.test(view.between(first.figure!, second.figure!.hedgeSpan ?? second.figure!));
  if (!isPair || !partner || !talk.chargers.has(partner) || view.of('country').length > 0) return readings;
  const answer = { ...second, mood: first.mood };
  return readings.map((one) => (one === first ? side(one, 'US', partner) : one === second ? side(answer, partner, 'US') : one));
}

function side(reading: TariffReading, imposer: string, target: string): TariffReading {
  const features = reading.features.filter(({ name }) => name !== 'carried');
  const explicit = { ...reading.explicit, imposer: false, target: false };
  return {
    ...reading,
    imposer,
    targets: [target],
    targetsBefore: [],
    explicit,
    features: [...features, { name: 'sides', weight: WEIGHT }],
  };
}
