/** One month as it will leave: every figure, the pictures of this phone, and the ways out: as a file, or as codes for the camera of another phone. */
import { QrCode, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../../carrying/keep-file.ts';
import { TotalsFigures } from '../../../figures/TotalsFigures.tsx';
import { useMonth } from '../../../figures/use-month.ts';
import { Pictures } from '../../../pictures/Pictures.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { AsCodes } from './AsCodes.tsx';
import { type Ready, type SignedMonth, useSigned } from './use-totals.ts';

export function OneMonth({ month, onBack }: { readonly month: Ready; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const monthName = useMonth();
  const signed = useSigned(month);
  const [kept, setKept] = useState(false);
  const [asCodes, setAsCodes] = useState(false);
  const title = t('sharing.of', { month: monthName(month.month) });
  const give = async (text: string) => {
    const name = `${month.totals.community} ${month.month}.json`;
    if (await keepFile(name, 'application/json', text)) setKept(true);
  };
  if (asCodes && signed?.is === 'signed')
    return <AsCodes title={title} text={signed.text} onBack={() => setAsCodes(false)} />;
  return (
    <Page
      title={title}
      onBack={onBack}
      actions={
        signed?.is === 'signed' ? (
          <>
            <Button kind="primary" icon={<Share2 aria-hidden="true" />} onClick={() => give(signed.text)}>
              {t('statements.open.give')}
            </Button>
            <Button wide icon={<QrCode aria-hidden="true" />} onClick={() => setAsCodes(true)}>
              {t('sharing.codes.show')}
            </Button>
          </>
        ) : undefined
      }
    >
      {kept ? <Notice tone="done">{t('statements.kept')}</Notice> : null}
      <p>{t('sharing.inside')}</p>
      {signed ? <Signed signed={signed} /> : null}
      <TotalsFigures totals={month.totals} />
    </Page>
  );
}

function Signed({ signed }: { readonly signed: SignedMonth }) {
  const { t } = useTranslation();
  if (signed.is === 'noKeys') return <Notice tone="warn">{t('sharing.noKeys')}</Notice>;
  return (
    <>
      <h2>{t('sharing.pictures')}</h2>
      <p>{t('sharing.picturesWhy')}</p>
      <Pictures indices={signed.pictures} />
    </>
  );
}
