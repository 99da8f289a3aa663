/** A group brought back with its recovery sheet, onto a phone that has nothing: from the file that somebody kept. */
import { sheetGroups } from '../../../src/sync/keys/sheet-text.ts';
import { type Hands, seeTitle, tapButton } from '../../e2e/hands/hands.ts';
import { lostGroup } from '../../sync/membership/lost-group.ts';
import type { Arrangements } from './arrangement.ts';
import type { Community } from './community.ts';

async function untilSheet(community: Community, hands: Hands): Promise<void> {
  await community.show('#/');
  await community.show('#/restore');
  await tapButton(hands, hands.t('restore.file'));
  await seeTitle(hands, hands.t('restore.sheet'));
}

export const RESTORE: Pick<Arrangements, 'restore'> = {
  restore: {
    how: {
      scene: 'newPhone',
      arrange: async (community, hands) => {
        await community.show('#/restore');
        await seeTitle(hands, hands.t('start.restore'));
      },
    },
    typing: {
      scene: 'newPhone',
      arrange: async (community, hands) => {
        await untilSheet(community, hands);
        const fields = hands.page.getByRole('textbox');
        await fields.nth(0).fill('2AB');
        await fields.nth(1).fill('AAAAA');
        await tapButton(hands, hands.t('restore.goOn'));
        await community.settle();
      },
    },
    // The last of all: the group stays on this phone.
    back: {
      scene: 'apart',
      arrange: async (community, hands) => {
        const { secret, file } = await lostGroup();
        await untilSheet(community, hands);
        const fields = hands.page.getByRole('textbox');
        for (const [at, group] of sheetGroups(secret).entries()) await fields.nth(at).fill(group);
        await tapButton(hands, hands.t('restore.goOn'));
        await seeTitle(hands, hands.t('restore.file'));
        const kept = {
          name: 'grupo.caixeta',
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(file),
        };
        await hands.page.locator('input[type=file]').setInputFiles(kept);
        await seeTitle(hands, hands.t('restore.back.title'));
        await community.settle();
      },
    },
  },
};
