import { expect, it } from 'vitest';
import { luminanceOf } from './paper.ts';

it.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(255, 255, 255, 0.9)', 1],
  ['rgba(0, 0, 0, 0)', null],
  ['transparent', null],
  ['color(srgb 1 1 1)', null],
])('luminance of %s', (color, expected) => {
  expect(luminanceOf(color)).toBe(expected);
});
