import { expect, test } from 'vitest';
import { fits, type WrittenFigure } from './figure-fit.ts';

const figure = (
  value: number,
  grain: number,
  hedge: WrittenFigure['hedge'] = 'exact',
  kind: WrittenFigure['kind'] = 'percent',
) => ({
  value,
  grain,
  hedge,
  kind,
});

test.each([
  ['24 per cent of a rate of 24', figure(24, 1), 24, true],
  ['24 per cent of a rate of 25', figure(24, 1), 25, false],
  ['27 per cent of a rate of 27.5', figure(27, 1), 27.5, false],
  ['about 28 per cent of a rate of 27.5', figure(28, 1, 'about'), 27.5, true],
  ['nearly 25 per cent of a rate of 24', figure(25, 1, 'at-most'), 24, true],
  ['nearly 24 per cent of a rate of 25', figure(24, 1, 'at-most'), 25, false],
  ['as much as 49 per cent of a rate of 46', figure(49, 1, 'at-most'), 46, false],
  ['$1.13 trillion of 1,125.9', figure(1130, 10, 'exact', 'money'), 1125.9, true],
  ['$1.13 trillion of 1,138', figure(1130, 10, 'exact', 'money'), 1138, false],
  ['24.0 per cent of a rate of 24.1', figure(24, 0.1), 24.1, false],
  ['24 per cent of a rate of 24.4, rounded', figure(24, 1), 24.4, true],
  ['24 per cent of a rate of 23.6, rounded', figure(24, 1), 23.6, true],
  ['24 per cent of a rate of 24.5', figure(24, 1), 24.5, false],
  ['24 per cent of a rate of 24.02, were it a sum', figure(24, 0.01), 24.02, false],
  ['about 28 per cent of a rate of 26', figure(28, 1, 'about'), 26, false],
  ['about 25 per cent of a rate of 26', figure(25, 1, 'about'), 26, true],
  ['about 25 per cent of a rate of 27', figure(25, 1, 'about'), 27, false],
  ['more than 25 per cent of a rate of 25', figure(25, 1, 'at-least'), 25, true],
  ['more than 25 per cent of a rate of 24.5', figure(25, 1, 'at-least'), 24.5, false],
  ['more than 25 per cent of a rate of 27', figure(25, 1, 'at-least'), 27, false],
  ['under 25 per cent of a rate of 25.5', figure(25, 1, 'at-most'), 25.5, false],
  ['$1.147 trillion of 1,147.6, cut off', figure(1147, 1, 'exact', 'money'), 1147.6, true],
  ['$1.147 trillion of 1,148', figure(1147, 1, 'exact', 'money'), 1148, false],
  ['$1.148 trillion of 1,147.4', figure(1148, 1, 'exact', 'money'), 1147.4, false],
  ['$1.1 trillion of 1,190: too much to be cut off', figure(1100, 100, 'exact', 'money'), 1190, false],
  ['$500 billion of 500.5, cut off by just a thousandth', figure(500, 1, 'exact', 'money'), 500.5, true],
  ['about $800 billion of 835', figure(800, 10, 'about', 'money'), 835, false],
  ['about $800 billion of 770', figure(800, 10, 'about', 'money'), 770, true],
  ['$1 trillion-plus of 1,125.9', figure(1000, 1000, 'at-least', 'money'), 1125.9, true],
  ['more than $1.1 trillion of 1,125.9', figure(1100, 100, 'at-least', 'money'), 1125.9, true],
  ['more than $1.2 trillion of 1,125.9', figure(1200, 100, 'at-least', 'money'), 1125.9, false],
  ['nearly $800 billion of 784.3', figure(800, 100, 'at-most', 'money'), 784.3, true],
])('%s', (_, written, actual, expected) => expect(fits(written, actual)).toBe(expected));
