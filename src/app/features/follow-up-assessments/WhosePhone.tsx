/** Whether this phone is the technician's or the social worker's; around every screen of assessments, asked once. */

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROFESSIONS, type Profession } from '../../../followup/instruments/instrument.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export interface WhosePhoneProps {
  readonly onBack: () => void;
  readonly children: (profession: Profession) => ReactNode;
}

export function WhosePhone({ onBack, children }: WhosePhoneProps) {
  const { phone } = useView();
  const { professions } = useFollowUp();
  const profession = phone === null ? undefined : professions[phone];
  return profession ? children(profession) : <Asks phone={phone} onBack={onBack} />;
}

interface AsksProps {
  readonly phone: string | null;
  readonly onBack: () => void;
}

function Asks({ phone, onBack }: AsksProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Profession | null>(null);
  const saying = useSay();
  const write = async () => {
    if (chosen !== null && phone !== null)
      await saying.say([{ fact: 'profession-said', about: phone, data: { is: chosen } }]);
  };
  return (
    <Page
      title={t('assessments.whose.title')}
      onBack={onBack}
      actions={
        chosen === null ? null : (
          <>
            <SayTrouble saying={saying} />
            <Button kind="primary" onClick={write}>
              {t('assessments.whose.write')}
            </Button>
          </>
        )
      }
    >
      <ChoiceList
        label={t('assessments.whose.title')}
        value={chosen}
        onChange={setChosen}
        choices={PROFESSIONS.map((value) => ({
          value,
          label: t(`assessments.profession.${value}`),
          note: t(`assessments.whose.${value}`),
        }))}
      />
      <Notice>{t('assessments.whose.honest')}</Notice>
    </Page>
  );
}
