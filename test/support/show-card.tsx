/** A card of the real pack on a stage, for tests. */
import { screen } from '@testing-library/react';
import { vi } from 'vitest';
import { Card } from '../../components/card/Card.tsx';
import type { CardActions, CardProps } from '../../components/card/types.ts';
import ja from '../../data/locales/ja.json' with { type: 'json' };
import { createI18n, messagesOf } from '../../lib/i18n/i18n.ts';
import { english, renderView } from '../setup/render.tsx';
import { cardStates, type CardState } from './cards.ts';

export const japanese = createI18n(messagesOf(ja), 'ja');
export const done = { ok: true as const, value: null };

export function fakeActions(part: Partial<CardActions> = {}): CardActions {
  return {
    close: vi.fn(),
    pin: vi.fn(),
    save: vi.fn(() => Promise.resolve({ ok: true as const, value: { id: 'h1', note: '' } })),
    undoSave: vi.fn(() => Promise.resolve(done)),
    setNote: vi.fn(() => Promise.resolve(done)),
    hide: vi.fn(() => Promise.resolve({ ok: true as const, value: 'r1' })),
    unhide: vi.fn(() => Promise.resolve(done)),
    openFact: vi.fn(() => Promise.resolve(done)),
    openOwn: vi.fn(() => Promise.resolve(done)),
    reload: vi.fn(),
    setDate: vi.fn(() => Promise.resolve(done)),
    copy: vi.fn(() => Promise.resolve(true)),
    link: () => 'https://courant.example/a#:~:text=x',
    ...part,
  };
}

export function show(state: Omit<CardState, 'name'>, props: Partial<CardProps> = {}, words = english) {
  const actions = fakeActions(props.actions);
  const view = renderView(
    <Card {...state} saved={null} width={358} layout="card" pinned={false} hints={false} {...props} actions={actions} />,
    words,
  );
  return { actions, ...view };
}
export const state = (name: string, locale = 'en') => cardStates(locale).find((it) => it.name === name)!;
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
