import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderView } from '../../test/setup/render.tsx';
import { cardOf } from '../../test/support/cards.ts';
import { Tabs } from './Tabs.tsx';

const namesOf = (...factIds: string[]) => {
  renderView(<Tabs id="t" cards={factIds.map((id) => cardOf(id))} chosen={0} onChoose={() => {}} />);
  return screen.getAllByRole('tab').map((tab) => tab.textContent);
};

it('says on whom a duty falls', () => {
  expect(namesOf('us-jp-autos', 'us-steel')).toEqual(['Duty Japan', 'Duty all countries']);
});

it('names two duties on the same country in full', () => {
  expect(namesOf('us-jp-autos', 'us-jp-reciprocal', 'ust-holdings-jp')).toEqual([
    'Duty US duty on cars from Japan',
    'Duty US “reciprocal” duty on goods from Japan',
    'Holding Japan',
  ]);
});
