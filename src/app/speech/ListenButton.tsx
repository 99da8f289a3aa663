/**
 * 🔊 — by the voice of the phone, or by the community's own recordings where people chose that. Both come after the first screen
 * stands: nobody listens before there is something to see. Where they cannot be had, the screen is silent.
 */
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { isAmong, useSettings } from '../state/settings.tsx';
import { whenIdle } from '../when-idle.ts';
import type { ListenProps } from './PhoneListen.tsx';

const later = (load: () => Promise<ComponentType<ListenProps>>) =>
  lazy(async () => {
    await new Promise<void>(whenIdle);
    return { default: await load().catch(() => Silent) };
  });

const PhoneListen = later(async () => (await import('./PhoneListen.tsx')).PhoneListen);
const OwnListen = later(async () => (await import('./clips/OwnListen.tsx')).OwnListen);
const Silent: ComponentType<ListenProps> = () => null;

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
