/** Settings as a backup has them: what was set, and when each was. Of two machines' the later one counts, one by one. */
import * as z from 'zod/mini';

/** Settings by name, `off` with the sites that are switched off, and `times` by name and by `off:` with the site. */
export type SavedSettings = Readonly<Record<string, unknown>> & { off?: unknown; times?: Record<string, string> };

const OFF = 'off:';
const Times = z.record(z.string(), z.iso.datetime());
const Sites = z.array(z.string());

/** When what was set; undefined where that is not said. */
export function timesOf({ times }: { times?: unknown }): Record<string, string> | undefined {
  const parsed = Times.safeParse(times);
  return parsed.success ? parsed.data : undefined;
}

/** The sites that are switched off. */
export function sitesOff({ off }: { off?: unknown }): string[] {
  const parsed = Sites.safeParse(off);
  return parsed.success ? parsed.data : [];
}

/** Everything that is set, by the name that its time has. */
function entriesOf(saved: SavedSettings): Map<string, unknown> {
  const named = Object.entries(saved).filter(([key]) => key !== 'off' && key !== 'times');
  return new Map([...named, ...sitesOff(saved).map((site) => [OFF + site, true] as const)]);
}

/** The settings of two machines as one. What was set back, or on, later is not set. Commutative and idempotent. */
export function mergeSettings(a: SavedSettings, b: SavedSettings): SavedSettings {
  const [timesA, timesB] = [timesOf(a) ?? {}, timesOf(b) ?? {}];
  const [setA, setB] = [entriesOf(a), entriesOf(b)];
  const merged: Record<string, unknown> = {};
  const off: string[] = [];
  const times: Record<string, string> = {};
  for (const key of new Set([...setA.keys(), ...setB.keys(), ...Object.keys(timesA), ...Object.keys(timesB)])) {
    const [inA, inB] = [timed(timesA[key], setA.get(key)), timed(timesB[key], setB.get(key))];
    const { time, value } = inA.order >= inB.order ? inA : inB;
    if (time) times[key] = time;
    if (value === undefined) continue;
    if (key.startsWith(OFF)) off.push(key.slice(OFF.length));
    else merged[key] = value;
  }
  return {
    ...merged,
    ...(off.length > 0 ? { off: off.sort() } : {}),
    ...(Object.keys(times).length > 0 ? { times } : {}),
  };
}

/** Of what was set at the same time, what is not set comes first: it may never have been. */
const timed = (time: string | undefined, value: unknown) => ({
  time,
  value,
  order: `${time ?? ''} ${value === undefined ? '' : JSON.stringify(value)}`,
});
