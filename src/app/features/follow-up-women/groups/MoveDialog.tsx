/** Where a woman is to stand: the groups that are forming, and none. A tap moves her, and it is said aloud. */
import { Check, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { groupsForming, placeOf, womenOf } from '../../../../followup/forming.ts';
import type { GroupId } from '../../../../followup/groups.ts';
import type { Woman } from '../../../../followup/women.ts';
import { SayTrouble } from '../../../follow-up/SayTrouble.tsx';
import { useFollow, useFollowUp, useSay } from '../../../follow-up/use-follow-up.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useParts } from '../../../state/parts-context.tsx';
import { useNames } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { useGroupWords } from './use-group-words.ts';

export interface MoveDialogProps {
  readonly woman: Woman;
  readonly onClose: () => void;
}

export function MoveDialog({ woman, onClose }: MoveDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const follow = useFollow();
  const { today } = useParts();
  const { nameOf } = useNames();
  const state = useFollowUp();
  const words = useGroupWords();
  const saying = useSay();
  const now = placeOf(state, woman);
  const name = format.name(nameOf(woman.id));
  const move = async (group: GroupId | null) => {
    if (group !== now) {
      const data = { group, on: today() };
      if (!(await saying.say([{ fact: 'woman-placed', about: woman.id, data }]))) return;
      done(
        group === null
          ? t('followUp.groups.movedOut', { name })
          : t('followUp.groups.moved', { name, group: format.name(words.nameOf(group)) }),
      );
    }
    onClose();
  };
  const places = [...groupsForming(state).map(({ id }): GroupId | null => id), null];
  return (
    <Dialog
      open
      title={t('followUp.groups.where', { name })}
      onClose={onClose}
      actions={
        <>
          <SayTrouble saying={saying} />
          <Button wide icon={<UserRound aria-hidden="true" />} onClick={() => follow('woman', woman.id)}>
            {t('followUp.groups.hers')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <List label={t('followUp.groups.where', { name })}>
        {places.map((group) => (
          <ListRow
            key={group ?? ''}
            title={group === null ? t('followUp.groups.none') : <Name>{words.nameOf(group)}</Name>}
            note={group === now ? t('followUp.groups.here') : group && words.countOf(womenOf(state, group))}
            end={group === now ? <Check aria-hidden="true" /> : null}
            current={group === now}
            onClick={() => void move(group)}
          />
        ))}
      </List>
    </Dialog>
  );
}
