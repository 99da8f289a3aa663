/** Founding, line by line: what comes first, who may write it, and the figures from paper. */
import { describe, test } from 'vitest';
import { story } from '../story.ts';

describe('founding', () => {
  test('nothing is written before the founding, which happens once; a meeting needs two members and conditions', () =>
    story(
      `
      joins ana 1         ! notFounded
      open 2025-01-01     ! notFounded
      found
      found               ! alreadyFounded
      joins ana 1
      joins ana 2         ! memberExists member=ana
      joins bea 1         ! numberTaken number=1 member=ana
      open 2025-01-01     ! notFounded
      agree -
      open 2025-01-01     ! unknownMember
      joins eva 3 elsewhere ! notThePen pen=phone-a
      deposit ana 5       ! noOpenMeeting
      joins bea 2
      joins cira 3
      open 2025-01-01 elsewhere ! notThePen
      open 2025-01-01
      found               ! wrongPlace
    `,
      { founded: false },
    ));

  test('one member alone opens nothing; the last two do not leave', () =>
    story(
      `
      leaves dora        ! noOpenMeeting
      open 2025-01-02
      leaves dora
      leaves dora        ! memberLeft
      leaves cira
      leaves bea         ! tooFewMembers least=2 members=1
    `,
      { open: false },
    ));

  test('the smallest cash step is one that the notes and coins can pay', () => {
    const currency = {
      code: 'XOF',
      digits: 0,
      denominations: [{ value: 10 as never, form: 'coin' as const }],
    };
    story(
      `
      found
      joins ana 1
      agree - ! notCashStep
      `,
      { founded: false, currency },
    );
  });

  test('figures from paper: they must add up to their pieces and parts', () =>
    story(
      `
      paper 30 10 5
      paper-member ana 20 1 2
      paper-member eva 20          ! unknownMember
      paper-loan ana 60 40 2024-11-30
      paper-match 15 ana=10        ! partsMismatch total=15 parts=10
      paper-match 15 ana=10 bea=5
      = box 30
      = loan of ana 40
      = fines-owed of ana 2
      = match/caixa 15
      = surplus 39
    `,
      { open: false },
    ));
});
