/** "Where does the money go?": the box or the bank, one tap goes on. */
import { Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CashPlace } from '../../../../ledger/shapes.ts';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { Button } from '../../../ui/Button.tsx';
import { BoxPicture } from '../../../ui/money/BoxPicture.tsx';

export interface PlaceQuestionProps {
  readonly question: string;
  readonly onPick: (place: CashPlace) => void;
  readonly onBack: () => void;
}

export function PlaceQuestion({ question, onPick, onBack }: PlaceQuestionProps) {
  const { t } = useTranslation();
  return (
    <MeetingPage step="other" title={question} onBack={onBack} tight>
      <Button wide icon={<BoxPicture size="small" />} onClick={() => onPick('box')}>
        {t('money.place.box.name')}
      </Button>
      <Button wide icon={<Landmark aria-hidden="true" />} onClick={() => onPick('bank')}>
        {t('money.place.bank.name')}
      </Button>
    </MeetingPage>
  );
}
