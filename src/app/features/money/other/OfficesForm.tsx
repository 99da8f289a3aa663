/** Offices rotate: who is chair, treasurer, secretary, and who holds a key from today on. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../ledger/entries/registry.ts';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { Trouble } from '../../../say/Trouble.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useDraft, useNames } from '../../../state/use-book.tsx';
import { useWrite } from '../../../state/use-write.tsx';
import { Button } from '../../../ui/Button.tsx';
import { List, ListRow } from '../../../ui/list/List.tsx';
import { MemberName } from '../../../ui/member/MemberName.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import styles from '../money.module.css';
import { OfficeDialog } from './OfficeDialog.tsx';

const OFFICES = ['chair', 'treasurer', 'secretary', 'keyHolders'] as const;
type Office = (typeof OFFICES)[number];
type Holders = { readonly [office in Office]: readonly string[] };

const MOST_KEYS = 5;
const FORM = 'offices';

/** One holder for an office (a second tap empties it), up to five for the keys. */
function withHolder(holders: Holders, office: Office, id: string): Holders {
  const now = holders[office];
  if (office !== 'keyHolders') return { ...holders, [office]: now.includes(id) ? [] : [id] };
  const next = now.includes(id) ? now.filter((each) => each !== id) : [...now, id];
  return { ...holders, keyHolders: next.slice(0, MOST_KEYS) };
}

function officesGiven(holders: Holders): Draft {
  const [chair = null] = holders.chair;
  const [treasurer = null] = holders.treasurer;
  const [secretary = null] = holders.secretary;
  return {
    kind: 'offices-given',
    body: { chair, treasurer, secretary, keyHolders: [...holders.keyHolders] },
  };
}

export function OfficesForm() {
  const { t } = useTranslation();
  const go = useGo();
  const done = useDone();
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
  const submit = async () => {
    await write.submit({ do: 'write', drafts: [officesGiven(holders)] });
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
        <OfficeDialog
          title={t(`money.office.${asked}`)}
          picked={holders[asked]}
          onPick={(id) => {
            setHolders(withHolder(holders, asked, id));
            if (asked !== 'keyHolders') setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </MeetingPage>
  );
}
