// What a community shares with the team that accompanies it, as people decide it in their meeting.
import { openEmptyBox } from './count.ts';
import { type Hands, tapButton, tapStarting } from './hands.ts';
import { goToStep, markAttendance, startMeeting } from './meeting.ts';
import { deposit } from './money.ts';
import { answerRule } from './rules.ts';

/** A first meeting in which each puts in ten, up to the vote on sharing totals alone. */
export async function putTotalsToVote(hands: Hands, members: readonly string[]): Promise<void> {
  const { t } = hands;
  await startMeeting(hands);
  await markAttendance(hands);
  await openEmptyBox(hands);
  await goToStep(hands, 'savings');
  for (const name of members) await deposit(hands, name, '10');
  await goToStep(hands, 'other');
  await tapStarting(hands, t('money.other.rules'));
  await tapButton(hands, t('change.open'));
  await tapStarting(hands, t('rules.topic.sharing'));
  await answerRule(hands, 'sharing', 'totals');
  await tapButton(hands, t('change.toVote'));
}
