/** Build step: makes `virtual:page-messages`, so that a page's reader carries types and not the library behind them. */
import { pageTypes } from './page-types.ts';

const NAME = 'virtual:page-messages';
const RESOLVED = `\0${NAME}`;

/** A Vite plugin. */
export function pageMessages() {
  return {
    name: 'page-messages',
    resolveId: (id: string) => (id === NAME ? RESOLVED : null),
    load(id: string) {
      if (id !== RESOLVED) return null;
      const { toPage, answers } = pageTypes();
      return `export const toPage = ${JSON.stringify(toPage)};export const answers = ${JSON.stringify(answers)};`;
    },
  };
}
