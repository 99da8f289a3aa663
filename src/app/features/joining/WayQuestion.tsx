/** Together in a room, or apart: two buttons, each of which says what it is like. */
import { MessagesSquare, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JoinMode } from '../../../sync/keys/join-messages.ts';
import { Button } from '../../ui/Button.tsx';

export interface WayQuestionProps {
  readonly question: string;
  readonly room: string;
  readonly distance: string;
  readonly onWay: (mode: JoinMode) => void | Promise<void>;
}

export function WayQuestion({ question, room, distance, onWay }: WayQuestionProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{question}</p>
      <Button wide icon={<Users aria-hidden="true" />} note={room} onClick={() => onWay('room')}>
        {t('joining.together')}
      </Button>
      <Button
        wide
        icon={<MessagesSquare aria-hidden="true" />}
        note={distance}
        onClick={() => onWay('distance')}
      >
        {t('joining.apart')}
      </Button>
    </>
  );
}
