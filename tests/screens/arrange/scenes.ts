/** From scene to scene in the life of the practice community. */

import { PEOPLE } from '../../../src/app/practice/people.ts';
import { openAsLastTime } from '../../e2e/hands/count.ts';
import { beginFollowUp } from '../../e2e/hands/follow-up.ts';
import { sayYes, seeTitle, tapButton, typeInto } from '../../e2e/hands/hands.ts';
import { goToStep, startMeeting } from '../../e2e/hands/meeting.ts';
import { answer, deposit } from '../../e2e/hands/money.ts';
import type { Scene } from './arrangement.ts';
import { bringBack } from './bring-back.ts';
import type { Community } from './community.ts';
import { bringCopied } from './copied.ts';
import { withLateFees } from './late-book.ts';
import { ofWomenAndMen } from './mixed-book.ts';
import { bringTheYear } from './reported.ts';
import { bringTechnician } from './technician.ts';
import { bringOthers } from './together.ts';
import { sharingTotals } from './totals-book.ts';

/** From the end of the scene before to the beginning of this one. */
export async function enter(scene: Scene, community: Community): Promise<void> {
  const { hands } = community;
  const { t } = hands;
  switch (scene) {
    case 'newPhone':
    case 'afterCount':
    case 'ours':
      return;
    case 'counted':
      await community.inBox();
      return;
    case 'between':
      await community.show('#/');
      await tapButton(hands, new RegExp(`^${t('start.practice')}`, 'u'));
      await hands.page.waitForURL(/#\/g\/[^/]+$/u);
      await community.stands('home');
      await community.rememberBook();
      return;
    case 'meetingOpened':
      await community.goTo('home', {});
      return startMeeting(hands);
    case 'cameAll':
      await community.goTo('attendance', {});
      return tapButton(hands, t('meeting.attendance.everybody'));
    case 'boxOpened':
      return openBox(community);
    case 'sharedOut':
      return shareOut(community);
    case 'apart':
      return bringOthers(community);
    case 'copied':
      return bringCopied(community);
    case 'lateFees':
      await practiseAgain(community);
      return bringBack(community, withLateFees);
    case 'mixed':
      await practiseAgain(community);
      return bringBack(community, ofWomenAndMen);
    case 'sharing':
      await practiseAgain(community);
      return bringBack(community, sharingTotals);
    case 'reported':
      return bringTheYear(community);
    case 'support':
      return beginTeam(community, 'Raval 2026');
    case 'technician':
      await beginTeam(community, 'Gràcia 2026');
      return bringTechnician(community);
  }
}

async function beginTeam(community: Community, name: string): Promise<void> {
  await community.show('#/');
  await beginFollowUp(community.hands, name);
  await community.rememberBook();
}

async function practiseAgain(community: Community): Promise<void> {
  const { hands } = community;
  await community.show('#/');
  await tapButton(hands, hands.t('start.practiceAgain'));
  await hands.page.waitForURL(/#\/g\/[^/]+$/u);
  await community.stands('home');
  await community.rememberBook();
}

/** A raffle earns something, and the group votes to share it out, long before the year is over. */
async function shareOut(community: Community): Promise<void> {
  const { hands } = community;
  const { t } = hands;
  await community.goTo('otherForm', { what: 'income' });
  await typeInto(hands, t('money.inAFewWords'), 'Rifa');
  await tapButton(hands, t('money.next'));
  await answer(hands, t('money.income.title'), '60');
  await sayYes(hands);
  await community.settle();
  await community.goTo('closeCycle', {});
  await tapButton(hands, t('override.voteNow'));
  await typeInto(hands, t('override.text'), 'Festa');
  await tapButton(hands, t('override.yes'));
  await sayYes(hands);
  await seeTitle(hands, t('cycle.hand.title'));
}

/** The box as it was left, two have saved, and one line was written wrongly and taken back. */
async function openBox(community: Community): Promise<void> {
  const { hands } = community;
  const { t } = hands;
  await community.goTo('openingCount', {});
  await openAsLastTime(hands);
  await goToStep(hands, 'savings');
  const [first, second, third] = PEOPLE.map((person) => person.name);
  await deposit(hands, third ?? '', '5');
  await tapButton(hands, t('ui.undoLast'));
  await tapButton(hands, t('meeting.undo.yes'));
  await hands.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await deposit(hands, first ?? '', '20');
  await deposit(hands, second ?? '', '10');
}
