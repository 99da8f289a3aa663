/** The social worker's phone, before it can open a personal book: it begins one by a tap, or is let into the one that there is. */
import { BookLock, FileKey, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_NAME } from '../../../ledger/cards.ts';
import type { BookId } from '../../../ledger/ids.ts';
import { foundFollowUp } from '../../follow-up/found-follow-up.ts';
import { useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useDiskWords } from '../../say/disk-words.ts';
import { usePhoneWords } from '../../say/phone-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export interface NoPersonalBookProps {
  readonly onBack: () => void;
  readonly onBegun: (personal: BookId) => void;
  readonly onAskAgain: () => void;
}

export function NoPersonalBook({ onBack, onBegun, onAskAgain }: NoPersonalBookProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { nameOf } = usePhoneWords();
  const phones = [...new Set(Object.values(useFollowUp().personalBooks).map(({ phone }) => phone))];
  const isThere = phones.length > 0;
  const { begin, problem } = useBegin(onBegun);
  const join = (
    <Button
      kind={isThere ? 'primary' : 'secondary'}
      wide
      icon={<UserPlus aria-hidden="true" />}
      onClick={() => go('join')}
    >
      {t('assessments.personal.join')}
    </Button>
  );
  const beginOne = (
    <Button kind={isThere ? 'quiet' : 'primary'} wide icon={<BookLock aria-hidden="true" />} onClick={begin}>
      {t(isThere ? 'assessments.personal.beginAnother' : 'assessments.personal.begin')}
    </Button>
  );
  return (
    <Page
      title={t('assessments.personal.title')}
      onBack={onBack}
      actions={
        <>
          {problem === null ? null : <Notice tone="error">{problem}</Notice>}
          {isThere ? join : beginOne}
        </>
      }
    >
      <p>{t('assessments.personal.what')}</p>
      {isThere ? (
        <Notice>{t('assessments.personal.isThere', { phones: format.list(phones.map(nameOf)) })}</Notice>
      ) : (
        <p>{t('assessments.personal.beginText')}</p>
      )}
      {isThere ? beginOne : join}
      <Button kind="quiet" wide icon={<FileKey aria-hidden="true" />} onClick={() => go('restore')}>
        {t('assessments.personal.restore')}
      </Button>
      <Button kind="quiet" wide onClick={onAskAgain}>
        {t('assessments.whose.again')}
      </Button>
    </Page>
  );
}

/** Its name follows from the team's, and so does whose this phone is. */
function useBegin(onBegun: NoPersonalBookProps['onBegun']): {
  readonly begin: () => Promise<void>;
  readonly problem: string | null;
} {
  const { t } = useTranslation();
  const parts = useParts();
  const diskWords = useDiskWords();
  const { id: team, book, phone: own } = useView();
  const { ownerOf } = usePhoneWords();
  const [personal] = useState(parts.newId);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    const name = t('assessments.personal.name', { team: book.founding?.name ?? '' }).slice(0, LONGEST_NAME);
    const beside = { book: team, profession: 'socialWorker' } as const;
    const phone = own === null ? undefined : book.phones[own];
    const owner = phone ? ownerOf(phone) : null;
    const founding = { book: personal, name, beside, ...(owner !== null && { own: owner }) };
    const founded = await foundFollowUp(parts, founding);
    if (founded.ok) onBegun(personal);
    else setProblem(founded.refusal ? t('followUp.trouble.changed') : diskWords(founded.disk));
  };
  return { begin, problem };
}
