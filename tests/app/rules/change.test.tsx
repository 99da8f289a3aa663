// Rules are changed question by question, with what each answer means here, and hold once the meeting has voted.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createFormat } from '../../../src/app/format/format.ts';
import { readTyped, typedFrom } from '../../../src/app/rule-questions/typed.ts';
import { createI18n } from '../../../src/i18n.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { QUESTIONS } from '../../../src/ledger/questions/questions.ts';
import { anyConditions } from '../../ledger/conditions/any.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { deposit, everybody } from '../meeting/community.ts';
import { tap } from '../meeting/steps.ts';
import { bookOn, findWords, loan, meetingWith, pageText, settle, showMoney } from '../money/stage.ts';

const SAVED = [everybody(), deposit('ana', 100), deposit('bea', 60), deposit('carme', 20)];

const choose = (label: string) => fireEvent.click(screen.getByRole('radio', { name: label }));
const votes = (label: string) => screen.getAllByRole('radio', { name: label });

describe('a rule is changed', () => {
  it('in a meeting: asked one by one, shown with own figures, kept, voted, and said in the history', async () => {
    const phone = await meetingWith([...SAVED, loan('bea', 30)]);
    const first = await showMoney(phone, '/rules/change');
    await findWords('1 loan already given keeps what was agreed then.');
    await tap(first.user, /^The most/u);
    await screen.findByRole('heading', { name: 'What does the most one can borrow depend on?' });
    await findWords('with €60 saved, could borrow up to €60');
    choose('Her savings, some times over');
    await findWords('Today Bea, with €60 saved, could borrow up to €180.');
    await findWords('3 members could borrow more than today.');
    first.unmount();

    // The phone died: what was tapped is there, and nothing of it holds.
    const { user } = await showMoney(phone, '/rules/change/limitRule');
    await findWords('could borrow up to €180');
    await tap(user, 'Next');
    await user.clear(await screen.findByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '2');
    await findWords('could borrow up to €120');
    await tap(user, 'Next');
    await screen.findByRole('heading', { name: 'Is there an amount that nobody goes beyond?' });
    await user.type(screen.getByRole('textbox'), '1,005');
    await tap(user, 'Next');
    await findWords('too many figures');
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '100');
    await tap(user, 'Next');
    await screen.findByRole('heading', { name: /how much may one woman owe/u });
    await user.type(screen.getByRole('textbox'), '50');
    await findWords('Today the fund is €180: 50 % is €90.');
    await tap(user, 'Next');
    await screen.findByRole('heading', { name: 'Change the rules' });
    await findWords('Becomes: She can borrow up to 2 times what she has saved.');
    expect((await bookOn(phone)).conditions?.loans.limit.rule.rule).toBe('proportional');

    await tap(user, 'Put it to the vote');
    await screen.findByRole('heading', { name: 'Who is in favour?' });
    await settle();
    await tap(user, 'All who are here, in favour');
    await findWords('Yes: 5 · No: 0 · Abstained: 0 · Not voted: 0');
    const [against] = votes('No');
    if (against) fireEvent.click(against);
    await tap(user, 'Write down what is agreed');
    await findWords('You decide by consensus, and there are votes against: 1.');
    const [abstains] = votes('Abstains');
    if (abstains) fireEvent.click(abstains);
    await settle();
    await tap(user, 'Write down what is agreed');
    await screen.findByRole('heading', { name: 'Our rules' });
    const { conditions, loans } = await bookOn(phone);
    expect(conditions?.loans.limit).toEqual({ rule: { rule: 'multiple', times: '2' }, ceiling: 10000 });
    expect(conditions?.concentration).toEqual({ owes: '50', saves: null });
    expect(Object.values(loans)[0]?.terms.plan).toEqual({
      mode: 'onePayment',
      after: { unit: 'months', count: 3 },
    });

    await tap(user, 'How they have changed');
    await findWords('In favour: Bea, Carme, Dina and Elsa.');
    await findWords('Abstained: Ana.');
    expect(pageText()).toContain('At the beginning');
  });

  it('only as a whole: an unnamed sponsor is asked for before the vote', async () => {
    const phone = await meetingWith(SAVED);
    const { user } = await showMoney(phone, '/rules/change/match');
    choose('An organisation');
    await tap(user, 'Next');
    await screen.findByRole('heading', { name: 'What is the organisation called?' });
    await tap(user, 'Next');
    await findWords('The name is missing.');
    await tap(user, 'Back');
    await tap(user, 'Back');
    await findWords('An answer is missing: What is the organisation called?');
    await tap(user, 'Put it to the vote');
    await user.type(await screen.findByRole('textbox'), 'La Caixa Verda');
    await findWords('Today La Caixa Verda would add €180 in all; of that, €60 for Bea.');
  });

  it('beginning with a template: what would change is compared, and can be left again', async () => {
    const phone = await meetingWith(SAVED);
    const { user } = await showMoney(phone, '/rules/template');
    choose(
      'Self-funded community (CAF) Loans of up to four times the savings, with a little interest each month',
    );
    await findWords('She can borrow up to 4 times what she has saved.');
    await tap(user, 'Begin with these');
    await screen.findByRole('heading', { name: 'Change the rules' });
    await findWords('Becomes: She can borrow up to 4 times');
    await tap(user, 'Leave everything as it is');
    await waitFor(() => expect(pageText()).toContain('Nothing changes yet.'));
  });

  it('a late fee as it would have been; what the box cannot pay is refused', async () => {
    const phone = await meetingWith(SAVED);
    const { user } = await showMoney(phone, '/rules/change/lateFee');
    choose('An amount for each late payment');
    await tap(user, 'Next');
    await screen.findByRole('heading', { name: 'How much for each late payment?' });
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '1.20');
    await tap(user, 'Next');
    await findWords('The box cannot pay that amount with its coins.');
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '2');
    await findWords('Whoever borrowed €100 and does not bring the payment of €16.50 in time pays €2 more.');
  });
});

test.each(SPOKEN)('every question, choice and topic has words in %s', async (language) => {
  const { exists } = await createI18n(language);
  for (const { id, asks } of QUESTIONS) {
    expect(exists(`change.ask.${id}.title`), id).toBe(true);
    for (const choice of asks.as === 'choice' ? asks.choices : [])
      expect(exists(`change.ask.${id}.${choice}`), `${id} ${choice}`).toBe(true);
  }
});

test('what holds is typed and read back as it is', () => {
  const format = createFormat('ca', EUR);
  fc.assert(
    fc.property(anyConditions, (conditions) => {
      for (const question of QUESTIONS) {
        const { id, asks } = question;
        const answer = question.get(conditions);
        // A rate of nothing is never typed: it would be no rule.
        if (answer === undefined || (asks.as === 'rate' && answer === '0')) continue;
        const read = readTyped(asks, typedFrom(question, conditions, format), EUR);
        if (asks.as === 'fines') continue;
        expect(read, id).toEqual({ ok: true, answer });
      }
    }),
    { numRuns: 100 },
  );
});
