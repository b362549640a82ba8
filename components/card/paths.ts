/** Paths of the charts. A path without dots draws nothing. */
import { curveStepAfter, line } from 'd3-shape';

type Dot = [number, number];

const makeLine = line();
const makeSteps = line().curve(curveStepAfter);

/** A line from dot to dot. */
export function linePath(dots: Dot[]): string {
  return makeLine(dots) ?? '';
}

/** A step line: level to the next dot's place, then straight up or down to its height. */
export function stepPath(dots: Dot[]): string {
  return makeSteps(dots) ?? '';
}

/** The area under a step line down to `base`. */
export function stepArea(dots: Dot[], base: number): string {
  const [first, last] = [dots[0], dots.at(-1)];
  return first && last ? stepPath([[first[0], base], ...dots, [last[0], base]]) : '';
}
