/** 🔊 — by the voice of the phone, or by the community's own recordings where people chose that; they are a piece of their own. */
import { lazy, Suspense } from 'react';
import { useParams } from 'wouter';
import { isAmong, useSettings } from '../state/settings.tsx';
import { type ListenProps, PhoneListen } from './PhoneListen.tsx';

const OwnListen = lazy(async () => ({ default: (await import('./clips/OwnListen.tsx')).OwnListen }));

export function ListenButton(props: ListenProps) {
  const { book } = useParams();
  const { ownVoices } = useSettings().settings;
  if (!isAmong(ownVoices, book)) return <PhoneListen {...props} />;
  return (
    <Suspense>
      <OwnListen {...props} />
    </Suspense>
  );
}
