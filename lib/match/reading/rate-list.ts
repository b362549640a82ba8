/** Lists of rates: "Vietnam pays 20 percent, Thailand 19 and Japan 15". */
import { when } from './tariff-evidence.ts';
import type { Discourse } from './discourse.ts';
import type { SentenceView } from './view.ts';
import type { TariffReading } from './types.ts';

/** Features that say that something is charged. */
const CHARGING: ReadonlySet<string> = new Set(['head', 'headFar', 'verb']);
/** Features that say so of the figure right beside them. */
const CHARGED: ReadonlySet<string> = new Set(['head', 'charged']);

/**
 * Two or more figures, each with a country or goods of its own, in talk of duties and of nothing else: a list of rates.
 * What is said to be charged of one of them is said of all.
 */
export function withLists(view: SentenceView, talk: Discourse, readings: TariffReading[]): TariffReading[] {
  const scopes = new Set(readings.filter(isOwn).map(({ targets, sectors }) => `${targets.join()} ${sectors.join()}`));
  const isOnRates = talk.isOnTariffs(view) || readings.some((reading) => hasAny(reading, CHARGING));
  const isList = scopes.size > 1 && isOnRates && !view.has('measure', 'comparison') && !isOnTheMove(view);
  if (!isList) return readings;
  const isChargedIn = readings.some((reading) => hasAny(reading, CHARGED));
  return readings.map((reading) => {
    if (!isOwn(reading)) return reading;
    const charged = when(isChargedIn && !hasAny(reading, CHARGED), 'charged');
    return { ...reading, features: [...reading.features, ...when(true, 'list'), ...charged] };
  });
}

function isOwn({ explicit }: TariffReading): boolean {
  return explicit.target || explicit.sector;
}

function hasAny({ features }: TariffReading, names: ReadonlySet<string>): boolean {
  return features.some(({ name }) => names.has(name));
}

/** Something rises or falls; "down for 46 percent" and "down from" do not say that. */
function isOnTheMove(view: SentenceView): boolean {
  return view
    .cues('rise', 'fall')
    .some(({ start, end }) => !/^(up|down) (for|from|to)\b/i.test(view.lexed.text.slice(start, end + 5)));
}
