/** Changing how a member is shown: a newer version of her card. Nothing in the book changes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiskWords } from '../../say/disk-words.ts';
import { useGo, useParam } from '../../state/navigation.ts';
import { useDraft, useNames, useSession, useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { MemberForm } from './MemberForm.tsx';

export function MemberEdit() {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const member = useParam('member');
  const session = useSession();
  const { cards } = useView();
  const { faceOf } = useNames();
  const words = useDiskWords();
  const [before] = useState(() => faceOf(member));
  const { name, symbol, colour } = before;
  const [face, setFace, dropDraft] = useDraft(`member-edit/${member}`, { name, symbol, colour });
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);

  const keep = async () => {
    setAsked(true);
    const trimmed = face.name.trim();
    if (trimmed === '') return;
    const version = (cards.get(member)?.version ?? 0) + 1;
    const card = { kind: 'member', book: session.id, id: member, version, ...face, name: trimmed } as const;
    const result = await session.saveCards([card]);
    if (!result.ok) return setTrouble(words(result.disk));
    dropDraft();
    done(t('members.changed'));
    go('passbook', { member }, { replace: true });
  };

  return (
    <Page
      title={t('members.editTitle')}
      onBack={() => go('passbook', { member })}
      actions={
        <Button kind="primary" onClick={keep}>
          {t('members.keep')}
        </Button>
      }
    >
      <MemberForm
        face={face}
        onFace={(next) => setFace({ name: next.name, symbol: next.symbol, colour: next.colour })}
        problem={asked && face.name.trim() === '' ? t('members.nameMissing') : undefined}
      />
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
    </Page>
  );
}
