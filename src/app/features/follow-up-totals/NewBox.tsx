/** A box for one more group: how the team calls it, and nothing else. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFollow } from '../../follow-up/use-follow-up.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useDraft } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { MakingTrouble } from './MakingTrouble.tsx';
import { useMaking } from './use-making.ts';

const FORM = 'totals-box';
const LONGEST = 60;

export function NewBox() {
  const { t } = useTranslation();
  const follow = useFollow();
  const { newId } = useParts();
  const [typed, setTyped] = useDraft(FORM, { name: '' });
  const [asked, setAsked] = useState(false);
  const making = useMaking(FORM);
  const name = typed.name.trim();
  const make = async () => {
    setAsked(true);
    if (name === '') return;
    const id = newId();
    if (await making.make({ id, name })) follow('totalsBox', id, { replace: true });
  };
  return (
    <Page
      title={t('sharing.boxes.make')}
      onBack={() => follow('totals')}
      listen={() => t('sharing.boxes.newWhat')}
      actions={
        <>
          <MakingTrouble making={making} />
          <Button kind="primary" onClick={make}>
            {t(making.making ? 'sharing.boxes.creating' : 'sharing.boxes.create')}
          </Button>
        </>
      }
    >
      <p>{t('sharing.boxes.newWhat')}</p>
      <TextField
        label={t('sharing.boxes.name')}
        value={typed.name}
        onChange={(next) => setTyped({ name: next })}
        maxLength={LONGEST}
        problem={asked && name === '' ? t('sharing.boxes.nameMissing') : undefined}
      />
    </Page>
  );
}
