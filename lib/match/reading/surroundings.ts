/** What an article names beside a rate: whose rate it could be, and whether the partner carried over can be anybody else. */
import { countryIds, type SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { Parties } from './parties.ts';
import type { TariffReading } from './types.ts';

type Surroundings = Pick<TariffReading, 'isSolePartner' | 'around'>;

/** Of a reading without a figure, which is never compared. */
export const NO_SURROUNDINGS: Surroundings = { isSolePartner: false, around: { countries: [], sectors: [] } };

export function surroundings(view: SentenceView, { targets, explicitTarget }: Parties, talk: Discourse): Surroundings {
  const [target, ...others] = targets;
  const here = countryIds(view.of('country')).filter((id) => id !== 'US' && id !== target);
  const isCarried = !explicitTarget && target !== undefined && target !== '*' && others.length === 0;
  const named = [...talk.countries].filter((id) => id !== 'US');
  return {
    isSolePartner: isCarried && here.length === 0 && talk.partnerHere(view).join() === target,
    around: { countries: named, sectors: [...talk.sectorsNamed] },
  };
}
