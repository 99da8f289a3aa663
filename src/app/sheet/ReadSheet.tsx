/**
 * Reading a recovery sheet, by its code or typed group by group: each says at once whether it can be right. Nothing typed here
 * is kept as a draft: it is the secret.
 */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkGroup, parseSheet, SHEET_GROUPS } from '../../sync/keys/sheet-text.ts';
import type { Bytes } from '../../sync/wire/write.ts';
import { useFormat } from '../format/use-format.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import styles from './sheet.module.css';

const GROUP_LENGTH = 5;
const NUMBERS = Array.from({ length: SHEET_GROUPS }, (_, at) => at + 1);

export interface ReadSheetProps {
  readonly title: string;
  /** What the button says. */
  readonly action: string;
  readonly onBack: () => void;
  /** The groups are right: the secret. False: it is not the sheet that was waited for. */
  readonly onRead: (secret: Bytes) => Promise<boolean>;
  /** What is said to a sheet that was not waited for. */
  readonly other?: string | undefined;
  /** Draws what reads the code with the camera, above the fields; it hands over what the code said. */
  readonly scan?: ((onText: (text: string) => void) => ReactNode) | undefined;
  /** What stands in the way of going on. */
  readonly children?: ReactNode;
}

export function ReadSheet({
  title,
  action,
  onBack,
  onRead,
  other: otherWords,
  scan,
  children,
}: ReadSheetProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [asked, setAsked] = useState(false);
  const [other, setOther] = useState(false);
  const [newer, setNewer] = useState(false);
  const groups = NUMBERS.map((number) => (typed[number] ?? '').trim());
  const take = async (text: string) => {
    setAsked(true);
    const read = parseSheet(text);
    setNewer(!read.ok && read.code === 'newerVersion');
    setOther(read.ok && !(await onRead(read.secret)));
  };
  return (
    <Page
      title={title}
      onBack={onBack}
      actions={
        <>
          {children}
          <Button kind="primary" onClick={() => take(groups.join('-'))}>
            {action}
          </Button>
        </>
      }
    >
      <p>{t('recovery.back.text')}</p>
      {scan?.((text) => void take(text))}
      {other ? <Notice tone="error">{otherWords ?? t('recovery.back.other')}</Notice> : null}
      {newer ? <Notice tone="error">{t('recovery.back.newer')}</Notice> : null}
      <WrongGroups groups={groups} asked={asked} />
      <div className={styles.fields}>
        {NUMBERS.map((number) => (
          <Group
            key={number}
            number={number}
            typed={typed[number] ?? ''}
            asked={asked}
            onTyped={(text) => {
              setOther(false);
              setTyped({ ...typed, [number]: text });
            }}
          />
        ))}
      </div>
    </Page>
  );
}

/** After a try: which ones to look at again, by number, where the list is longer than the screen. */
function WrongGroups({ groups, asked }: { readonly groups: readonly string[]; readonly asked: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const wrong = NUMBERS.filter((number) => checkGroup(groups[number - 1] ?? '', number) !== null);
  if (!asked || wrong.length === 0) return null;
  return <Notice tone="warn">{t('recovery.back.wrong', { groups: format.list(wrong.map(String)) })}</Notice>;
}

interface GroupProps {
  readonly number: number;
  readonly typed: string;
  readonly asked: boolean;
  readonly onTyped: (text: string) => void;
}

function Group({ number, typed, asked, onTyped }: GroupProps) {
  const { t } = useTranslation();
  const plain = typed.trim();
  const problem = asked || plain.length >= GROUP_LENGTH ? checkGroup(plain, number) : null;
  return (
    <TextField
      label={t('recovery.back.group', { number: String(number) })}
      value={typed}
      onChange={(text) => onTyped(text.toUpperCase())}
      problem={problem ? t(`recovery.back.problem.${problem.problem}`) : undefined}
    />
  );
}
