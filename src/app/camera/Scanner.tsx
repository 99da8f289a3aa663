/**
 * The camera's picture, how many pictures of a message are here, and the other way in: the text, pasted or typed. What is in
 * the camera's way is said with what to do. Hands over whole messages; what they mean is the screen's question.
 */
import { Camera as CameraIcon, ClipboardPaste } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreCrypto } from '../../store/hashes.ts';
import { collector, type Read } from '../../sync/qr/collect.ts';
import type { Bytes } from '../../sync/wire/write.ts';
import { useFormat } from '../format/use-format.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import styles from './Scanner.module.css';
import { type CameraState, useCamera } from './use-camera.ts';

export interface ScannerProps {
  readonly crypto: StoreCrypto;
  readonly onMessage: (bytes: Bytes) => void | Promise<void>;
  /** What came by a messenger is pasted: the field is open at once, and the camera is not asked for. */
  readonly pasteFirst?: boolean | undefined;
}

const LONGEST_TEXT = 100_000;

export function Scanner({ crypto, onMessage, pasteFirst = false }: ScannerProps) {
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
  return (
    <>
      <Looking onText={take} read={read} />
      <Button wide kind="quiet" icon={<ClipboardPaste aria-hidden="true" />} onClick={() => setPasting(true)}>
        {t('camera.usePaste')}
      </Button>
    </>
  );
}

function Looking({
  onText,
  read,
}: {
  readonly onText: (text: string) => Promise<void>;
  readonly read: Read | null;
}) {
  const { t } = useTranslation();
  const { video, state, again } = useCamera(onText);
  const looks = state === 'opening' || state === 'looking';
  return (
    <>
      <div className={styles.frame} hidden={!looks}>
        <video ref={video} className={styles.video} muted playsInline aria-label={t('camera.picture')} />
        <span className={styles.corners} aria-hidden="true" />
      </div>
      {looks ? <Progress state={state} read={read} /> : null}
      {looks ? null : (
        <Notice
          tone="warn"
          title={t(`camera.problem.${state}`)}
          action={<Button onClick={again}>{t('camera.again')}</Button>}
        >
          {t(`camera.todo.${state}`)}
        </Notice>
      )}
    </>
  );
}

function Progress({ state, read }: { readonly state: CameraState; readonly read: Read | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (read?.is === 'part') {
    const { have, total } = read;
    return (
      <>
        <progress className={styles.progress} value={have} max={total} aria-hidden="true" />
        <p role="status">
          {t('camera.parts', { count: have, shown: format.number(have), total: format.number(total) })}
        </p>
      </>
    );
  }
  if (read?.is === 'refused') return <p role="status">{t(`camera.refused.${read.code}`)}</p>;
  return <p role="status">{t(state === 'opening' ? 'camera.opening' : 'camera.looking')}</p>;
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
