/** Her symbol and colour: two native radio groups of drawings, each with its word. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../talk/Spoken.tsx';
import { MemberSymbol } from './MemberSymbol.tsx';
import styles from './SymbolPicker.module.css';
import { COLOURS, type ColourName, SYMBOLS, type SymbolName } from './symbols.ts';

export interface SymbolPickerProps {
  readonly symbol: string;
  readonly colour: string;
  readonly onSymbol: (symbol: SymbolName) => void;
  readonly onColour: (colour: ColourName) => void;
}

export function SymbolPicker({ symbol, colour, onSymbol, onColour }: SymbolPickerProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('ui.symbolPicker.symbol')}</legend>
        {SYMBOLS.map((each) => (
          <label
            key={each}
            className={styles.choice}
            data-checked={each === symbol || undefined}
            title={t(`ui.symbol.${each}`)}
          >
            <input
              className={styles.radio}
              type="radio"
              name={`${name}-symbol`}
              checked={each === symbol}
              onChange={() => onSymbol(each)}
            />
            <MemberSymbol symbol={each} colour={colour} />
            <Spoken>{t(`ui.symbol.${each}`)}</Spoken>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('ui.symbolPicker.colour')}</legend>
        {COLOURS.map((each) => (
          <label
            key={each}
            className={styles.choice}
            data-checked={each === colour || undefined}
            title={t(`ui.colour.${each}`)}
          >
            <input
              className={styles.radio}
              type="radio"
              name={`${name}-colour`}
              checked={each === colour}
              onChange={() => onColour(each)}
            />
            <MemberSymbol symbol={symbol} colour={each} />
            <Spoken>{t(`ui.colour.${each}`)}</Spoken>
          </label>
        ))}
      </fieldset>
    </>
  );
}
