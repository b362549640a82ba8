import { expect, it } from 'vitest';
import { asErrand, untilTold } from './errands.ts';

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
