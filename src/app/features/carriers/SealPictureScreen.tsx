/** The figures of a seal, read from its picture: what one phone signed. Whether they are right, people say who were there. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KNOWN_CURRENCIES } from '../../../ledger/currency.ts';
import type { Json } from '../../../ledger/entry.ts';
import { type Amount, negate, sum } from '../../../ledger/money.ts';
import { NEW_BOOK } from '../../../store/rows.ts';
import { type OpenedSealQr, openSealQr } from '../../../sync/pages/seal-qr.ts';
import type { QrStem, SealFigures } from '../../../sync/pages/seal-qr-body.ts';
import type { Bytes } from '../../../sync/wire/write.ts';
import { Scanner } from '../../camera/Scanner.tsx';
import { CurrencyProvider, useFormat } from '../../format/use-format.tsx';
import { FIGURES_FORM, FOUNDING_FORM } from '../../state/founding-forms.ts';
import type { JoiningParts } from '../../state/joining-parts.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useJoining } from '../../state/use-joining.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export function SealPictureScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const parts = useJoining();
  const [opened, setOpened] = useState<OpenedSealQr | null>(null);
  return (
    <Page title={t('carriers.seal.title')} onBack={() => go('start')}>
      {opened ? (
        <>
          {opened.ok ? <Figures figures={opened.figures} /> : null}
          {opened.ok ? <BeginAgain figures={opened.figures} /> : null}
          {opened.ok ? null : <Notice tone="error">{t(`carriers.seal.problem.${opened.code}`)}</Notice>}
          <Button wide kind="quiet" onClick={() => setOpened(null)}>
            {t('carriers.seal.again')}
          </Button>
        </>
      ) : null}
      {parts && !opened ? <Looking parts={parts} onOpened={setOpened} /> : null}
    </Page>
  );
}

/** For a group that has nothing but this picture: the figures go to a founding, where everyone hears her own. */
function BeginAgain({ figures }: { readonly figures: SealFigures }) {
  const { t } = useTranslation();
  const go = useGo();
  const { store } = useParts();
  const [asks, setAsks] = useState(false);
  const [failed, setFailed] = useState(false);
  const begin = async () => {
    const kept = await store.saveDraft(NEW_BOOK, FIGURES_FORM, figures as unknown as Json);
    if (kept.ok) go('founding');
    else setFailed(true);
  };
  /** What was answered in a founding that was begun here is not put away unasked. */
  const ask = async () => {
    if ((await store.draft(NEW_BOOK, FOUNDING_FORM)) === undefined) await begin();
    else setAsks(true);
  };
  return (
    <Card title={t('carriers.seal.begin.title')}>
      <p>{t('carriers.seal.begin.what')}</p>
      {failed ? <Notice tone="error">{t('sync.problem.disk')}</Notice> : null}
      <Button wide onClick={ask}>
        {t('carriers.seal.begin.do')}
      </Button>
      <Dialog
        open={asks}
        title={t('carriers.seal.begin.replace')}
        onClose={() => setAsks(false)}
        actions={
          <>
            <Button kind="danger" wide onClick={begin}>
              {t('carriers.seal.begin.replaceYes')}
            </Button>
            <Button wide onClick={() => setAsks(false)}>
              {t('ui.back')}
            </Button>
          </>
        }
      >
        <p>{t('carriers.seal.begin.replaceWhat')}</p>
      </Dialog>
    </Card>
  );
}

function Looking({
  parts,
  onOpened,
}: {
  readonly parts: JoiningParts;
  readonly onOpened: (opened: OpenedSealQr) => void;
}) {
  const { t } = useTranslation();
  const take = useCallback(
    async (bytes: Bytes) => onOpened(await openSealQr(parts.crypto, bytes)),
    [parts, onOpened],
  );
  return (
    <>
      <p>{t('carriers.seal.what')}</p>
      <Scanner crypto={parts.crypto} onMessage={take} />
    </>
  );
}

/** The notes and coins of a currency are not needed to say its amounts. */
function Figures({ figures }: { readonly figures: SealFigures }) {
  const { currency: code, digits } = figures;
  const known = KNOWN_CURRENCIES.find((one) => one.code === code && one.digits === digits);
  return (
    <CurrencyProvider currency={known ?? { code, digits, denominations: [] }}>
      <Said figures={figures} />
    </CurrencyProvider>
  );
}

/** As people say it: cash and loans as they are, what belongs to others turned round. */
const SAID: readonly (readonly [
  'box' | 'bank' | 'inHands' | 'savings' | 'solidarityFund' | 'lent' | 'match',
  QrStem,
  (balance: Amount) => Amount,
])[] = [
  ['box', 'box', (balance) => balance],
  ['bank', 'bank', (balance) => balance],
  ['inHands', 'in-hand', (balance) => balance],
  ['savings', 'savings', negate],
  ['solidarityFund', 'solidarity-fund', negate],
  ['lent', 'loan', (balance) => balance],
  ['match', 'match', negate],
];

function Said({ figures }: { readonly figures: SealFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { balances } = figures;
  const totalOf = (stem: QrStem, number?: number): Amount =>
    sum(
      balances
        .filter((one) => one.stem === stem && (number === undefined || one.number === number))
        .map(({ balance }) => balance),
    );
  const numbers = [
    ...new Set(balances.filter(({ stem }) => stem === 'savings' || stem === 'loan').map((one) => one.number)),
  ].sort((left, right) => left - right);
  return (
    <>
      <p>
        {t('carriers.seal.of', {
          number: format.number(figures.meeting),
          date: format.dateLong(figures.heldOn),
        })}
      </p>
      <Notice tone="done">{t('carriers.seal.signed')}</Notice>
      <Card title={t('carriers.seal.figures')}>
        <List label={t('carriers.seal.figures')}>
          {SAID.map(([name, stem, turned]) => (
            <ListRow
              key={name}
              title={t(`meeting.seal.figure.${name}`)}
              end={format.money(turned(totalOf(stem)))}
            />
          ))}
        </List>
      </Card>
      <Card title={t('carriers.seal.members')}>
        <List label={t('carriers.seal.members')}>
          {numbers.map((number) => (
            <ListRow
              key={number}
              title={t('carriers.seal.member', { number: format.number(number) })}
              note={t('carriers.seal.owes', { amount: format.money(totalOf('loan', number)) })}
              end={format.money(negate(totalOf('savings', number)))}
            />
          ))}
        </List>
      </Card>
    </>
  );
}
