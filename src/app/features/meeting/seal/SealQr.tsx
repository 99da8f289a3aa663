/**
 * The seal's figures as a picture code, signed by this phone: for a photograph, and for other phones (docs/spec/pages.md). It is
 * drawn once the meeting is closed; what makes it comes with it.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, stemOf } from '../../../../ledger/accounts.ts';
import type { Book } from '../../../../ledger/book.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import type { Entry } from '../../../../ledger/entry.ts';
import type { JoiningParts } from '../../../state/joining-parts.ts';
import { useView } from '../../../state/use-book.tsx';
import { useJoining } from '../../../state/use-joining.ts';
import { PictureCode } from '../../../ui/code/PictureCode.tsx';
import styles from './seal.module.css';

export interface SealQrProps {
  /** The entry that closed the meeting. */
  readonly seal: Entry;
  readonly heldOn: CivilDate;
}

type Code = { readonly ok: true; readonly text: string } | { readonly ok: false };

export function SealQr({ seal, heldOn }: SealQrProps) {
  const { t } = useTranslation();
  const { id, book } = useView();
  const parts = useJoining();
  const [code, setCode] = useState<Code | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (made: Code) => {
      if (!gone) setCode(made);
    };
    if (parts) codeOf(parts, id, book, seal, heldOn).then(show, () => show({ ok: false }));
    return () => {
      gone = true;
    };
  }, [parts, id, book, seal, heldOn]);
  if (!code) return null;
  if (!code.ok) return <p>{t('meeting.seal.cannot')}</p>;
  return (
    <figure className={styles.code}>
      <PictureCode text={code.text} label={t('meeting.seal.code')} />
      <figcaption>{t('meeting.seal.codeText')}</figcaption>
    </figure>
  );
}

async function codeOf(
  { crypto, store }: JoiningParts,
  id: string,
  book: Book,
  seal: Entry,
  heldOn: CivilDate,
): Promise<Code> {
  const keys = await store.phone(id);
  if (!keys.ok || !book.founding) return { ok: false };
  const [{ makeSealQr }, { toQrText }] = await Promise.all([
    import('../../../../sync/pages/seal-qr.ts'),
    import('../../../../sync/wire/words.ts'),
  ]);
  const { currency } = book.founding;
  const context = { book: id, heldOn, currency, numberOf: numberOf(book, seal) };
  const made = await makeSealQr(crypto, keys.phone, seal, context);
  return made.ok ? { ok: true, text: toQrText(made.bytes) } : { ok: false };
}

/** The member's number, of a loan its borrower's, of a match the sponsor's place among those of this seal. */
function numberOf(book: Book, seal: Entry): (account: Account) => number | null {
  const { balances } = seal.body as unknown as {
    readonly balances: readonly { readonly account: Account }[];
  };
  const sponsors = balances.map(({ account }) => account).filter((one) => stemOf(one) === 'match');
  return (account) => {
    const [stem, holder = ''] = account.split('/');
    if (stem === 'match') return sponsors.indexOf(account) + 1;
    const member = stem === 'loan' ? (book.loans[holder]?.member ?? '') : holder;
    return book.members[member]?.number ?? null;
  };
}
