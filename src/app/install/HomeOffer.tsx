/** The quiet card of home: put the app on the screen, or what to do where the browser may erase the book. Two buttons, and then peace. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../state/navigation.ts';
import { useParts } from '../state/parts-context.tsx';
import { useBook } from '../state/use-book.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/list/List.tsx';
import { type Offer, offerIn, PUT_OFF, type PutOffs, putOffOnce, readPutOffs } from './offers.ts';
import { useInstall } from './use-install.ts';
import { useRareTexts } from './use-rare-texts.ts';
import { What } from './What.tsx';

export function HomeOffer() {
  const kept = useKept();
  return useRareTexts() && kept ? <Offered kept={kept} /> : null;
}

/** The setting that says that the app was opened from this phone's screen, or put there. */
const ON_SCREEN = 'onScreen';

interface Kept {
  readonly persisted: boolean;
  readonly putOff: PutOffs;
  readonly onScreen: boolean;
}

/** What the browser promised, and what was put off before; null until it is known. */
function useKept(): Kept | null {
  const { store } = useParts();
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    let gone = false;
    Promise.all([store.persistence(), store.settings()]).then(
      ([{ persisted }, settings]) => {
        if (gone) return;
        setKept({
          persisted,
          putOff: readPutOffs(settings[PUT_OFF]),
          onScreen: settings[ON_SCREEN] === true,
        });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [store]);
  return kept;
}

function Offered({ kept }: { readonly kept: Kept }) {
  const { store, today } = useParts();
  const { founding, lastSeal, open } = useBook();
  const go = useGo();
  const { way, ask } = useInstall();
  const [putOff, setPutOff] = useState(kept.putOff);
  const [accepted, setAccepted] = useState(false);
  useEffect(() => {
    if (way === 'there') void store.saveSetting(ON_SCREEN, true);
  }, [store, way]);
  const isGuide = way !== 'there' && way !== 'none' && way !== 'ask';
  const offer = offerIn({
    practice: founding?.practice === true,
    sealedAny: lastSeal !== null,
    meetingOpen: open !== null,
    // A browser that asks knows that it is not there; of the others only this phone's own memory tells.
    installable: !accepted && (way === 'ask' || (isGuide && !kept.onScreen)),
    persisted: kept.persisted,
    today: today(),
    putOff,
  });
  if (offer === null) return null;
  const notNow = async () => {
    const after = putOffOnce(putOff, offer, today());
    setPutOff(after);
    await store.saveSetting(PUT_OFF, after);
  };
  const take = async () => {
    if (offer === 'kept') return go('kept');
    if (way !== 'ask') return go('install');
    return (await ask()) ? setAccepted(true) : notNow();
  };
  return <OfferCard offer={offer} onTake={take} onNotNow={notNow} />;
}

function OfferCard({
  offer,
  onTake,
  onNotNow,
}: {
  readonly offer: Offer;
  readonly onTake: () => Promise<void>;
  readonly onNotNow: () => Promise<void>;
}) {
  const { t } = useTranslation();
  return (
    <Card title={t(`install.offer.${offer}`)}>
      {offer === 'install' ? <What /> : <p>{t('settings.kept.notPersisted')}</p>}
      <Button wide onClick={onTake}>
        {t(offer === 'install' ? 'install.do' : 'settings.kept.whatToDo')}
      </Button>
      <Button wide kind="quiet" onClick={onNotNow}>
        {t('install.notNow')}
      </Button>
    </Card>
  );
}
