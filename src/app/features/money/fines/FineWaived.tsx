/** The meeting forgives what is left of a fine, with its reason. No money moves. */
import { useTranslation } from 'react-i18next';
import { fineOwed } from '../../../../ledger/entries/rules.ts';
import type { FineId } from '../../../../ledger/ids.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Gone } from '../Gone.tsx';
import { TextForm } from '../other/TextForm.tsx';
import { fineName } from './fine-name.ts';

export function FineWaived({ fine: id }: { readonly fine: FineId }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const book = useBook();
  const { faceOf } = useNames();
  const fine = book.fines[id];
  if (!fine) return <Gone step="fines" title={t('money.fines.title')} />;
  const face = faceOf(fine.member);
  const owed = fineOwed(book, id);
  const what = fineName(book, fine.fine, t);
  const back = () => go('otherForm', { what: `finesOf:${fine.member}` }, { replace: true });
  return (
    <TextForm
      step="fines"
      question={t('money.fineWaived.title', { fine: what, amount: format.money(owed) })}
      form={`fineWaived/${id}`}
      kind="fine"
      member={face}
      planOf={(reason) => ({
        drafts: [{ kind: 'fine-waived', body: { fine: id, member: fine.member, amount: owed, reason } }],
        sentence: (words) =>
          t('money.fineWaived.sentence', {
            name: words.name(face.name),
            fine: what,
            amount: words.amount(owed),
          }),
        cash: owed,
      })}
      onDone={back}
      onBack={back}
    />
  );
}
