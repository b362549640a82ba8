/** Renders a view with the words of a language, and looks for what would shut somebody out. */
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { I18nProvider } from '../../components/i18n.tsx';
import en from '../../data/locales/en.json' with { type: 'json' };
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';

export const english = createI18n(messagesOf(en), 'en');

/** Renders with English words unless others are given. */
export function renderView(view: ReactNode, words = english): RenderResult {
  const inWords = (node: ReactNode) => <I18nProvider value={words}>{node}</I18nProvider>;
  const result = render(inWords(view));
  return { ...result, rerender: (node) => result.rerender(inWords(node)) };
}

/** Fails on any finding. Colours are checked where they are painted: a DOM without layout has none. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
