/**
 * The recovery sheet: why, the sheet to print, and reading it back. Only then its public halves are written into the book.
 * The secret is in this screen's memory and on the paper, nowhere else: who leaves the screen begins again.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toHex } from '../../../store/hashes.ts';
import type { NewSheet } from '../../../sync/keys/sheet.ts';
import type { SheetOutcome } from '../../../sync/membership/renew-for-sheet.ts';
import { SheetCamera } from '../../camera/SheetCamera.tsx';
import { Trouble } from '../../say/Trouble.tsx';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useWrite } from '../../state/use-write.tsx';
import { useSyncedBook, useSyncState } from '../../sync/use-sync.tsx';
import { Button } from '../../ui/Button.tsx';
import { BoxPicture } from '../../ui/money/BoxPicture.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { ReadBack } from './ReadBack.tsx';
import { Why } from './Why.tsx';

const WORDS = {
  inForce: 'recovery.done',
  asked: 'recovery.asked',
  noKeys: 'recovery.noKeys',
  notKept: 'recovery.notKept',
} as const satisfies Record<SheetOutcome, string>;

type Step = 'why' | 'sheet' | 'back';

export function RecoveryScreen() {
  const { newSheet } = useParts();
  const [step, setStep] = useState<Step>('why');
  const [sheet, setSheet] = useState<NewSheet | null>(null);
  const [outcome, setOutcome] = useState<SheetOutcome | null>(null);
  const make = async () => {
    setSheet(await newSheet());
    setStep('sheet');
  };
  if (outcome) return <Kept outcome={outcome} />;
  if (!sheet) return <Why onMake={make} />;
  if (step === 'sheet')
    return (
      <PrintSheet secret={sheet.secret} onBack={() => setSheet(null)} onPrinted={() => setStep('back')} />
    );
  return <Back sheet={sheet} onBack={() => setStep('sheet')} onKept={setOutcome} />;
}

interface BackProps {
  readonly sheet: NewSheet;
  readonly onBack: () => void;
  readonly onKept: (outcome: SheetOutcome) => void;
}

/** What was read back is this sheet: its halves go into the book, and to what keeps the keys. */
function Back({ sheet, onBack, onKept }: BackProps) {
  const { t } = useTranslation();
  const done = useDone();
  const book = useSyncedBook();
  const sync = useSyncState();
  const { newId, onSheetMade } = useParts();
  const write = useWrite();
  const keep = async () => {
    const { keys } = sheet;
    const body = { recovery: newId(), signKey: toHex(keys.signKey), openKey: toHex(keys.openKey) };
    if (!(await write.submit({ do: 'write', drafts: [{ kind: 'recovery-made', body }] }))) return;
    const outcome = (await onSheetMade(book, keys)) ?? 'noKeys';
    sync?.tryNow();
    if (outcome === 'inForce') done(t('recovery.done'));
    onKept(outcome);
  };
  return (
    <ReadBack secret={sheet.secret} onBack={onBack} onRight={keep} scan={scan}>
      <Trouble write={write} />
    </ReadBack>
  );
}

const scan = (onText: (text: string) => void) => <SheetCamera onText={onText} />;

/** Where it is not in force yet that is said first: a sheet that brings nothing back must not be trusted. */
function Kept({ outcome }: { readonly outcome: SheetOutcome }) {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page
      title={t('recovery.kept.title')}
      actions={
        <Button kind="primary" onClick={() => go('home', {}, { replace: true })}>
          {t('meeting.none.home')}
        </Button>
      }
    >
      <BoxPicture size="large" />
      <Notice tone={outcome === 'inForce' ? 'done' : 'warn'}>{t(WORDS[outcome])}</Notice>
      <p>{t('recovery.kept.envelope')}</p>
      <p>{t('recovery.kept.who')}</p>
    </Page>
  );
}
