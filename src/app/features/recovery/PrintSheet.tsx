/** The sheet as it is printed: one A4 page, safe in black and white, in the four languages of the room. */
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addRareTexts, LANGUAGES } from '../../../i18n.ts';
import { sheetGroups, sheetQrText } from '../../../sync/keys/sheet-text.ts';
import type { Bytes } from '../../../sync/wire/write.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useBook } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import styles from './recovery.module.css';
import { SheetQr } from './SheetQr.tsx';

export interface PrintSheetProps {
  readonly secret: Bytes;
  readonly onBack: () => void;
  readonly onPrinted: () => void;
}

export function PrintSheet({ secret, onBack, onPrinted }: PrintSheetProps) {
  const { t } = useTranslation();
  const ready = useAllLanguages();
  if (!ready) return null;
  return (
    <Page
      title={t('recovery.title')}
      onBack={onBack}
      wide
      actions={
        <>
          <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
            {t('paper.print')}
          </Button>
          <Button wide onClick={onPrinted}>
            {t('recovery.sheet.printed')}
          </Button>
        </>
      }
    >
      <div data-screen-only>
        <Notice tone="warn">{t('recovery.sheet.careful')}</Notice>
        <p>{t('recovery.sheet.byHand')}</p>
      </div>
      <Sheet secret={secret} />
    </Page>
  );
}

/** The sheet speaks every language at once; what cannot be fetched is said in Spanish. */
function useAllLanguages(): boolean {
  const { i18n } = useTranslation();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    const show = () => {
      if (!gone) setReady(true);
    };
    addRareTexts(i18n, LANGUAGES).then(show, show);
    return () => {
      gone = true;
    };
  }, [i18n]);
  return ready;
}

function Sheet({ secret }: { readonly secret: Bytes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { founding } = useBook();
  const { today } = useParts();
  return (
    <section className={styles.sheet} aria-label={t('recovery.title')}>
      <header className={styles.head}>
        <b className={styles.group}>
          <Name>{founding?.name ?? ''}</Name>
        </b>
        <span>{format.date(today())}</span>
      </header>
      <SheetQr text={sheetQrText(secret)} />
      <ol className={styles.groups} aria-label={t('recovery.sheet.groups')}>
        {sheetGroups(secret).map((group, at) => (
          <li key={group} className={styles.code} value={at + 1}>
            <span className={styles.number}>{at + 1}</span>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <div className={styles.languages}>
        {LANGUAGES.map((language) => (
          <InLanguage key={language} language={language} />
        ))}
      </div>
    </section>
  );
}

function InLanguage({ language }: { readonly language: (typeof LANGUAGES)[number] }) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  return (
    <section lang={language} className={styles.language}>
      <b>{t('recovery.title')}</b>
      <p className={styles.keeper}>{t('recovery.paper.who')}</p>
      <p>{t('recovery.paper.what')}</p>
      <p>{t('recovery.paper.noPhoto')}</p>
    </section>
  );
}
