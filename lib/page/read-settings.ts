import type { EarlierReading } from './earlier-reading.ts';

/** How a tree is read. */
export interface ReadSettings {
  /** Leave out what roles and class names call a side part. */
  withoutSides: boolean;
  /** Leave out what class names call comments. */
  withoutComments: boolean;
  /** A headline that stands outside of what is read. */
  headline?: Element | null;
  /** Elements that are left out. */
  without?: ReadonlySet<Element>;
  /** What was read here before, and may be taken over. */
  earlier?: EarlierReading | null;
}
