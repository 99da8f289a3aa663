/** Offices rotate: who is chair, treasurer, secretary, and who holds a key from today on. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useDraft, useMembers, useNames } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import styles from '../money.module.css';

const OFFICES = ['chair', 'treasurer', 'secretary', 'keyHolders'] as const;
type Office = (typeof OFFICES)[number];
type Holders = { readonly [office in Office]: readonly string[] };

const MOST_KEYS = 5;
const FORM = 'offices';

export function OfficesForm() {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
  const members = useMembers();
  const { faceOf } = useNames();
  const { offices } = useBook();
  const one = (holder: string | null) => (holder === null ? [] : [holder]);
  const [holders, setHolders] = useDraft<Holders>(FORM, {
    chair: one(offices.chair),
    treasurer: one(offices.treasurer),
    secretary: one(offices.secretary),
    keyHolders: offices.keyHolders,
  });
  const [asked, setAsked] = useState<Office | null>(null);
  const back = () => go('other', {}, { replace: true });
  const write = useWrite({
    form: FORM,
    onWritten: () => {
      done(t('money.offices.done'));
      back();
    },
  });
  const pick = (office: Office, id: string) => {
    const now = holders[office];
    if (office !== 'keyHolders') {
      setHolders({ ...holders, [office]: now.includes(id) ? [] : [id] });
      setAsked(null);
      return;
    }
    const next = now.includes(id) ? now.filter((each) => each !== id) : [...now, id];
    setHolders({ ...holders, keyHolders: next.slice(0, MOST_KEYS) });
  };
  const submit = async () => {
    const holder = (office: Office) => holders[office][0] ?? null;
    await write.submit({
      do: 'write',
      drafts: [
        {
          kind: 'offices-given',
          body: {
            chair: holder('chair'),
            treasurer: holder('treasurer'),
            secretary: holder('secretary'),
            keyHolders: [...holders.keyHolders],
          },
        },
      ],
    });
  };
  return (
    <MeetingPage
      step="other"
      title={t('money.offices.title')}
      onBack={back}
      tight
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={submit}>
            {t('money.offices.write')}
          </Button>
        </>
      }
    >
      <List label={t('money.offices.title')}>
        {OFFICES.map((office) => (
          <ListRow
            key={office}
            title={t(`money.office.${office}`)}
            note={
              <span className={styles.people}>
                {holders[office].map((id) => (
                  <MemberName key={id} member={faceOf(id)} size="small" />
                ))}
              </span>
            }
            onClick={() => setAsked(office)}
          />
        ))}
      </List>
      {asked ? (
        <Dialog
          open
          title={t(`money.office.${asked}`)}
          onClose={() => setAsked(null)}
          actions={
            <Button wide onClick={() => setAsked(null)}>
              {t('money.next')}
            </Button>
          }
        >
          <MemberPicker
            label={t(`money.office.${asked}`)}
            members={members}
            picked={holders[asked]}
            onPick={(id) => pick(asked, id)}
          />
        </Dialog>
      ) : null}
    </MeetingPage>
  );
}
