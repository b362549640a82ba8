import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, renderView } from '../../test/setup/render.tsx';
import { LOADING } from '../common/loadable.ts';
import { LibraryView } from './LibraryView.tsx';

describe('states of the library', () => {
  it.each([
    ['loading', LOADING],
    ['failed', { kind: 'failed', error: 'database-blocked' }],
  ] as const)('%s', async (_, content) => {
    const { container } = renderView(<LibraryView tab="record" query="" onSearch={() => {}} content={content} />);
    if (content.kind === 'failed') expect(screen.getByText(/Another window still holds/)).toBeVisible();
    await expectAccessible(container);
  });
});
