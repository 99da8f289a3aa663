/** A further group to be: its name is all there is to begin with. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_NAME } from '../../../../ledger/cards.ts';
import { SayTrouble } from '../../../follow-up/SayTrouble.tsx';
import { useSay } from '../../../follow-up/use-follow-up.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useDraft } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';

const FORM = 'group/new';

export function NewGroup() {
  const { t } = useTranslation();
  const done = useDone();
  const { newId, today } = useParts();
  const [name, setName, drop] = useDraft<string>(FORM, '');
  const [asked, setAsked] = useState(false);
  const saying = useSay(FORM);
  const begin = async () => {
    const text = name.trim();
    setAsked(true);
    if (text === '') return;
    const about = newId();
    const begun = { fact: 'group-begun', about, data: { on: today() } } as const;
    if (!(await saying.say([begun], [{ id: about, text }]))) return;
    drop();
    setAsked(false);
    done(t('followUp.groups.begun'));
  };
  return (
    <Card title={t('followUp.groups.new')}>
      <TextField
        label={t('followUp.groups.name')}
        value={name}
        onChange={setName}
        maxLength={LONGEST_NAME}
        problem={asked && name.trim() === '' ? t('followUp.groups.nameMissing') : undefined}
        autoComplete="off"
      />
      <SayTrouble saying={saying} />
      <Button wide onClick={begin}>
        {t('followUp.groups.begin')}
      </Button>
    </Card>
  );
}
