/** What a file says before it is taken in: of which community and month, who signed it, and every figure. */
import { useTranslation } from 'react-i18next';
import { TotalsFigures } from '../../figures/TotalsFigures.tsx';
import { useMonth } from '../../figures/use-month.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useFollow } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Pictures } from '../../pictures/Pictures.tsx';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import type { OpenedMonth, Taking } from './use-taking.ts';

export function TakeIn({ month, taking }: { readonly month: OpenedMonth; readonly taking: Taking }) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const monthName = useMonth();
  const { saying, take, leave } = taking;
  const { totals } = month.signed;
  const keep = async () => {
    if (await take(month)) follow('totalsOf', totals.book);
  };
  const known = saying.refusal?.code === 'totalsKnown';
  return (
    <Page
      title={format.name(totals.community)}
      onBack={leave}
      actions={
        <>
          {known ? <Notice>{t('sharing.problem.known')}</Notice> : <SayTrouble saying={saying} />}
          <Button kind="primary" wide onClick={keep}>
            {t(month.signer === 'known' ? 'sharing.received.keep' : 'sharing.received.sameKeep')}
          </Button>
        </>
      }
    >
      <p>
        {t('sharing.of', { month: monthName(totals.month) })}
        {' · '}
        {t('sharing.until', { number: format.number(totals.meeting), date: format.date(totals.on) })}
      </p>
      {month.from ? <p>{t('sharing.boxes.from', { name: format.name(month.from.name) })}</p> : null}
      {totals.practice ? <Notice tone="warn">{t('sharing.received.practice')}</Notice> : null}
      <Signer month={month} />
      <TotalsFigures totals={totals} />
    </Page>
  );
}

/** A signature says which phone it was, not whose: the first time people compare. */
function Signer({ month: { signer, pictures } }: { readonly month: OpenedMonth }) {
  const { t } = useTranslation();
  if (signer === 'known') return <Notice tone="done">{t('sharing.received.signer.known')}</Notice>;
  return (
    <>
      <h2>{t('sharing.received.compare')}</h2>
      <Notice tone={signer === 'new' ? 'warn' : 'info'}>{t(`sharing.received.signer.${signer}`)}</Notice>
      <Pictures indices={pictures} />
    </>
  );
}
