// A community founded through its screens: the answers become the book, and nothing typed is lost on the way.
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { membersNow } from '../../../src/ledger/book.ts';
import { conditionsFrom } from '../../../src/ledger/conditions/templates.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone, partsOn } from '../harness.tsx';
import { agree, enterMembers, listed, nameIt, openFounding, toMembers } from './answer.ts';

describe('founding', () => {
  test('the real group: UGX, shares of 5,000, twice her savings, 10 % once, due in two weeks', async () => {
    const phone = newPhone('2026-03-02');
    const founder = await openFounding(phone);
    const { t, type, choose, next } = founder;
    await nameIt(founder, 'Tukolere Wamu');
    await choose(/Ugandan shillings/u);
    await next();
    await enterMembers(founder, ['Achieng', 'Nakato', 'Wanjiru']);
    await next();
    await choose(/By shares/u);
    await next();
    await type(/Price of a share/u, '5000');
    await type(/Shares a meeting/u, '5');
    await next();
    await type(/How many times/u, '2');
    await type(/After how long/u, '2');
    await choose('Weeks');
    await next();
    await choose('Each one what she wants');
    await founder.pass(3);
    const { book, cards, drafts } = await agree(founder, phone);
    expect(book.founding).toMatchObject({ name: 'Tukolere Wamu', practice: false, on: '2026-03-02' });
    expect(book.founding?.currency).toMatchObject({ code: 'UGX', digits: 0 });
    expect(membersNow(book).map((member) => cards.get(member.id))).toMatchObject([
      { name: 'Achieng' },
      { name: 'Nakato' },
      { name: 'Wanjiru' },
    ]);
    expect(book.conditions).toMatchObject({
      saving: { mode: 'shares', price: 5000, most: 5, rest: 'handedBack' },
      solidarityFund: { mode: 'free' },
      box: { keyHolders: 0, witnesses: 2 },
    });
    expect(book.conditions?.loans).toMatchObject({
      limit: { rule: { rule: 'multiple', times: '2' } },
      terms: {
        interest: { mode: 'once', percent: '10' },
        plan: { mode: 'onePayment', after: { unit: 'weeks', count: 2 } },
      },
    });
    expect(drafts).toEqual({});
    expect(t('founding.founded.go')).toBe('Go to the group');
  });

  test('twenty-five members take a name and Enter each, and all look different', async () => {
    const phone = newPhone();
    const founder = await openFounding(phone);
    await toMembers(founder);
    await enterMembers(
      founder,
      Array.from({ length: 25 }, (_, at) => `Member ${at + 1}`),
    );
    expect(listed('Members')).toHaveLength(25);
    expect(screen.getByLabelText('Her name')).toBe(document.activeElement);
    await founder.pass(1);
    await founder.type(/Name of the organisation/u, 'Fundació');
    await founder.pass(6);
    const { cards } = await agree(founder, phone);
    const faces = [...cards.values()].map((card) => card.kind === 'member' && card.symbol + card.colour);
    expect(new Set(faces).size).toBe(25);
  });

  test.each(SPOKEN)('in %s: the defaults of Barcelona are agreed as they are', async (language) => {
    const phone = newPhone();
    const founder = await openFounding(phone, language);
    await toMembers(founder);
    await enterMembers(founder, ['Fatou', 'Rosa']);
    await founder.next();
    await founder.type(founder.t('founding.kind.sponsor'), 'Fundació');
    await founder.pass(6);
    const { book } = await agree(founder, phone);
    const expected = conditionsFrom('barcelona', EUR, 'Fundació');
    expect(book.conditions).toEqual({ ...expected, box: { ...expected.box, keyHolders: 0 } });
  });

  test('offices and keys are given by tapping, and the keys are counted', async () => {
    const phone = newPhone();
    const founder = await openFounding(phone);
    const { user, choose } = founder;
    await toMembers(founder);
    await enterMembers(founder, ['Fatou', 'Rosa']);
    await founder.next();
    await choose(/By shares/u);
    await founder.pass(4);
    await user.click(screen.getByRole('button', { name: /Treasurer/u }));
    await user.click(await screen.findByRole('button', { name: 'Rosa' }));
    await user.click(screen.getByRole('button', { name: /Who holds the keys/u }));
    await user.click(await screen.findByRole('button', { name: 'Fatou' }));
    await user.click(screen.getByRole('button', { name: 'Rosa' }));
    await user.click(screen.getByRole('button', { name: 'That’s fine' }));
    await founder.pass(2);
    const { book, cards } = await agree(founder, phone);
    const nameOf = (id: string | null) => {
      const card = id === null ? undefined : cards.get(id);
      return card?.kind === 'member' ? card.name : null;
    };
    expect(nameOf(book.offices.treasurer)).toBe('Rosa');
    expect(book.offices.keyHolders.map(nameOf)).toEqual(['Fatou', 'Rosa']);
    expect(book.conditions?.box.keyHolders).toBe(2);
  });

  test('goes on where it stopped after the phone died', async () => {
    const phone = newPhone();
    const founder = await openFounding(phone);
    await toMembers(founder, 'Les Orenetes');
    await enterMembers(founder, ['Fatou', 'Rosa']);
    await founder.type('Her name', 'Ami');
    founder.unmount();
    await openFounding(phone);
    expect(await screen.findByRole('heading', { name: 'Who is in the group?' })).toBeTruthy();
    expect(listed('Members')).toHaveLength(2);
    expect(screen.getByLabelText<HTMLInputElement>('Her name').value).toBe('Ami');
  });

  test('a rule is tapped where it is read aloud, and asked in full', async () => {
    const phone = newPhone();
    const founder = await openFounding(phone);
    const { user, pass, type, choose } = founder;
    await toMembers(founder);
    await enterMembers(founder, ['Fatou', 'Rosa', 'Lin']);
    await founder.next();
    await choose(/By shares/u);
    await pass(6);
    await user.click(screen.getByRole('button', { name: /^The most she can borrow/u }));
    await choose('Her part of all that is saved');
    await pass(1);
    await type('Number', '2');
    await pass(2);
    await type('For each 100', '30');
    await pass(1);
    expect(screen.getByText(/Nobody can owe more than 30.?% of the common fund/u)).toBeTruthy();
    const { book } = await agree(founder, phone);
    expect(book.conditions?.loans.limit.rule).toEqual({ rule: 'proportionOfAll', factor: '2' });
    expect(book.conditions?.concentration).toEqual({ owes: '30', saves: null });
  });

  test('votes by name are written as they were given', async () => {
    const phone = newPhone();
    const founder = await openFounding(phone);
    await toMembers(founder);
    await enterMembers(founder, ['Fatou', 'Rosa', 'Lin']);
    await founder.next();
    await founder.choose(/By shares/u);
    await founder.pass(6);
    await founder.choose('By votes');
    const rosa = screen.getByRole('group', { name: /Rosa.*vote/u });
    await founder.user.click(rosa.querySelector('input[value="against"]')!);
    const { book, id } = await agree(founder, phone);
    const entries = await (await partsOn(phone)).store.entriesOf(id, { all: true });
    const agreed = entries.find((entry) => entry.kind === 'conditions-agreed');
    const numbers = (list: unknown) => (list as string[]).map((member) => book.members[member]?.number);
    const votes = agreed?.body['votes'] as Record<string, unknown>;
    expect(numbers(votes['for'])).toEqual([1, 3]);
    expect(numbers(votes['against'])).toEqual([2]);
  });
});
