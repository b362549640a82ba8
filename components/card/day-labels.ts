/** Where the words of the two days stand above a chart: the article's date beside its line, "today" at the right. Pure. */
import { formatOf } from '../../lib/card/format.ts';
import type { I18n } from '../../lib/i18n/i18n.ts';
import { dayOf } from './axis.ts';
import { textWidth } from './labels.ts';

export interface DayLabels {
  article: { x: number; text: string; anchor: 'start' | 'end' } | null;
  /** Where both days lie together only the article's is named; today's line and ring stay. */
  isTodayNamed: boolean;
}

/** Half of ▼, and what keeps it from a word. */
const CLEAR = 10;

/** `today` is the place of today's line, null where the chart does not reach it. */
export function layDays(asOf: string | null, x: (day: number) => number, today: number | null, i18n: I18n): DayLabels {
  if (asOf === null) return { article: null, isTodayNamed: true };
  const at = x(dayOf(asOf));
  const text = formatOf(i18n).date(asOf);
  const word = today === null ? Infinity : today + 5 - textWidth(i18n.t('chart.today'), true);
  const isTodayNamed = at + CLEAR < word;
  const room = isTodayNamed && today !== null ? word - CLEAR : (today ?? at);
  return { article: { x: at, text, anchor: at + 8 + textWidth(text, true) > room ? 'end' : 'start' }, isTodayNamed };
}
