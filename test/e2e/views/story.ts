/** A view in one state: what a browser is shown to find what does not fit. */
import type { ReactNode } from 'react';
import type { Pack } from '../../../lib/record/schema.ts';

export interface Story {
  name: string;
  show: (pack: Pack) => ReactNode;
  /** What a person does first, one thing after the other. */
  acts?: ((root: HTMLElement) => void)[];
}

export const click = (selector: string) => (root: HTMLElement) => root.querySelector<HTMLElement>(selector)?.click();
export const focus = (selector: string) => (root: HTMLElement) =>
  root.querySelector<HTMLElement>(selector)?.focus({ focusVisible: true } as FocusOptions);

/** Actions of any view: whatever is asked for does nothing. */
export function idle<Actions extends object>(): Actions {
  return new Proxy({}, { get: () => () => Promise.resolve({ ok: false, error: 'no-page' }) }) as Actions;
}

export const failed = { kind: 'failed', error: 'database-broken' } as const;
