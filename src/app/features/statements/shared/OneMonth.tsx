/**
 * One month as it will leave: every figure, the pictures of this phone, and the ways out: to the team's box, as a file, or as codes for the
 * camera of another phone.
 */
import { QrCode, Send, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../../carrying/keep-file.ts';
import { TotalsFigures } from '../../../figures/TotalsFigures.tsx';
import { useMonth } from '../../../figures/use-month.ts';
import { Pictures } from '../../../pictures/Pictures.tsx';
import type { SendFailure } from '../../../sync/totals-port.ts';
import { useConnection } from '../../../sync/use-sync.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { AsCodes } from './AsCodes.tsx';
import { useSendWords } from './use-send-words.ts';
import type { SlotState } from './use-slot.ts';
import { type Ready, type SignedMonth, useSigned } from './use-totals.ts';

export interface OneMonthProps {
  readonly month: Ready;
  readonly slot: SlotState;
  readonly onBack: () => void;
}

export function OneMonth({ month, slot, onBack }: OneMonthProps) {
  const { t } = useTranslation();
  const monthName = useMonth();
  const signed = useSigned(month);
  const [asCodes, setAsCodes] = useState(false);
  const [kept, setKept] = useState(false);
  const title = t('sharing.of', { month: monthName(month.month) });
  if (asCodes && signed?.is === 'signed')
    return <AsCodes title={title} text={signed.text} onBack={() => setAsCodes(false)} />;
  return (
    <Page
      title={title}
      onBack={onBack}
      actions={
        signed?.is === 'signed' ? (
          <WaysOut
            month={month}
            slot={slot}
            text={signed.text}
            onKept={() => setKept(true)}
            onCodes={() => setAsCodes(true)}
          />
        ) : undefined
      }
    >
      {kept ? <Notice tone="done">{t('statements.kept')}</Notice> : null}
      <Sending month={month} slot={slot} />
      <p>{t('sharing.inside')}</p>
      {signed ? <Signed signed={signed} /> : null}
      <TotalsFigures totals={month.totals} />
    </Page>
  );
}

const isSent = ({ month, totals }: Ready, { left }: SlotState): boolean => left.get(month) === totals.meeting;

/** By the endpoint, whether it left, and what follows from sending it. */
function Sending({ month, slot }: Omit<OneMonthProps, 'onBack'>) {
  const { t } = useTranslation();
  const connected = useConnection() !== null;
  if (!slot.shown) return null;
  if (isSent(month, slot)) return <Notice tone="done">{t('sharing.post.sent')}</Notice>;
  if (!connected) return <Notice>{t('sharing.post.byHand')}</Notice>;
  return slot.left.size === 0 ? <Notice>{t('sharing.post.first')}</Notice> : null;
}

interface WaysOutProps extends Omit<OneMonthProps, 'onBack'> {
  readonly text: string;
  readonly onKept: () => void;
  readonly onCodes: () => void;
}

/** Where the team has a box, sending it there comes first. */
function WaysOut({ month, slot, text, onKept, onCodes }: WaysOutProps) {
  const { t } = useTranslation();
  const words = useSendWords();
  const [failure, setFailure] = useState<SendFailure | null>(null);
  const sends = slot.shown !== null && !isSent(month, slot);
  const give = async () => {
    const name = `${month.totals.community} ${month.month}.json`;
    if (await keepFile(name, 'application/json', text)) onKept();
  };
  return (
    <>
      {failure ? <Notice tone="warn">{words(failure)}</Notice> : null}
      {sends ? (
        <Button
          kind="primary"
          icon={<Send aria-hidden="true" />}
          onClick={async () => setFailure(await slot.send(month.month))}
        >
          {t('sharing.post.send')}
        </Button>
      ) : null}
      <Button kind={sends ? 'secondary' : 'primary'} wide icon={<Share2 aria-hidden="true" />} onClick={give}>
        {t('statements.open.give')}
      </Button>
      <Button wide icon={<QrCode aria-hidden="true" />} onClick={onCodes}>
        {t('sharing.codes.show')}
      </Button>
    </>
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
