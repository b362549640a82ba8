import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderView } from '../../test/setup/render.tsx';
import { cardOf } from '../../test/support/cards.ts';
import { Tabs } from './Tabs.tsx';

const namesOf = (...factIds: string[]) => {
  renderView(<Tabs id="t" cards={factIds.map((id) => cardOf(id))} chosen={0} onChoose={() => {}} />);
  return screen.getAllByRole('tab').map((tab) => tab.textContent);
};

it('says on what and on whom a duty falls', () => {
  expect(namesOf('us-jp-autos', 'us-steel')).toEqual(['Duty cars, Japan', 'Duty steel']);
  expect(namesOf('us-baseline-10', 'us-jp-reciprocal').slice(2)).toEqual(['Duty all countries', 'Duty Japan']);
});

it('names two duties on the same country in full', () => {
  expect(namesOf('us-jp-s122', 'us-jp-reciprocal', 'ust-holdings-jp')).toEqual([
    'Duty US import surcharge on goods from Japan',
    'Duty US “reciprocal” duty on goods from Japan',
    'Holding Japan',
  ]);
});
