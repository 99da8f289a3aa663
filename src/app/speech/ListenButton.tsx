/**
 * 🔊 — by the voice of the phone, or by the community's own recordings where people chose that. Both come after the first screen
 * stands: nobody listens before there is something to see. Where they cannot be had, the screen is silent.
 */
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { lazyWhenIdle } from '../lazy-when-idle.ts';
import { isAmong, useSettings } from '../state/settings.tsx';
import type { ListenProps } from './PhoneListen.tsx';

const PhoneListen = lazyWhenIdle(async () => (await import('./PhoneListen.tsx')).PhoneListen);
const OwnListen = lazyWhenIdle(async () => (await import('./clips/OwnListen.tsx')).OwnListen);

export interface ListenButtonProps extends Omit<ListenProps, 'label'> {
  /** It explains: recordings have names and amounts, and would say the screen around it instead. */
  readonly phoneOnly?: boolean;
}

export function ListenButton({ phoneOnly, ...props }: ListenButtonProps) {
  const { t } = useTranslation();
  const { book } = useParams();
  const { ownVoices } = useSettings().settings;
  const Listen = !phoneOnly && isAmong(ownVoices, book) ? OwnListen : PhoneListen;
  return (
    <Suspense>
      <Listen {...props} label={t('speech.listen')} />
    </Suspense>
  );
}
