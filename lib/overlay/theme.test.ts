import { describe, expect, it } from 'vitest';
import { themeAround } from './theme.ts';

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
