/** Two choices of a community on this phone: with whose voice 🔊 speaks, and which comes first, the count or the piece. */
import { Smartphone, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import type { OwnVoices } from './use-own-voices.ts';
import { useWordName } from './use-word-name.ts';

export function ReadWith({ own }: { readonly own: OwnVoices }) {
  const { t } = useTranslation();
  return (
    <>
      <SegmentedChoice
        label={t('voices.with.label')}
        showLabel
        value={own.on ? 'own' : 'phone'}
        onChange={(chosen) => own.setOn(chosen === 'own')}
        choices={[
          { value: 'phone', label: t('voices.with.phone'), icon: <Smartphone aria-hidden="true" /> },
          { value: 'own', label: t('voices.with.own'), icon: <Users aria-hidden="true" /> },
        ]}
      />
      {own.on ? <p>{t('voices.with.whatOwn')}</p> : null}
    </>
  );
}

export function PieceOrder({ own }: { readonly own: OwnVoices }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useWordName();
  const denomination = format.currency.denominations.find(({ form }) => form === 'note');
  if (!denomination) return null;
  const piece = nameOf({ is: 'piece', denomination });
  const count = nameOf({ is: 'count', count: 3 });
  return (
    <SegmentedChoice
      label={t('voices.order')}
      showLabel
      value={own.pieceFirst ? 'piece' : 'count'}
      onChange={(chosen) => own.setPieceFirst(chosen === 'piece')}
      choices={[
        { value: 'count', label: `${count} · ${piece}` },
        { value: 'piece', label: `${piece} · ${count}` },
      ]}
    />
  );
}
