/** Founding a community, question by question, as a group does around one phone. */
import { expect } from '@playwright/test';
import { unitNames } from '../../../src/app/format/words/currency-names.ts';
import type { TemplateId } from '../../../src/ledger/conditions/templates.ts';
import { choose, type Hands, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';

export interface NewCommunity {
  readonly name: string;
  readonly currency: string;
  readonly members: readonly string[];
  readonly template: TemplateId;
  /** Share price and most a meeting; any amount where left out. */
  readonly shares?: { readonly price: string; readonly most: string };
  readonly limit?: { readonly rule: 'proportional' | 'multiple'; readonly times: string };
  /** Once on the principal. */
  readonly interestPercent?: string;
  /** All in one payment after so many weeks. */
  readonly onePaymentAfterWeeks?: string;
  readonly everyWeek?: boolean;
  readonly lateFee?: string;
  readonly vouching?: 'secures' | 'raises';
  readonly sponsor?: string;
  readonly solidarityFund?: 'none' | 'perMeeting' | 'free';
  readonly withoutFines?: boolean;
  readonly witnesses?: number;
}

type Rules = Omit<NewCommunity, 'currency'>;

/** From the first screen to the home screen of the new community. */
export async function found(hands: Hands, community: NewCommunity): Promise<void> {
  const { t } = hands;
  await tapButton(hands, t('start.ours'));
  await typeInto(hands, t('founding.name.label'), community.name);
  await next(hands);
  await answerCurrency(hands, community.currency);
  await addMembers(hands, community.members);
  await agreeOnRules(hands, community);
}

/** From the first question about the rules to the home screen of the community. */
export async function agreeOnRules(hands: Hands, community: Rules): Promise<void> {
  const { t } = hands;
  await answerKind(hands, community);
  await answerSaving(hands, community);
  await answerLoans(hands, community);
  await answerFines(hands, community);
  await answerBox(hands, community);
  await seeTitle(hands, t('founding.begin.title'));
  await next(hands);
  await seeTitle(hands, t('founding.agree.title'));
  await tapButton(hands, t('founding.agree.yes'));
  await tapButton(hands, t('founding.founded.go'));
  await seeTitle(hands, community.name);
}

const next = (hands: Hands): Promise<void> => tapButton(hands, hands.t('founding.next'));

async function answerCurrency(hands: Hands, code: string): Promise<void> {
  const { t, language } = hands;
  const [, plural] = unitNames(code, language).unit;
  const name = plural.slice(0, 1).toUpperCase() + plural.slice(1);
  await choose(hands, t('founding.currency.title'), name);
  await next(hands);
}

async function addMembers(hands: Hands, names: readonly string[]): Promise<void> {
  const { t, page } = hands;
  await seeTitle(hands, t('founding.members.title'));
  await page.getByRole('textbox', { name: t('founding.members.name'), exact: true }).tap();
  const rows = page.getByRole('list', { name: t('founding.members.list') }).getByRole('listitem');
  for (const [at, name] of names.entries()) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(at + 1);
  }
  await next(hands);
}

async function answerKind(hands: Hands, community: Rules): Promise<void> {
  const { t, page } = hands;
  const title = t('founding.kind.title');
  await seeTitle(hands, title);
  await choose(hands, title, t(`founding.kind.${community.template}.name`));
  if (community.everyWeek) await choose(hands, t('founding.kind.rhythm'), t('founding.kind.every.week'));
  const { sponsor } = community;
  await page.getByRole('switch', { name: t('founding.kind.doubles') }).setChecked(sponsor !== undefined);
  if (sponsor !== undefined) await typeInto(hands, t('founding.kind.sponsor'), sponsor);
  await next(hands);
}

async function answerSaving(hands: Hands, { shares }: Rules): Promise<void> {
  const { t } = hands;
  const title = t('founding.saving.title');
  await seeTitle(hands, title);
  await choose(hands, title, t(shares ? 'founding.saving.shares' : 'founding.saving.free'));
  if (shares) {
    await typeInto(hands, startingWithSign(t('founding.saving.price')), shares.price);
    await typeInto(hands, t('founding.saving.most'), shares.most);
  }
  await next(hands);
}

/** The label of an amount ends with the sign of the currency: "Price of a share (€)". */
const startingWithSign = (label: string): RegExp =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')} \\(`, 'u');

async function answerLoans(hands: Hands, community: Rules): Promise<void> {
  const { t } = hands;
  await seeTitle(hands, t('founding.loans.title'));
  const { limit, interestPercent, onePaymentAfterWeeks, lateFee, vouching } = community;
  if (limit) {
    await choose(hands, t('founding.loans.rule'), t(`founding.loans.${limit.rule}`));
    await typeInto(hands, t('founding.loans.times'), limit.times);
  }
  if (interestPercent) {
    await choose(hands, t('founding.loans.interest'), t('founding.loans.mode.once'));
    await typeInto(hands, t('founding.loans.percent'), interestPercent);
  }
  if (onePaymentAfterWeeks) {
    await choose(hands, t('founding.loans.payBack'), t('founding.loans.onePayment'));
    await choose(hands, t('founding.loans.unit'), t('founding.loans.weeks'));
    await typeInto(hands, t('founding.loans.after'), onePaymentAfterWeeks);
  }
  if (lateFee !== undefined) await typeInto(hands, startingWithSign(t('founding.loans.lateFee')), lateFee);
  if (vouching) await choose(hands, t('founding.loans.vouching'), t(`founding.loans.vouch.${vouching}`));
  await next(hands);
}

async function answerFines(hands: Hands, { solidarityFund, withoutFines }: Rules): Promise<void> {
  const { t, page } = hands;
  await seeTitle(hands, t('founding.fines.title'));
  if (withoutFines) {
    for (const cause of ['late', 'absent', 'noise', 'forgotPassbook'] as const) {
      const name = t('founding.fines.remove', { fine: t(`rules.fine.${cause}`) });
      const remove = page.getByRole('button', { name, exact: true });
      if ((await remove.count()) > 0) await remove.tap();
    }
  }
  if (solidarityFund) {
    await choose(hands, t('founding.fines.solidarity'), t(`founding.fines.fund.${solidarityFund}`));
  }
  await next(hands);
}

async function answerBox(hands: Hands, { witnesses, members }: Rules): Promise<void> {
  const { t } = hands;
  await seeTitle(hands, t('founding.box.title'));
  await appoint(hands, 'treasurer', [members[1] ?? '']);
  await appoint(hands, 'keyHolders', members.slice(2, 5));
  if (witnesses !== undefined) await choose(hands, t('founding.box.witnesses'), String(witnesses));
  await next(hands);
}

async function appoint(hands: Hands, office: 'treasurer' | 'keyHolders', names: readonly string[]) {
  const { t } = hands;
  await tapStarting(hands, t(`founding.box.office.${office}`));
  for (const name of names) await tapStarting(hands, name);
  if (office === 'keyHolders') await tapButton(hands, t('founding.box.done'));
}
