/**
 * Counts of work: how often each part of the matcher and of the record's code was run, as the engine itself counts it for
 * coverage. They are the same on any machine and at any load, so growth is seen in them and not in clocks.
 */
import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/** `function at character` of a file → how often that stretch of code was run. */
export type Work = ReadonlyMap<string, number>;

const ROOMS = /\/lib\/(?:match|record)\//;
/** What would take a function into its caller, where its runs are not counted. */
const OPTIMISERS = ['opt', 'maglev', 'sparkplug'];

/** The counts of whatever `run` does in the two pure rooms. */
export async function workOf(run: () => void): Promise<Work> {
  const session = new Session();
  for (const one of OPTIMISERS) setFlagsFromString(`--no-${one}`);
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const counted = result
      .filter(({ url }) => ROOMS.test(url))
      .flatMap(({ url, functions }) =>
        functions.flatMap(({ functionName, ranges }) =>
          ranges.map(({ startOffset, count }) => [placeOf(url, functionName, startOffset), count] as const),
        ),
      );
    return new Map(counted);
  } finally {
    session.disconnect();
    for (const one of OPTIMISERS) setFlagsFromString(`--${one}`);
  }
}

function placeOf(url: string, name: string, at: number): string {
  return `${url.slice(url.search(ROOMS) + 1)} ${name || 'anonymous'} @${at}`;
}

/** So many runs more than that are start-up: what looks back at three sentences has fewer to look at in the first ones. */
const FEW = 500;

/** Stretches of code that were run more than `most` times as often for twice the text, with both counts. */
export function growing(once: Work, twice: Work, most: number): string[] {
  return [...twice].flatMap(([place, count]) => {
    const before = once.get(place) ?? 0;
    return count > most * before + FEW ? [`${place}: ${before} → ${count}`] : [];
  });
}
