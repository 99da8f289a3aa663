// The little box in its moments: each is another picture, none says anything, and none is printed.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { BOXES, type Moment } from '../../../src/app/ui/drawing/Boxes.tsx';
import { BoxMoment } from '../../../src/app/ui/drawing/BoxMoment.tsx';
import { EmptyState } from '../../../src/app/ui/talk/EmptyState.tsx';
import { show } from './render.tsx';

const MOMENTS = Object.keys(BOXES) as Moment[];

test('every moment is another picture, silent and only of the screen', async () => {
  const {
    view: { container },
  } = await show(
    <>
      {MOMENTS.map((moment) => (
        <BoxMoment key={moment} of={moment} />
      ))}
    </>,
  );
  await waitFor(() => expect(container.querySelectorAll('svg')).toHaveLength(MOMENTS.length));
  const drawn = [...container.querySelectorAll('svg')];
  expect(new Set(drawn.map((picture) => picture.innerHTML)).size).toBe(MOMENTS.length);
  for (const picture of drawn) {
    expect(picture.getAttribute('aria-hidden')).toBe('true');
    expect(picture.closest('[data-screen-only]')).not.toBeNull();
  }
});

test('what is empty says so in words at once, before its picture is there', async () => {
  const {
    view: { container },
  } = await show(<EmptyState title="Nadie tiene un préstamo" />);
  expect(screen.getByText('Nadie tiene un préstamo')).toBeDefined();
  await waitFor(() => expect(container.querySelector('svg')).not.toBeNull());
});
