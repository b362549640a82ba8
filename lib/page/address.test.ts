import { expect, it } from 'vitest';
import { pageAddress } from './address.ts';

it.each([
  ['https://a.example/story#comments', 'https://a.example/story'],
  ['https://a.example/story#:~:text=24%25', 'https://a.example/story'],
  ['https://a.example/#/article/1', 'https://a.example/#/article/1'],
  ['https://a.example/#!/article/1', 'https://a.example/#!/article/1'],
  ['https://a.example/#/article/1#comments', 'https://a.example/#/article/1'],
  ['https://a.example/#', 'https://a.example/'],
  ['https://mail.example/u/0/#inbox/FMfcgzQbgRnAbCdEf', 'https://mail.example/u/0/#inbox/FMfcgzQbgRnAbCdEf'],
  ['https://mail.example/u/0/#label/The+Noon/FMfcgzQbgRnAbCdEf', 'https://mail.example/u/0/#label/The+Noon/FMfcgzQbgRnAbCdEf'],
  ['https://mail.example/u/0/#inbox', 'https://mail.example/u/0/'],
  ['https://a.example/story#gallery/2', 'https://a.example/story'],
  ['https://a.example/story#:~:text=and/counterrevolution', 'https://a.example/story'],
])('%s is %s', (url, address) => {
  expect(pageAddress(url)).toBe(address);
});
