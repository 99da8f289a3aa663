/** A loan: asked, vouched for where that is agreed, voted where it is above what she can borrow, and handed over. */
import { expect } from '@playwright/test';
import { type Hands, sayYes, seeDialog, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';
import { answer, everybodySaysYes, shown } from './money.ts';
import { startingWith } from './words.ts';

export interface Borrowing {
  readonly member: string;
  readonly typed: string;
  readonly purpose?: string;
  /** Who vouches for her; nobody where left out. */
  readonly guarantors?: readonly string[];
  /** With how much each of them vouches, as it is proposed. */
  readonly proposed?: Readonly<Record<string, string>>;
  /** What the meeting says where it lends more than she can borrow. */
  readonly voted?: string;
}

/** On the step of loans; ends there. */
export async function borrow(hands: Hands, { member, typed, guarantors = [], ...more }: Borrowing) {
  const { t, format } = hands;
  await tapStarting(hands, member);
  await answer(hands, t('money.loan.title', { name: format.name(member) }), typed);
  await seeTitle(hands, t('money.guarantors.title', { name: format.name(member) }));
  for (const guarantor of guarantors) await tapStarting(hands, guarantor);
  for (const [name, part] of Object.entries(more.proposed ?? {})) {
    const picked = hands.page.getByRole('button', { name: startingWith(name) });
    await expect(picked).toContainText(shown(hands, part));
  }
  await tapButton(hands, t('money.next'));
  if (more.voted) await decideOtherwise(hands, more.voted);
  await agreeOnLoan(hands, t(guarantors.length > 0 ? 'money.guarantors.agree' : 'money.loan.agree'), more);
}

/** On the step of loans, in a group where nobody vouches; ends there. */
export async function lend(
  hands: Hands,
  { member, typed, ...more }: Pick<Borrowing, 'member' | 'typed' | 'purpose'>,
) {
  const { t, format } = hands;
  await tapStarting(hands, member);
  await answer(hands, t('money.loan.title', { name: format.name(member) }), typed);
  await agreeOnLoan(hands, t('money.loan.agree'), more);
}

/** From "what for?" to the cash in her hand: all who are asked say yes under this title. */
async function agreeOnLoan(hands: Hands, title: string, { purpose }: Pick<Borrowing, 'purpose'>) {
  const { t } = hands;
  await seeTitle(hands, t('money.loan.purpose'));
  if (purpose) await typeInto(hands, t('money.inAFewWords'), purpose);
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, t('money.loan.when'));
  await tapButton(hands, t('money.next'));
  await seeTitle(hands, title);
  await everybodySaysYes(hands);
  await tapButton(hands, t('money.loan.handOver'));
  await sayYes(hands);
  await seeTitle(hands, t('money.lending.title'));
}

/** Where the rules say no: everybody who came is for it, but the borrower, who has no vote. */
async function decideOtherwise(hands: Hands, words: string): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('override.open'));
  const dialog = await seeDialog(hands, t('override.title'));
  await typeInto(hands, t('override.text'), words);
  await dialog.getByRole('button', { name: t('override.yes'), exact: true }).tap();
}
