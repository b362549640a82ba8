import { expect, it, vi } from 'vitest';
import type { ToPage } from '../../lib/messages/to-page.ts';
import { asErrand, tellReader, untilTold } from './errands.ts';

const tab = vi.hoisted(() => ({ hears: [] as boolean[], acts: [] as string[] }));
vi.mock('../../lib/messages/tell.ts', () => ({
  tell: async (_: number, { kind }: ToPage) => {
    const isHeard = tab.hears.shift() ?? false;
    tab.acts.push(`${kind} ${isHeard}`);
    return isHeard;
  },
}));
vi.mock('./injection.ts', () => ({ inject: async (_: number, script: string) => tab.acts.push(script) > 0 }));

it('lets the answer to a reader wait until the errand in its tab is done, and no other', async () => {
  const order: string[] = [];
  let tell = () => {};
  const errand = asErrand(1, () => new Promise<void>((resolve) => (tell = resolve)).then(() => order.push('told')));
  const answer = untilTold(1).then(() => order.push('answered'));
  await untilTold(2).then(() => order.push('another tab'));
  tell();
  await Promise.all([errand, answer]);
  expect(order).toEqual(['another tab', 'told', 'answered']);
  await untilTold(1);
});

it('answers after an errand that failed', async () => {
  const errand = asErrand(1, () => Promise.reject(new Error('no tab')));
  await untilTold(1);
  await expect(errand).rejects.toThrow('no tab');
});

it.each([
  ['a reader that is there', [true], ['page:rescan true']],
  ['a reader that has just gone', [false, true], ['page:rescan false', 'reader', 'page:rescan true']],
])('tells %s, and asks for nothing between', async (_, hears, acts) => {
  Object.assign(tab, { hears, acts: [] });
  expect(await tellReader(1, { kind: 'page:rescan', force: true })).toBe(true);
  expect(tab.acts).toEqual(acts);
});
