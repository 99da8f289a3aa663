/** A member joins: in a meeting, or while the community is being founded. Her number is the next free one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../ledger/book.ts';
import { useRefusalWords } from '../../say/refusal-words.ts';
import { Trouble } from '../../say/Trouble.tsx';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBarred } from '../../state/use-barred.ts';
import { useBook, useDraft, useSession } from '../../state/use-book.tsx';
import { useWrite } from '../../state/use-write.tsx';
import { Button } from '../../ui/Button.tsx';
import { COLOURS, SYMBOLS } from '../../ui/member/symbols.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { MemberForm } from './MemberForm.tsx';

const FORM = 'member-new';

/** Another symbol and colour for each number, for her to change. */
function suggestedFace(number: number): { name: string; symbol: string; colour: string } {
  const symbol = SYMBOLS[number % SYMBOLS.length] ?? 'mango';
  return { name: '', symbol, colour: COLOURS[number % COLOURS.length] ?? 'clay' };
}

export function MemberNew() {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const book = useBook();
  const session = useSession();
  const { newId, today } = useParts();
  const write = useWrite({ form: FORM });
  const number = 1 + Math.max(0, ...Object.values(book.members).map((member) => member.number));
  const [suggested] = useState(() => suggestedFace(number));
  const [face, setFace] = useDraft(FORM, suggested);
  const [asked, setAsked] = useState(false);
  const name = face.name.trim();
  const barred = useBarred();
  const words = useRefusalWords();

  const join = async () => {
    setAsked(true);
    if (name === '') return;
    const member = newId();
    const on = bookDate(book) ?? today();
    const card = { kind: 'member', book: session.id, id: member, version: 1, ...face, name } as const;
    const written = await write.submit(
      { do: 'write', drafts: [{ kind: 'member-joined', body: { member, number, on } }] },
      [],
      [card],
    );
    if (!written) return;
    done(t('members.joined', { name }));
    go('members', {}, { replace: true });
  };

  return (
    <Page
      title={t('members.newTitle')}
      onBack={() => go('members')}
      actions={
        barred ? (
          <Notice>{words(barred)}</Notice>
        ) : (
          <Button kind="primary" onClick={join}>
            {t('members.join')}
          </Button>
        )
      }
    >
      <p>{t('members.number', { number: String(number) })}</p>
      <MemberForm
        face={face}
        onFace={(next) => setFace({ ...suggested, ...next })}
        problem={asked && name === '' ? t('members.nameMissing') : undefined}
      />
      <Trouble write={write} />
    </Page>
  );
}
