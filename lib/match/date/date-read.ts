import type { TimeSpan } from './time-span.ts';

/** An expression that was read: what it means and where it ends. */
export interface DateRead extends TimeSpan {
  end: number;
}
