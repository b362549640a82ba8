import { expect, it } from 'vitest';
import { pageAddress } from './address.ts';

it.each([
  ['https://a.example/story#comments', 'https://a.example/story'],
  ['https://a.example/story#:~:text=24%25', 'https://a.example/story'],
  ['https://a.example/#/article/1', 'https://a.example/#/article/1'],
  ['https://a.example/#!/article/1', 'https://a.example/#!/article/1'],
  ['https://a.example/#/article/1#comments', 'https://a.example/#/article/1'],
  ['https://a.example/#', 'https://a.example/'],
])('%s is %s', (url, address) => {
  expect(pageAddress(url)).toBe(address);
});
