/** A phone of a profession, before it can open the book of that one: it begins it by a tap, or is let into the one that there is. */
import { BookLock, FileKey, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_NAME } from '../../../ledger/cards.ts';
import type { BookId } from '../../../ledger/ids.ts';
import type { Profession } from '../../../ledger/purpose.ts';
import { foundFollowUp } from '../../follow-up/found-follow-up.ts';
import { useFollow, useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useDiskWords } from '../../say/disk-words.ts';
import { usePhoneWords } from '../../say/phone-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export interface NoBookBesideProps {
  readonly profession: Profession;
  readonly onBack: () => void;
  readonly onBegun: (book: BookId) => void;
}

export function NoBookBeside({ profession, onBack, onBegun }: NoBookBesideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const follow = useFollow();
  const { nameOf } = usePhoneWords();
  const theirs = Object.values(useFollowUp().besideBooks).filter((one) => one.profession === profession);
  const phones = [...new Set(theirs.map(({ phone }) => phone))];
  const isThere = phones.length > 0;
  const { begin, problem } = useBegin(profession, onBegun);
  const join = (
    <Button
      kind={isThere ? 'primary' : 'secondary'}
      wide
      icon={<UserPlus aria-hidden="true" />}
      onClick={() => go('join')}
    >
      {t('assessments.beside.join')}
    </Button>
  );
  const beginOne = (
    <Button kind={isThere ? 'quiet' : 'primary'} wide icon={<BookLock aria-hidden="true" />} onClick={begin}>
      {t(isThere ? 'assessments.beside.beginAnother' : 'assessments.beside.begin')}
    </Button>
  );
  return (
    <Page
      title={t(`assessments.beside.title.${profession}`)}
      onBack={onBack}
      actions={
        <>
          {problem === null ? null : <Notice tone="error">{problem}</Notice>}
          {isThere ? join : beginOne}
        </>
      }
    >
      <p>{t(`assessments.beside.what.${profession}`)}</p>
      {isThere ? (
        <Notice>{t('assessments.beside.isThere', { phones: format.list(phones.map(nameOf)) })}</Notice>
      ) : (
        <p>{t(`assessments.beside.beginText.${profession}`)}</p>
      )}
      {isThere ? beginOne : join}
      <Button kind="quiet" wide icon={<FileKey aria-hidden="true" />} onClick={() => go('restore')}>
        {t('assessments.beside.restore')}
      </Button>
      <Button kind="quiet" wide onClick={() => follow('whose')}>
        {t('assessments.whose.again')}
      </Button>
    </Page>
  );
}

/** Its name follows from the team's, and so does whose this phone is. */
function useBegin(
  profession: Profession,
  onBegun: NoBookBesideProps['onBegun'],
): {
  readonly begin: () => Promise<void>;
  readonly problem: string | null;
} {
  const { t } = useTranslation();
  const parts = useParts();
  const diskWords = useDiskWords();
  const { id: team, book, phone: own } = useView();
  const { ownerOf } = usePhoneWords();
  const [beside] = useState(parts.newId);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    const name = t(`assessments.beside.name.${profession}`, { team: book.founding?.name ?? '' }).slice(
      0,
      LONGEST_NAME,
    );
    const phone = own === null ? undefined : book.phones[own];
    const owner = phone ? ownerOf(phone) : null;
    const of = { book: team, profession };
    const founding = { book: beside, name, beside: of, ...(owner !== null && { own: owner }) };
    const founded = await foundFollowUp(parts, founding);
    if (founded.ok) onBegun(beside);
    else setProblem(founded.refusal ? t('followUp.trouble.changed') : diskWords(founded.disk));
  };
  return { begin, problem };
}
