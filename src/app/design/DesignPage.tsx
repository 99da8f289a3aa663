/**
 * Every token and every component in every state, on one page at `#/design` while developing; no phone gets it. What is drawn here is
 * what screens draw: nothing is copied. Theme, size of letters and language are changed as in the app.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EUR } from '../../ledger/currency.ts';
import { CurrencyProvider } from '../format/use-format.tsx';
import { SegmentedChoice } from '../ui/field/SegmentedChoice.tsx';
import { BottomBar } from '../ui/page/BottomBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { PracticeFrame } from '../ui/page/PracticeFrame.tsx';
import { ChartsRoom } from './charts.tsx';
import { Controls } from './controls.tsx';
import { DrawingsRoom } from './drawings.tsx';
import { MoneyRoom } from './money.tsx';
import { TWENTY } from './samples.ts';
import { PeopleRoom, TalkRoom } from './talk.tsx';
import { Tokens } from './tokens.tsx';

const THEMES = ['light', 'dark'] as const;
const SIZES = ['normal', 'large', 'larger', 'double'] as const;

export function DesignPage() {
  const { t } = useTranslation();
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light');
  const [size, setSize] = useState<(typeof SIZES)[number]>('normal');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.textSize = size;
  }, [theme, size]);
  return (
    <CurrencyProvider currency={EUR}>
      <PracticeFrame>
        <Page title={t('settings.about.title')} wide floor={<BottomBar amount={TWENTY} />}>
          <SegmentedChoice
            label={t('settings.theme')}
            showLabel
            value={theme}
            onChange={setTheme}
            choices={THEMES.map((value) => ({ value, label: value }))}
          />
          <SegmentedChoice
            label={t('settings.textSize')}
            showLabel
            value={size}
            onChange={setSize}
            choices={SIZES.map((value) => ({ value, label: value }))}
          />
          <Tokens />
          <Controls />
          <MoneyRoom />
          <ChartsRoom />
          <DrawingsRoom />
          <PeopleRoom />
          <TalkRoom />
        </Page>
      </PracticeFrame>
    </CurrencyProvider>
  );
}
