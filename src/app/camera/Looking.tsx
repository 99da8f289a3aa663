/**
 * The camera's picture in its frame, or in the same frame what is in the camera's way, with what to do: the way out below it does not
 * move under a finger when the camera does not come. Hands over every code that it reads.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import type { CameraProblem } from './open-camera.ts';
import styles from './Scanner.module.css';
import { useCamera } from './use-camera.ts';

export interface LookingProps {
  readonly onText: (text: string) => void | Promise<void>;
  /** What is said below the picture while it looks; null: that the camera is being opened. */
  readonly said: ReactNode;
  /** What to do instead, where something is in the camera's way. */
  readonly todo: (problem: CameraProblem) => string;
}

export function Looking({ onText, said, todo }: LookingProps) {
  const { t } = useTranslation();
  const { video, state, again } = useCamera(onText);
  const looks = state === 'opening' || state === 'looking';
  return (
    <>
      <div className={styles.frame}>
        <video
          ref={video}
          className={styles.video}
          hidden={!looks}
          muted
          playsInline
          aria-label={t('camera.picture')}
        />
        {looks ? (
          <span className={styles.corners} aria-hidden="true" />
        ) : (
          <Notice
            tone="warn"
            title={t(`camera.problem.${state}`)}
            action={<Button onClick={again}>{t('camera.again')}</Button>}
          >
            {todo(state)}
          </Notice>
        )}
      </div>
      <div className={styles.said}>
        {looks
          ? (said ?? <p role="status">{t(state === 'opening' ? 'camera.opening' : 'camera.looking')}</p>)
          : null}
      </div>
    </>
  );
}
