import type { DateTick } from './date-ticks.ts';
import type { DayLabels } from './day-labels.ts';

/** The room of a chart and its axes, in pixels. */
export interface ChartFrame extends DayLabels {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  /** The lowest line: zero, or where the axis starts. */
  base: number;
  yTicks: { y: number; text: string }[];
  xTicks: DateTick[];
}
