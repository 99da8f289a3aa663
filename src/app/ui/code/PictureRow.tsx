/** A message as picture codes, one after the other in a circle where it takes more than one; and which of them this is. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { PictureCode } from './PictureCode.tsx';

export interface PictureRowProps {
  readonly texts: readonly string[];
  readonly label: string;
  /** How long each is shown. */
  readonly everyMs: number;
}

export function PictureRow({ texts, label, everyMs }: PictureRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [at, setAt] = useState(0);
  const total = texts.length;
  useEffect(() => {
    if (total < 2) return undefined;
    const timer = setInterval(() => setAt((before) => before + 1), everyMs);
    return () => clearInterval(timer);
  }, [total, everyMs]);
  const shown = total === 0 ? 0 : at % total;
  return (
    <>
      <PictureCode text={texts[shown] ?? ''} label={label} />
      {total > 1 ? (
        <p aria-hidden="true">
          {t('camera.pictureOf', { shown: format.number(shown + 1), total: format.number(total) })}
        </p>
      ) : null}
    </>
  );
}
