import { expect, it } from 'vitest';
import { luminanceOf } from './luminance.ts';

it.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgb(119, 119, 119)', 0.184],
  ['rgba(255, 255, 255, 0.9)', 1],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 1 0 0 / 0.8)', 0.2126],
  ['color(srgb-linear 0.5 0.5 0.5)', 0.5],
  ['color(display-p3 0 0 0)', 0],
  ['oklch(1 0 none)', 1],
  ['oklab(0.5 -0.01 1e-05)', 0.125],
  ['lab(100 0 0)', 1],
  ['lch(50 10 260 / 0.75)', 0.184],
])('luminance of %s', (color, expected) => {
  expect(luminanceOf(color)).toBeCloseTo(expected, 3);
});

it.each(['rgba(0, 0, 0, 0)', 'rgba(255, 255, 255, 0.4)', 'oklch(0.2 0 0 / 0.1)', 'transparent', ''])(
  '%s is see-through',
  (color) => {
    expect(luminanceOf(color)).toBeNull();
  },
);
