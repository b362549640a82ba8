import { describe, expect, it } from 'vitest';
import { luminance, parseColor, themeAround } from './theme.ts';

describe('parseColor', () => {
  it.each([
    ['rgb(255, 255, 255)', { red: 1, green: 1, blue: 1, alpha: 1 }],
    ['rgba(0, 0, 0, 0.2)', { red: 0, green: 0, blue: 0, alpha: 0.2 }],
    ['color(srgb 0.5 0 1)', { red: 0.5, green: 0, blue: 1, alpha: 1 }],
    ['oklch(0.5 0.1 20)', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(parseColor(text)).toEqual(expected);
  });
});

describe('luminance', () => {
  it('is 1 for white and 0 for black', () => {
    expect(luminance({ red: 1, green: 1, blue: 1 })).toBeCloseTo(1);
    expect(luminance({ red: 0, green: 0, blue: 0 })).toBe(0);
  });
});

describe('themeAround', () => {
  it.each([
    ['background: rgb(20, 20, 22)', 'dark'],
    ['background: rgb(250, 248, 240)', 'light'],
    ['background: rgb(255, 204, 0)', 'light'],
  ])('%s is %s', (style, theme) => {
    document.body.innerHTML = `<div style="${style}"><p style="background: rgba(0, 0, 0, 0)"><b>x</b></p></div>`;
    expect(themeAround(document.querySelector('b'))).toBe(theme);
  });

  it('is light where nothing says otherwise', () => {
    document.body.innerHTML = '<b>x</b>';
    expect(themeAround(document.querySelector('b'))).toBe('light');
  });
});
