/** How a follow-up book begins: opened from the start screen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_NAME } from '../../ledger/cards.ts';
import { useDiskWords } from '../say/disk-words.ts';
import { useGo } from '../state/navigation.ts';
import { useParts } from '../state/parts-context.tsx';
import { useNewDraft } from '../state/use-new-draft.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { foundFollowUp } from './found-follow-up.ts';

/** The name of its draft: what is typed outlives a reload. */
const FORM = 'follow-up';
const NOTHING = { name: '', own: '' };

/** What it is called, and who begins it; the rest comes when it is needed. */
export function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const go = useGo();
  const parts = useParts();
  const diskWords = useDiskWords();
  const [typed, setTyped] = useNewDraft(FORM, NOTHING);
  const [book] = useState(parts.newId);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    setAsked(true);
    const [name, own] = [typed.name.trim(), typed.own.trim()];
    if (name === '' || own === '') return;
    const founded = await foundFollowUp(parts, { book, name, own, draftsDone: [FORM] });
    if (!founded.ok)
      return setProblem(founded.refusal ? t('followUp.trouble.changed') : diskWords(founded.disk));
    go('followUp', { book, of: 'all' });
  };
  return (
    <Dialog
      open
      title={t('followUp.begin.title')}
      onClose={onClose}
      actions={
        <>
          {problem ? <Notice tone="error">{problem}</Notice> : null}
          <Button kind="primary" wide onClick={begin}>
            {t('followUp.begin.yes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <p>{t('followUp.begin.what')}</p>
      <TextField
        label={t('followUp.begin.name')}
        hint={t('followUp.begin.nameHint')}
        value={typed.name}
        onChange={(name) => setTyped({ ...typed, name })}
        maxLength={LONGEST_NAME}
        problem={asked && typed.name.trim() === '' ? t('followUp.begin.nameMissing') : undefined}
        autoComplete="off"
      />
      <TextField
        label={t('followUp.begin.own')}
        hint={t('followUp.begin.ownHint')}
        value={typed.own}
        onChange={(own) => setTyped({ ...typed, own })}
        maxLength={LONGEST_NAME}
        problem={asked && typed.own.trim() === '' ? t('followUp.begin.ownMissing') : undefined}
        autoComplete="off"
      />
    </Dialog>
  );
}
