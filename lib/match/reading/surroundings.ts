/** What an article names beside a rate: whose rate it could be, and whether the partner carried over can be anybody else. */
import { countryIds, type SentenceView } from './view.ts';
import type { Discourse } from './discourse.ts';
import type { Parties } from './parties.ts';
import type { Span } from '../mention.ts';
import type { TariffReading } from './types.ts';

type Surroundings = Pick<TariffReading, 'isSolePartner' | 'around'>;

/** Of a reading without a figure, which is never compared. */
export const NO_SURROUNDINGS: Surroundings = {
  isSolePartner: false,
  around: {
    countries: [],
    sectors: [],
    titled: new Set(),
    partner: null,
    isOnUsDuties: false,
    isOnDuties: false,
    lately: [],
  },
};

export function surroundings(
  view: SentenceView,
  { targets, explicitTarget, explicitImposer }: Parties,
  talk: Discourse,
): Surroundings {
  const [target, ...others] = targets;
  // "Russian oil" is why a duty is charged, and no other payer.
  const causes = view.cues('russian-oil', 'fentanyl', 'greenland');
  const isCause = (one: Span): boolean => causes.some((cue) => cue.start <= one.start && one.end <= cue.end);
  const here = countryIds(view.of('country').filter((one) => !isCause(one))).filter((id) => id !== 'US' && id !== target);
  const isCarried = !explicitTarget && others.length === 0;
  const isHere = talk.partnerHere(view).join() === target;
  const named = [...talk.countries].filter((id) => id !== 'US');
  // 中美…联合声明: a title that pairs the two tells whom the charger's duties are on.
  const isTitled = view.isHan && [...talk.titled].join() === target && talk.mainPartner === target;
  return {
    isSolePartner: isCarried && here.length === 0 && (isHere || (explicitImposer && (named.join() === target || isTitled))),
    around: {
      countries: named,
      sectors: [...talk.sectorsNamed],
      titled: talk.titled,
      partner: talk.mainPartner,
      isOnUsDuties: talk.isOnUsDuties,
      isOnDuties: talk.isAboutTariffs,
      lately: talk.lately(view),
    },
  };
}
