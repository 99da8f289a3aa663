/**
 * The camera's picture, how many pictures of a message are here, and the other way in: the text, pasted or typed, where what is read
 * goes as text too. What is in the camera's way is said with what to do. Hands over whole messages; what they mean is the screen's question.
 */
import { Camera as CameraIcon, ClipboardPaste } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreCrypto } from '../../store/hashes.ts';
import { collector, type Read } from '../../sync/qr/collect.ts';
import type { Bytes } from '../../sync/wire/write.ts';
import { useFormat } from '../format/use-format.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Looking, type LookingProps } from './Looking.tsx';
import styles from './Scanner.module.css';

export interface ScannerProps {
  readonly crypto: StoreCrypto;
  readonly onMessage: (bytes: Bytes) => void | Promise<void>;
  /** What came by a messenger is pasted: the field is open at once, and the camera is not asked for. */
  readonly pasteFirst?: boolean | undefined;
  /** What goes as no text comes in by another way. */
  readonly instead?: Instead | undefined;
}

export interface Instead {
  readonly way: ReactNode;
  /** What to do, where something is in the camera's way. */
  readonly todo: LookingProps['todo'];
}

const LONGEST_TEXT = 100_000;

export function Scanner({ crypto, onMessage, pasteFirst = false, instead }: ScannerProps) {
  const { t } = useTranslation();
  const [pasting, setPasting] = useState(pasteFirst);
  const collecting = useMemo(() => collector(crypto), [crypto]);
  const [read, setRead] = useState<Read | null>(null);
  const take = useCallback(
    async (text: string) => {
      const next = await collecting.take(text);
      setRead(next);
      if (next.is === 'message') await onMessage(next.bytes);
    },
    [collecting, onMessage],
  );
  if (pasting) {
    return (
      <>
        <Paste onText={take} refused={read?.is === 'refused' ? read.code : null} />
        <Button wide kind="quiet" icon={<CameraIcon aria-hidden="true" />} onClick={() => setPasting(false)}>
          {t('camera.useCamera')}
        </Button>
      </>
    );
  }
  const paste = (
    <Button wide kind="quiet" icon={<ClipboardPaste aria-hidden="true" />} onClick={() => setPasting(true)}>
      {t('camera.usePaste')}
    </Button>
  );
  const { way, todo }: Instead = instead ?? { way: paste, todo: (problem) => t(`camera.todo.${problem}`) };
  return (
    <>
      <Looking onText={take} said={said(read)} todo={todo} />
      {way}
    </>
  );
}

/** Null: nothing was read yet that is to be told. */
function said(read: Read | null): ReactNode {
  if (read?.is === 'part') return <Parts have={read.have} total={read.total} />;
  return read?.is === 'refused' ? <Refused code={read.code} /> : null;
}

function Parts({ have, total }: { readonly have: number; readonly total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <progress className={styles.progress} value={have} max={total} aria-hidden="true" />
      <p role="status">
        {t('camera.parts', { count: have, shown: format.number(have), total: format.number(total) })}
      </p>
    </>
  );
}

function Refused({ code }: { readonly code: Extract<Read, { is: 'refused' }>['code'] }) {
  const { t } = useTranslation();
  return <p role="status">{t(`camera.refused.${code}`)}</p>;
}

function Paste({
  onText,
  refused,
}: {
  readonly onText: (text: string) => Promise<void>;
  readonly refused: 'notOurs' | 'newerVersion' | 'damaged' | null;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  return (
    <>
      <TextField
        label={t('camera.paste')}
        hint={t('camera.pasteHint')}
        lines={4}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={setText}
        problem={refused && asked === text ? t(`camera.refused.${refused}`) : undefined}
      />
      <Button
        kind="primary"
        disabled={text.trim() === ''}
        onClick={async () => {
          setAsked(text);
          await onText(text.trim());
        }}
      >
        {t('camera.takeText')}
      </Button>
    </>
  );
}
