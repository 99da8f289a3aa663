/** Pictures that two people compare, in order: number, drawing and word, so that they can be read aloud on a call. */
import { useTranslation } from 'react-i18next';
import { PICTURE_NAMES, type PictureName } from '../../sync/keys/picture-names.ts';
import { useFormat } from '../format/use-format.tsx';
import { classes } from '../ui/classes.ts';
import { DRAWN } from './drawn.ts';
import styles from './pictures.module.css';

/** More than these are drawn smaller, so that all of them are in sight with the two answers. */
const FEW = 4;

const nameAt = (index: number): PictureName => PICTURE_NAMES[index] ?? PICTURE_NAMES[0];

export interface PicturesProps {
  readonly indices: readonly number[];
  /** Among other things on a screen. */
  readonly small?: boolean;
}

export function Pictures({ indices, small = indices.length > FEW }: PicturesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={classes(styles.pictures, small && styles.small)} aria-label={t('joining.pictures')}>
      {indices.map((index, at) => {
        const name = nameAt(index);
        const Drawing = DRAWN[name];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture may come twice; its place is what it is
          <li key={at} className={styles.picture}>
            <span className={styles.place}>{format.number(at + 1)}</span>
            <Drawing className={styles.drawing} strokeWidth={1.75} aria-hidden="true" />
            <b>{t(`joining.picture.${name}`)}</b>
          </li>
        );
      })}
    </ol>
  );
}

/** All of them in one sentence, as 🔊 says them. */
export function usePicturesSaid(): (indices: readonly number[]) => string {
  const { t } = useTranslation();
  return (indices) => indices.map((index) => t(`joining.picture.${nameAt(index)}`)).join(', ');
}
