/** What this person chose on this phone, what the phone keeps, and what this app is. */
import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGE_NAMES, LANGUAGES, useLanguage } from '../../../i18n.ts';
import { useGo } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { Switch } from '../../ui/field/Switch.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { About } from './About.tsx';
import { KeptHere } from './KeptHere.tsx';

const TEXT_SIZES = ['normal', 'large', 'larger', 'double'] as const;
const THEMES = ['phone', 'light', 'dark'] as const;
const WAYS = ['keypad', 'notes'] as const;

export function SettingsScreen() {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const go = useGo();
  const { settings, change } = useSettings();
  // Reached from the first screen and from a group's own settings: back to whichever it was.
  const back = () => (window.history.length > 1 ? window.history.back() : go('start'));
  return (
    <Page title={t('settings.title')} onBack={back}>
      <SegmentedChoice
        label={t('settings.language')}
        showLabel
        value={language}
        onChange={(chosen) => void changeLanguage(i18n, chosen)}
        choices={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
      />
      <SegmentedChoice
        label={t('settings.textSize')}
        showLabel
        value={settings.textSize}
        onChange={(size) => change('textSize', size)}
        choices={TEXT_SIZES.map((size) => ({ value: size, label: t(`settings.size.${size}`) }))}
      />
      <SegmentedChoice
        label={t('settings.theme')}
        showLabel
        value={settings.theme}
        onChange={(theme) => change('theme', theme)}
        choices={THEMES.map((theme) => ({ value: theme, label: t(`settings.themes.${theme}`) }))}
      />
      <SegmentedChoice
        label={t('settings.amountWay')}
        showLabel
        value={settings.amountWay}
        onChange={(way) => change('amountWay', way)}
        choices={WAYS.map((way) => ({ value: way, label: t(`settings.way.${way}`) }))}
      />
      <Card>
        <Switch
          label={t('settings.sounds')}
          note={t('settings.soundsNote')}
          checked={settings.sounds}
          onChange={(on) => change('sounds', on)}
        />
        <Switch
          label={t('settings.vibration')}
          checked={settings.vibration}
          onChange={(on) => change('vibration', on)}
        />
      </Card>
      <Button wide icon={<LockKeyhole aria-hidden="true" />} onClick={() => go('lock')}>
        {t('settings.lock')}
      </Button>
      <KeptHere />
      <About />
    </Page>
  );
}
