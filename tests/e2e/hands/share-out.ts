/** The end of a cycle: voted, handed over one after the other, and the sponsor's money given back. */
import { expect } from '@playwright/test';
import { type Hands, sayYes, seeDialog, seeTitle, tapButton, tapStarting, typeInto } from './hands.ts';
import { answer, shown } from './money.ts';

/** On the step of other things; ends where the parts are handed over. Everybody is for it. */
export async function voteShareOut(hands: Hands, words: string): Promise<void> {
  const { t } = hands;
  await tapStarting(hands, t('money.other.shareOut'));
  await tapButton(hands, t('cycle.decide'));
  await seeTitle(hands, t('cycle.decideTitle'));
  await tapButton(hands, t('override.voteNow'));
  await seeDialog(hands, t('override.vote'));
  await typeInto(hands, t('override.text'), words);
  await tapButton(hands, t('override.yes'));
  await sayYes(hands);
  await seeTitle(hands, t('cycle.hand.title'));
}

/** What she takes, as the screens say it, and what she leaves as savings. */
export async function handTo(
  hands: Hands,
  member: string,
  { cash, saved = '0' }: { readonly cash: string; readonly saved?: string },
): Promise<void> {
  const { t, format, page } = hands;
  const name = format.name(member);
  await tapStarting(hands, member);
  await seeTitle(hands, t('cycle.to.title', { name }));
  const takes = shown(hands, cash);
  if (Number(saved) === 0) {
    await tapButton(hands, t('cycle.to.all', { amount: takes }));
    await sayYes(hands);
  } else {
    await tapButton(hands, t('cycle.to.save'));
    await answer(hands, t('cycle.to.how', { name }), saved);
    const words = { name, cash: takes, saved: shown(hands, saved) };
    await expect(page.getByRole('dialog').getByText(t('cycle.to.sentence.both', words))).toBeVisible();
    await sayYes(hands);
  }
  await seeTitle(hands, t('cycle.hand.title'));
}

/** Once all have theirs: what the sponsor gave goes back. Ends at the step of other things. */
export async function giveMatchBack(hands: Hands, sponsor: string, typed: string): Promise<void> {
  const { t, format } = hands;
  const words = { sponsor: format.name(sponsor) };
  await tapButton(hands, t('money.other.matchReturned', words));
  await answer(hands, t('money.matchReturned.title', words), typed);
  await sayYes(hands);
  await seeTitle(hands, t('money.other.title'));
}
