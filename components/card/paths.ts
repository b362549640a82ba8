/** Paths of the charts. A path without dots draws nothing. */
import { curveLinear, curveStepAfter, type CurveFactory } from 'd3-shape';

type Dot = [number, number];

/** A line from dot to dot. */
export function linePath(dots: Dot[]): string {
  return draw(curveLinear, dots);
}

/** A step line: level to the next dot's place, then straight up or down to its height. */
export function stepPath(dots: Dot[]): string {
  return draw(curveStepAfter, dots);
}

/** The area under a step line down to `base`. */
export function stepArea(dots: Dot[], base: number): string {
  const [first, last] = [dots[0], dots.at(-1)];
  return first && last ? stepPath([[first[0], base], ...dots, [last[0], base]]) : '';
}

/** By the curve itself, into a string: the library's own pen knows arcs and more, which is more than all else here. */
function draw(curve: CurveFactory, dots: Dot[]): string {
  let path = '';
  const write = (letter: string) => (x: number, y: number) => void (path += `${letter}${x},${y}`);
  const pen = { moveTo: write('M'), lineTo: write('L'), closePath: () => void (path += 'Z') };
  const line = curve(pen as CanvasPath & typeof pen);
  line.lineStart();
  for (const dot of dots) line.point(...dot);
  if (dots.length > 0) line.lineEnd();
  return path;
}
