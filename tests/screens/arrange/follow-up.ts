/** A support team's follow-up book: empty, an intake, a woman with her interviews, what is held about her, the list and its filter, the board. */

import { pathOf } from '../../../src/app/routes.ts';
import { longBook } from '../../bench/books.ts';
import {
  beginGroup,
  type Intake,
  noteInterview,
  noteWoman,
  openBoard,
  openInterview,
  placeIn,
  sayReady,
  typeIntake,
} from '../../e2e/hands/follow-up.ts';
import { beginBeside, sayWhose } from '../../e2e/hands/follow-up-business.ts';
import { type Hands, seeDialog, seeTitle, tapButton, tapStarting } from '../../e2e/hands/hands.ts';
import type { Arrangement, Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';
import { HELD_WITH_PERSONAL } from './held.ts';
import { BOXES, HELD_ELSEWHERE, OF_THIS_PHONE } from './technician.ts';
import { chooseFile, january } from './totals.ts';
import { TRADE_OF_NOBODY, TRADE_STATES } from './trade.ts';

const GROUP = 'Poble-sec';

const HALIMA: Intake = {
  name: 'Halima',
  trade: 'sewing',
  languages: [],
  times: ['mornings'],
  neighbourhood: 'Raval',
};
const OTHERS: readonly Intake[] = [
  { name: 'Xiomara', trade: 'food', languages: [], times: ['evenings'] },
  { name: 'Oksana', trade: 'hair', languages: [], times: ['mornings', 'evenings'] },
];

const support = (arrange: Arrangement['arrange']): Arrangement => ({ scene: 'support', arrange });
const settled = (act: (hands: Hands) => Promise<void>): Arrangement =>
  support(async (community, hands) => {
    await act(hands);
    await community.settle();
  });

const toList = (community: Community, at = 'all'): Promise<void> =>
  community.show(`#${pathOf('followUp', { book: community.book, of: at })}`);

const closing = async (hands: Hands, act: () => Promise<void>): Promise<void> => {
  await act();
  await hands.page.getByRole('dialog').waitFor({ state: 'detached' });
};

export const FOLLOW_UP: Pick<Arrangements, 'followUp'> = {
  followUp: {
    empty: support((community) => toList(community)),
    ...TRADE_OF_NOBODY,
    form: support(async (community, hands) => {
      await toList(community);
      await typeIntake(hands, HALIMA);
      await community.settle();
    }),
    woman: settled(async (hands) => {
      await tapButton(hands, hands.t('followUp.ask.keep'));
      await noteInterview(hands, 'technician', 'Cose en casa desde hace dos años.');
      await sayReady(hands, 'ready');
    }),
    interview: settled((hands) => openInterview(hands, 'socialWorker')),
    held: settled(async (hands) => {
      await closing(hands, () => tapButton(hands, hands.t('ui.back')));
      await tapButton(hands, hands.t('followUp.held.open'));
    }),
    erase: settled(async (hands) => {
      await tapButton(hands, hands.t('followUp.erase.open'));
      await seeDialog(hands, hands.t('followUp.erase.ask', { name: hands.format.name('Halima') }));
    }),
    list: support(async (community, hands) => {
      await closing(hands, () => tapButton(hands, hands.t('ui.back')));
      for (const intake of OTHERS) {
        await toList(community);
        await noteWoman(hands, intake);
      }
      await toList(community);
    }),
    filter: settled(async (hands) => {
      await tapStarting(hands, hands.t('followUp.filter.title'));
      await seeDialog(hands, hands.t('followUp.filter.title'));
    }),
    forming: settled(async (hands) => {
      await closing(hands, () => tapButton(hands, hands.t('followUp.filter.show')));
      await openBoard(hands);
      await beginGroup(hands, GROUP);
      for (const name of ['Halima', 'Oksana']) await placeIn(hands, name, GROUP);
    }),
    move: settled(async (hands) => {
      await tapStarting(hands, 'Xiomara');
      await seeDialog(hands, hands.t('followUp.groups.where', { name: hands.format.name('Xiomara') }));
    }),
    group: settled(async (hands) => {
      await closing(hands, () => tapButton(hands, hands.t('ui.back')));
      const group = hands.format.name(GROUP);
      await tapButton(hands, hands.t('followUp.groups.open', { group }));
      await seeTitle(hands, group);
    }),
    rename: settled(async (hands) => {
      await tapButton(hands, hands.t('followUp.groups.rename'));
      await seeDialog(hands, hands.t('followUp.groups.rename'));
    }),
    becomes: settled(async (hands) => {
      await closing(hands, () => tapButton(hands, hands.t('ui.back')));
      await tapButton(hands, hands.t('followUp.becomes.open'));
      await seeTitle(hands, hands.t('followUp.becomes.title', { group: hands.format.name(GROUP) }));
    }),
    ...TRADE_STATES,
    totals: support((community) => toList(community, 'totals')),
    totalsDamaged: support(async (community, hands) => {
      await toList(community, 'totals');
      await chooseFile(hands, (await january()).replace('Formigues', 'Abelles'));
      await community.settle();
    }),
    totalsBook: settled(async (hands) => chooseFile(hands, await longBook('shared', 0))),
    totalsScan: settled(async (hands) => {
      await tapButton(hands, hands.t('sharing.codes.scan'));
      await hands.page.getByRole('button', { name: hands.t('camera.again') }).waitFor();
    }),
    totalsTakeIn: settled(async (hands) => {
      await tapButton(hands, hands.t('ui.back'));
      await chooseFile(hands, await january());
    }),
    totalsOf: settled(async (hands) => {
      await tapButton(hands, hands.t('sharing.received.sameKeep'));
    }),
    personalBegin: support(async (community, hands) => {
      await toList(community, 'assessments');
      await tapButton(hands, hands.t('assessments.whose.again'));
      await sayWhose(hands, 'socialWorker');
      await community.settle();
    }),
    personal: settled(async (hands) => {
      await beginBeside(hands, 'socialWorker');
      await hands.page.getByText(hands.t('assessments.whose.socialWorker')).waitFor();
    }),
    personalOf: settled(async (hands) => {
      await tapStarting(hands, 'Xiomara');
      await hands.page.getByText(hands.t('assessments.notes.about.socialWorker')).waitFor();
    }),
    personalNote: settled(async (hands) => {
      await tapButton(hands, hands.t('assessments.notes.write'));
      await seeDialog(hands, hands.t('assessments.notes.title.socialWorker'));
    }),
    interviewApart: support(async (community, hands) => {
      await closing(hands, () => tapButton(hands, hands.t('ui.back')));
      await tapButton(hands, hands.t('ui.back'));
      await tapButton(hands, hands.t('ui.back'));
      await tapStarting(hands, 'Xiomara');
      await openInterview(hands, 'socialWorker');
      await community.settle();
    }),
    ...HELD_WITH_PERSONAL,
    ...HELD_ELSEWHERE,
    ...OF_THIS_PHONE,
    ...BOXES,
  },
};
