/**
 * Before the first meeting: what has to lie on the table, who holds which office and key, and in which order things will be done.
 * It is ticked by tapping, and it is a paper too: what stands on the screen is what is printed, on one A4 page.
 */
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { hasFines, STEP_IDS } from '../../../meeting-page/steps.ts';
import paper from '../../../paper/paper.module.css';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Wide } from '../../../ui/page/Wide.tsx';
import styles from '../MeetingForm.module.css';
import { useStep } from '../use-step.ts';
import { GROUP, ORDER } from './look.ts';
import { OnTheTable } from './OnTheTable.tsx';
import { READY_THINGS } from './things.tsx';
import { WhoHoldsWhat } from './WhoHoldsWhat.tsx';

export function FirstMeeting() {
  const { t } = useTranslation();
  const go = useGo();
  const title = t('home.place.firstMeeting');
  return (
    <Page
      title={title}
      onBack={() => go('home')}
      listen={() =>
        [t('firstMeeting.table'), ...READY_THINGS.map(({ id }) => t(`firstMeeting.thing.${id}`))].join('. ')
      }
      actions={
        <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('paper.print')}
        </Button>
      }
      wide
    >
      <Wide look={paper.sheet} label={title}>
        <Head />
        <OnTheTable />
        <WhoHoldsWhat />
        <Order />
      </Wide>
      <Button wide onClick={() => go('paperMeeting')}>
        {t('home.place.paperMeeting')}
      </Button>
      <Button wide onClick={() => go('recovery')}>
        {t('recovery.title')}
      </Button>
    </Page>
  );
}

function Head() {
  const { t } = useTranslation();
  const { founding } = useBook();
  return (
    <>
      <h2>
        <Name>{founding?.name ?? ''}</Name>
      </h2>
      <p className={styles.blank}>
        <span>{t('meeting.open.day')}</span>
      </p>
    </>
  );
}

/** The steps of the meeting, with the numbers that they have on its paper form too. */
function Order() {
  const { t } = useTranslation();
  const step = useStep();
  const fines = hasFines(useBook());
  return (
    <section style={GROUP}>
      <h3>{t('firstMeeting.order')}</h3>
      <ol style={ORDER}>
        {STEP_IDS.filter((id) => id !== 'fines' || fines).map((id) => (
          <li key={id}>{step(id)}</li>
        ))}
      </ol>
    </section>
  );
}
