/** Money as figure, sign and drawn notes; ways in; counting. In each currency that the app knows and one that was entered. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Currency, type Pieces, piecesFor } from '../../ledger/currency.ts';
import { type Amount, amount } from '../../ledger/money.ts';
import { CurrencyProvider, useFormat } from '../format/use-format.tsx';
import { AmountInput } from '../ui/amount/AmountInput.tsx';
import { CountOutcome } from '../ui/count/CountOutcome.tsx';
import { PieceCounter } from '../ui/count/PieceCounter.tsx';
import { BoxPicture } from '../ui/money/BoxPicture.tsx';
import { MONEY_KINDS } from '../ui/money/kinds.ts';
import { Money } from '../ui/money/Money.tsx';
import { MoneySign } from '../ui/money/MoneySign.tsx';
import { MoneyWay } from '../ui/money/MoneyWay.tsx';
import { PartBar } from '../ui/money/PartBar.tsx';
import { NotesStack } from '../ui/pieces/NotesStack.tsx';
import styles from './design.module.css';
import { CURRENCIES, TWENTY } from './samples.ts';
import { Room, Shelf } from './shelf.tsx';

const nothing = (): void => undefined;
const SIZES = ['small', 'normal', 'large'] as const;

export function MoneyRoom() {
  return (
    <Room name="Money">
      <Signs />
      {CURRENCIES.map(({ currency, sum }) => (
        <CurrencyProvider key={currency.code} currency={currency}>
          <InCurrency currency={currency} sum={sum} />
        </CurrencyProvider>
      ))}
      <Ways />
      <Counts />
    </Room>
  );
}

function Signs() {
  return (
    <>
      <Shelf name="MoneySign">
        {MONEY_KINDS.map((kind) => (
          <MoneySign key={kind} kind={kind} word />
        ))}
      </Shelf>
      <Shelf name="Money">
        <Money amount={TWENTY} />
        <Money amount={TWENTY} kind="savings" size="large" />
        <Money amount={TWENTY} kind="missing" size="figure" notes />
      </Shelf>
      <Shelf name="MoneyWay, BoxPicture">
        <MoneyWay way="handToBox" />
        <MoneyWay way="boxToHand" />
        <div className={styles.row}>
          {SIZES.map((size) => (
            <BoxPicture key={size} size={size} />
          ))}
          <BoxPicture open size="large" />
        </div>
      </Shelf>
    </>
  );
}

function InCurrency({ currency, sum }: { readonly currency: Currency; readonly sum: Amount }) {
  const format = useFormat();
  const each = currency.denominations.map((one) => amount(one.value)).reduce((all, one) => amount(all + one));
  return (
    <Shelf name={`NotesStack ${currency.code}`}>
      {SIZES.map((size) => (
        <div key={size}>
          <span>{format.money(sum)}</span>
          <NotesStack amount={sum} size={size} />
        </div>
      ))}
      <NotesStack amount={each} />
      <PartBar part={amount(Math.floor(sum / 3))} whole={sum} label={format.money(sum)} />
    </Shelf>
  );
}

function Ways() {
  const { t } = useTranslation();
  const [text, setText] = useState('20');
  const label = t('ui.readBack.title');
  const shared = { label, text, onText: setText, onAmount: nothing, actionLabel: t('ui.readBack.yes') };
  return (
    <>
      <Shelf name="AmountInput">
        <AmountInput {...shared} chips={[{ label: t('home.box'), amount: TWENTY }]} />
      </Shelf>
      <Shelf name="AmountInput refused, asked again">
        <AmountInput {...shared} refusal={t('ui.amount.noCents')} usual={amount(100)} />
      </Shelf>
    </>
  );
}

function Counts() {
  const { currency } = useFormat();
  const [pieces, setPieces] = useState<Pieces>(piecesFor(amount(68_850), currency.denominations).pieces);
  return (
    <>
      <Shelf name="PieceCounter">
        <PieceCounter pieces={pieces} onChange={setPieces} />
      </Shelf>
      <Shelf name="CountOutcome">
        <CountOutcome expected={TWENTY} counted={TWENTY} />
        <CountOutcome expected={TWENTY} counted={amount(1500)} />
        <CountOutcome expected={TWENTY} counted={amount(2500)} />
      </Shelf>
    </>
  );
}
