/** A box with the code that the group reads: the newest one. Where somebody outside the team knows it, that comes first. */
import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isKnownOutside, type TotalsBox } from '../../../followup/totals-box.ts';
import { toQrText } from '../../../sync/wire/words.ts';
import { WordOut } from '../../carrying/WordOut.tsx';
import { useFollow } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Pictures } from '../../pictures/Pictures.tsx';
import { useBarredAnywhere } from '../../state/use-barred.ts';
import { useBook } from '../../state/use-book.tsx';
import type { BoxCode } from '../../sync/totals-port.ts';
import { Button } from '../../ui/Button.tsx';
import { PictureCode } from '../../ui/code/PictureCode.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { CameLast } from './Boxes.tsx';
import { CloseBox } from './CloseBox.tsx';
import { RenewBox } from './RenewBox.tsx';
import { useTotalsIn } from './use-boxes.ts';

export function OneBox({ box }: { readonly box: TotalsBox }) {
  const { t } = useTranslation();
  const format = useFormat();
  const follow = useFollow();
  const { phones } = useBook();
  const barred = useBarredAnywhere();
  const code = useCode(box);
  const [asks, setAsks] = useState<'renew' | 'close' | null>(null);
  const leave = () => setAsks(null);
  const outside = isKnownOutside(box, phones);
  const renewed = box.secrets.length > 1 && !outside;
  return (
    <Page
      title={format.name(box.name)}
      onBack={() => follow('totals')}
      listen={() => t('sharing.boxes.codeWhat')}
      actions={
        outside && !barred ? (
          <Button kind="primary" icon={<KeyRound aria-hidden="true" />} onClick={() => setAsks('renew')}>
            {t('sharing.boxes.renew')}
          </Button>
        ) : undefined
      }
    >
      {outside ? <Notice tone="warn">{t('sharing.boxes.outside')}</Notice> : null}
      <p>
        <CameLast box={box} />
      </p>
      {code && !outside ? <TheCode code={code} renewed={renewed} /> : null}
      {barred ? null : (
        <>
          {outside ? null : (
            <Button kind="quiet" wide onClick={() => setAsks('renew')}>
              {t('sharing.boxes.renew')}
            </Button>
          )}
          <Button kind="quiet" wide onClick={() => setAsks('close')}>
            {t('sharing.boxes.close')}
          </Button>
        </>
      )}
      {asks === 'renew' ? <RenewBox box={box} onLeave={leave} /> : null}
      {asks === 'close' ? <CloseBox box={box} onLeave={leave} /> : null}
    </Page>
  );
}

function TheCode({ code, renewed }: { readonly code: BoxCode; readonly renewed: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {renewed ? <Notice>{t('sharing.boxes.renewed')}</Notice> : null}
      <p>{t('sharing.boxes.codeWhat')}</p>
      <PictureCode text={toQrText(code.bytes)} label={t('sharing.boxes.code')} />
      <h2>{t('sharing.boxes.pictures')}</h2>
      <p>{t('sharing.boxes.picturesWhy')}</p>
      <Pictures indices={code.pictures} />
      <h2>{t('sharing.boxes.byMessage')}</h2>
      <p>{t('sharing.boxes.byMessageWhat')}</p>
      <WordOut word={code.word} />
    </>
  );
}

/** Null until it is made of the secret. */
function useCode({ secrets: [{ url, secret }] }: TotalsBox): BoxCode | null {
  const tools = useTotalsIn();
  const [code, setCode] = useState<BoxCode | null>(null);
  useEffect(() => {
    let gone = false;
    tools?.code({ url, secret }).then(
      (made) => {
        if (!gone) setCode(made);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [tools, url, secret]);
  return code;
}
