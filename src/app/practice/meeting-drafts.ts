/** What is written in one meeting of the practice community, in the order of a meeting. Pure. */
import { held, savingsOf } from '../../ledger/accounts.ts';
import type { Book } from '../../ledger/book.ts';
import { FIRST_SPONSOR } from '../../ledger/conditions/templates.ts';
import { EUR, piecesFor } from '../../ledger/currency.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import { fineOwed } from '../../ledger/entries/rules.ts';
import type { MemberId } from '../../ledger/ids.ts';
import { principalOwed } from '../../ledger/loans/loan.ts';
import { type Amount, add, amount, negate, subtract, sum, times, ZERO } from '../../ledger/money.ts';
import { goals } from './goal-drafts.ts';
import { PEOPLE } from './people.ts';
import type { Scene } from './scene.ts';

const ONE_EURO = amount(100);
const SOLIDARITY = ONE_EURO;
/** Nobody pays twenty euros with a 200 € note: the box holds what people bring. */
const LARGEST_IN_BOX = amount(5000);
const euros = (count: number): Amount => times(ONE_EURO, count);

const memberAt = ({ members }: Scene, number: number): MemberId => members[number - 1] ?? '';

const pile = (value: Amount) => ({
  pieces: {
    ...piecesFor(
      value,
      EUR.denominations.filter((piece) => piece.value <= LARGEST_IN_BOX),
    ).pieces,
  },
  counted: value,
});

const isHere = ({ story }: Scene, number: number): boolean =>
  ![...(story.absent ?? []), ...(story.excused ?? [])].includes(number) && story.represented?.who !== number;

/** Two members who came, from the `from`-th on: they count, or they are witnesses. */
export function twoHere(scene: Scene, from: number): MemberId[] {
  return scene.members.filter((_, at) => at >= from && isHere(scene, at + 1)).slice(0, 2);
}

/** Opened, counted pile by pile, and who came. */
export function opening(scene: Scene, book: Book): readonly Draft[] {
  const { number, heldOn, members } = scene;
  const [chair = '', , secretary = '', fourth = ''] = members;
  const counters = twoHere(scene, 4);
  return [
    {
      kind: 'meeting-opened',
      body: {
        number,
        kind: number % 2 === 1 ? 'enterprise' : 'social',
        plannedOn: heldOn,
        heldOn,
        writer: members[1] ?? '',
        counters,
        keyHolders: [chair, secretary, fourth],
        support: 1,
        supportNames: null,
      },
    },
    {
      kind: 'box-counted',
      body: { moment: 'opening', ...pile(held(book.balances, 'box')), counters },
    },
    { kind: 'attendance-marked', body: { marks: members.map((_, at) => markOf(scene, at + 1)) } },
  ];
}

function markOf(scene: Scene, number: number) {
  const { story } = scene;
  const member = memberAt(scene, number);
  const mark = (status: 'present' | 'late' | 'excused' | 'absent') => ({ member, status, by: null });
  if (story.represented?.who === number) {
    return { member, status: 'represented' as const, by: memberAt(scene, story.represented.by) };
  }
  if (story.absent?.includes(number)) return mark('absent');
  if (story.excused?.includes(number)) return mark('excused');
  return mark(story.late?.includes(number) ? 'late' : 'present');
}

export function movements(scene: Scene, book: Book): readonly Draft[] {
  return [
    ...finesCharged(scene, book),
    ...savings(scene),
    ...repayments(scene, book),
    ...loans(scene, book),
    ...otherMoney(scene),
    ...match(scene, book),
    ...goals(scene, book),
  ];
}

function finesCharged(scene: Scene, book: Book): readonly Draft[] {
  const { story } = scene;
  const charge = (fine: string) => (number: number) => {
    const agreed = book.conditions?.fines.find((one) => one.id === fine)?.amount ?? ONE_EURO;
    const member = memberAt(scene, number);
    return { kind: 'fine-charged' as const, body: { member, fine, amount: agreed } };
  };
  return [...(story.late ?? []).map(charge('late')), ...(story.absent ?? []).map(charge('absent'))];
}

/** The contribution to the solidarity fund from everybody who came, then the savings. */
function savings(scene: Scene): readonly Draft[] {
  const numbers = scene.members.map((_, at) => at + 1);
  const brought = numbers.filter(
    (number) => isHere(scene, number) || scene.story.represented?.who === number,
  );
  return [
    ...brought.map((number) => ({
      kind: 'solidarity-in' as const,
      body: { member: memberAt(scene, number), amount: SOLIDARITY },
    })),
    ...brought.map((number) => ({
      kind: 'deposit' as const,
      body: {
        member: memberAt(scene, number),
        amount: savedBy(scene, number),
        carried: ZERO,
        to: 'box' as const,
      },
    })),
  ];
}

const savedBy = ({ story }: Scene, number: number): Amount =>
  euros((PEOPLE[number - 1]?.usual ?? 5) + (story.extraSavings?.[number] ?? 0));

function repayments(scene: Scene, book: Book): readonly Draft[] {
  return (scene.story.repayments ?? []).flatMap(({ who, euros: count }): Draft[] => {
    const member = memberAt(scene, who);
    const loan = Object.values(book.loans).find((one) => one.member === member && principalOwed(one) > 0);
    if (!loan) return [];
    const parts = { lateFee: ZERO, interest: ZERO, principal: euros(count) };
    return [{ kind: 'repayment', body: { loan: loan.id, member, ...parts, to: 'box' } }];
  });
}

function loans(scene: Scene, book: Book): readonly Draft[] {
  const { conditions } = book;
  if (!conditions) return [];
  return (scene.story.loans ?? []).map(({ who, euros: count, plan, purpose }) => ({
    kind: 'loan-paid-out',
    body: {
      member: memberAt(scene, who),
      amount: euros(count),
      from: 'box',
      terms: { ...conditions.loans.terms, plan },
      cashStep: conditions.box.cashStep,
      purpose: scene.text(scene.words.purposes[purpose]),
      saidYes: [memberAt(scene, who), memberAt(scene, 2)],
    },
  }));
}

function otherMoney(scene: Scene): readonly Draft[] {
  const { story, text, words } = scene;
  const drafts: Draft[] = [];
  if (story.withdrawal) {
    const { who, euros: count } = story.withdrawal;
    const member = memberAt(scene, who);
    drafts.push({ kind: 'withdrawal', body: { member, amount: euros(count), from: 'box' } });
  }
  if (story.help) {
    const { who, euros: count } = story.help;
    const member = memberAt(scene, who);
    drafts.push({
      kind: 'solidarity-out',
      body: { member, amount: euros(count), reason: text(words.help) },
    });
  }
  if (story.expense) {
    const what = text(words.expense);
    drafts.push({
      kind: 'expense',
      body: { amount: euros(story.expense), from: 'box', what, receipt: null },
    });
  }
  if (story.toBank) drafts.push({ kind: 'box-to-bank', body: { amount: euros(story.toBank) } });
  if (story.note) drafts.push({ kind: 'noted', body: { text: text(words.note) } });
  return drafts;
}

/** The foundation doubles what everybody had saved before this meeting; it comes to the bank. */
function match(scene: Scene, book: Book): readonly Draft[] {
  if (!scene.story.match) return [];
  const snapshot = scene.members.map((member) => {
    const saved = held(book.balances, savingsOf(member));
    return { member, savings: saved, part: saved };
  });
  const whole = sum(snapshot.map((one) => one.part));
  return [{ kind: 'match-received', body: { sponsor: FIRST_SPONSOR, amount: whole, to: 'bank', snapshot } }];
}

/** Fines paid at once, the closing count, and what it lacked, with the two who saw it. */
export function afterMovements(scene: Scene, book: Book): readonly Draft[] {
  const payers = (scene.story.finesPaidBy ?? []).map((number) => memberAt(scene, number));
  const paid = Object.values(book.fines)
    .filter((fine) => payers.includes(fine.member) && fineOwed(book, fine.id) > 0)
    .map((fine) => ({ fine: fine.id, member: fine.member, amount: fineOwed(book, fine.id) }));
  const expected = add(held(book.balances, 'box'), sum(paid.map((one) => one.amount)));
  const missing = euros(scene.story.missing ?? 0);
  const counters = twoHere(scene, 4);
  const drafts: Draft[] = paid.map((body) => ({ kind: 'fine-paid', body }));
  drafts.push({
    kind: 'box-counted',
    body: { moment: 'closing', ...pile(subtract(expected, missing)), counters },
  });
  if (missing > 0) {
    const reason = scene.text(scene.words.missing);
    drafts.push({
      kind: 'difference-found',
      body: { where: 'box', amount: negate(missing), cause: 'count', people: counters, reason },
    });
  }
  return drafts;
}
