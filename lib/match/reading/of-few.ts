/** Programmes of duties that fall on a few countries: their name alone says who pays. */
import type { Discourse } from './discourse.ts';
import type { Parties } from './parties.ts';
import type { TariffReading } from './types.ts';
import type { Programme } from '../mention.ts';
import type { SentenceView } from './view.ts';
import type { Country } from '../../record/schema.ts';

/** The country most written of first. */
const OF_FEW: Partial<Record<Programme, readonly Country[]>> = {
  fentanyl: ['CN', 'MX', 'CA'],
  'russian-oil': ['IN'],
  greenland: ['DK', 'DE', 'FR', 'GB', 'NL', 'NO', 'SE', 'FI'],
};

/** Whether the name of a programme says who pays. */
export function isOfFew(programme: Programme | null): boolean {
  return programme !== null && programme in OF_FEW;
}

/** 芬太尼关税 without a country's name is charged on one of the few that pay it; "European countries" are the eight. */
export function aimed(
  { targets, targetsBefore = [], explicitTarget }: Parties,
  programme: Programme | null,
  talk: Discourse,
): Pick<TariffReading, 'targets' | 'targetsBefore'> {
  const few = programme === null ? undefined : OF_FEW[programme];
  if (!few || targets.some((id) => few.includes(id))) return { targets, targetsBefore };
  if (programme === 'greenland') {
    const isOpen = targets.every((id) => id === 'EU' || id === '*');
    return isOpen ? { targets: few.slice(0, 1), targetsBefore: targets } : { targets, targetsBefore };
  }
  // "10 percent as everyone's minimum and 20 over fentanyl": a programme of few is nobody else's.
  if (explicitTarget && targets.join() !== '*') return { targets, targetsBefore };
  const named = few.filter((id) => talk.countries.has(id) || id === talk.home);
  const meant = named.length > 0 || talk.home !== null ? named : few;
  return { targets: meant.slice(0, 1), targetsBefore };
}

/** In news of Greenland a rate on Europeans is the one that was to be charged over it. */
export function overGreenland(view: SentenceView, { targets }: Parties, talk: Discourse): Programme | null {
  const isAbout = view.has('greenland') || (talk.isAboutGreenland && (targets.length === 0 || COUNTED.test(view.text)));
  const isEuropean = targets.every((id) => id === 'EU' || OF_FEW.greenland!.includes(id));
  return isAbout && isEuropean ? 'greenland' : null;
}

/** "eight European countries": not what the Union pays. */
const COUNTED = /\b(eight|8|several|some) (\w+ )?(European|NATO|Nordic)\b|[八8][个個カヵヶ]?[国國]/i;
