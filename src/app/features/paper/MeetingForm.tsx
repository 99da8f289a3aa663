/**
 * A blank A4 form for one meeting, whose boxes have the numbers and the words of the meeting's steps, so that it can be written
 * down afterwards in one pass (money/from-paper): a flat battery loses nothing. Members' names are on it, amounts are not. Safe in black and white.
 */
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import paper from '../../paper/paper.module.css';
import { Signatures } from '../../paper/Signatures.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Wide } from '../../ui/page/Wide.tsx';
import { CountTable } from './CountTable.tsx';
import styles from './MeetingForm.module.css';
import { MembersTable } from './MembersTable.tsx';
import { Rows } from './Rows.tsx';
import { useStep } from './use-step.ts';

const KINDS = ['enterprise', 'social', 'other'] as const;
const PEOPLE = ['writer', 'counters', 'keyHolders', 'support'] as const;
const SIGNING = ['writer', 'counter', 'counter', 'witness', 'witness'] as const;

export function MeetingForm() {
  const { t } = useTranslation();
  const go = useGo();
  const step = useStep();
  return (
    <Page
      title={t('paper.title')}
      onBack={() => go('home')}
      actions={
        <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('paper.print')}
        </Button>
      }
      wide
    >
      <Wide look={paper.sheet} label={t('paper.title')}>
        <Head />
        <MembersTable />
        <Rows
          caption={step('lending')}
          heads={[
            t('paper.member'),
            t('paper.amount'),
            t('loanPaper.purpose'),
            t('paper.instalments'),
            t('loans.guarantors'),
          ]}
        />
        <Rows
          caption={step('other')}
          heads={[
            t('paper.what'),
            t('paper.in'),
            t('paper.out'),
            t('statements.expenses.payee'),
            t('statements.expenses.receipt'),
          ]}
        />
        <CountTable />
        <Blank label={t('paper.decisions')} />
        <Blank label="" />
        <Closing />
      </Wide>
    </Page>
  );
}

function Blank({ label }: { readonly label: string }) {
  return (
    <p className={styles.blank}>
      <span>{label}</span>
    </p>
  );
}

/** What is asked when the meeting is opened. */
function Head() {
  const { t } = useTranslation();
  const { founding } = useBook();
  return (
    <>
      <h2>
        <Name>{founding?.name ?? ''}</Name>
      </h2>
      <p className={paper.small}>
        {t('paper.after', { start: t('meeting.open.title'), copy: t('meeting.fromPaper') })}
      </p>
      <p className={styles.blank}>
        {KINDS.map((kind) => (
          <span key={kind}>☐ {t(`meeting.kind.${kind}`)}</span>
        ))}
      </p>
      <div className={styles.blanks}>
        <Blank label={t('paper.number')} />
        <Blank label={t('meeting.open.day')} />
        <Blank label={t('meeting.open.row.plannedOn')} />
        {PEOPLE.map((row) => (
          <Blank key={row} label={t(`meeting.open.row.${row}`)} />
        ))}
      </div>
    </>
  );
}

/** The last step: those sign who wrote, counted and heard it read aloud. */
function Closing() {
  const { t } = useTranslation();
  const step = useStep();
  return (
    <>
      <h3>{step('seal')}</h3>
      <Signatures
        label={step('seal')}
        people={SIGNING.map((who, at) => ({ key: `${who} ${at}`, who: t(`paper.sign.${who}`) }))}
      />
    </>
  );
}
