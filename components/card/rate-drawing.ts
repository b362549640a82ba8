/** What is drawn on the rate chart, in pixels. */
import type { ChartFrame } from './chart-frame.ts';
import type { RateSpan } from '../../lib/card/schema.ts';
import type { Label } from './labels.ts';

/** Hours in force cannot be seen as a stretch: drawn, they would be a wall that looks like a rate that lasted. */
export const HOURS_ONLY = 1.5;

export interface Level {
  x1: number;
  x2: number;
  y: number;
  span: {
    rate: number;
    kind?: RateSpan['kind'];
    inAll?: boolean;
    suspended?: number | null;
    about?: boolean;
    more?: number | null;
    from: string;
    to: string | null;
  };
}
export interface Drawn {
  charged: Level[];
  /** `from` is the height of what is charged meanwhile. */
  paused: (Level & { from: number })[];
  /** Announced or agreed. */
  hoped: Level[];
  others: Level[];
  over: { x: number; y: number; status: 'ended' | 'struck_down' } | null;
  /** What stood when the record was last checked. */
  now: { x: number; y: number };
  today: number;
  base: number;
}

export interface RateLayout extends ChartFrame {
  /** How far under the axis their baseline is. */
  datesBelow: number;
  turns: { x: number; tick: number; text: string }[];
  /** Charged stretches that follow each other without a gap, as corners of a step line. */
  charged: [number, number][][];
  paused: (Level & { from: number })[];
  hoped: Level[];
  /** Charged, announced or agreed for too short to be drawn; oldest first. */
  short: Level[];
  others: [number, number][][];
  /** From the day to which the record was checked to today, at the height of what stood then: not known. */
  tail: [number, number][];
  over: Drawn['over'];
  /** What stood when the record was last checked. */
  now: { x: number; y: number };
  today: number;
  /** `isOnFill`: over what was charged, whose colour it then has around it. */
  labels: (Label & { isOnFill: boolean })[];
}
