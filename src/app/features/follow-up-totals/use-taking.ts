/** A file or a row of codes with a month's totals, opened: who signed it beside what is known of that community; and taken into the follow-up book. */
import { useCallback, useEffect, useState } from 'react';
import { signerOf } from '../../../followup/totals.ts';
import type { TotalsBox } from '../../../followup/totals-box.ts';
import type { SignedTotals } from '../../../ledger/open/totals.ts';
import { openTotals, type TotalsProblem } from '../../../sync/totals.ts';
import { readTotalsMessage } from '../../../sync/totals-message.ts';
import type { Bytes } from '../../../sync/wire/write.ts';
import { readAnyFile } from '../../carrying/any-file.ts';
import { type Saying, useFollowUp, useSay } from '../../follow-up/use-follow-up.ts';
import { useParts } from '../../state/parts-context.tsx';
import type { WaitingMonth } from '../../sync/totals-port.ts';

export interface OpenedMonth {
  readonly signed: SignedTotals;
  readonly pictures: readonly number[];
  readonly signer: ReturnType<typeof signerOf>;
  /** The team's box in which it lay. */
  readonly from?: TotalsBox;
}

export type Opened =
  | OpenedMonth
  | { readonly problem: TotalsProblem | 'unreadable' | 'notTotalsCode' }
  /** A book, or what is meant for the phones of one. */
  | { readonly aBook: File };

export interface Taking {
  /** Null until a file was chosen; undefined while one that was brought is looked at. */
  readonly opened: Opened | null | undefined;
  readonly open: (file: File) => Promise<void>;
  /** What a camera read. */
  readonly openMessage: (bytes: Bytes) => Promise<void>;
  /** What came by itself. */
  readonly openWaiting: (one: WaitingMonth) => void;
  /** Resolves true where it is written down. */
  readonly take: (month: OpenedMonth) => Promise<boolean>;
  readonly leave: () => void;
  readonly saying: Saying;
}

/** @param brought whether the file waits where shared files do, because it was opened elsewhere. */
export function useTaking(brought: boolean): Taking {
  const parts = useParts();
  const { today, shared } = parts;
  const { totals } = useFollowUp();
  const saying = useSay();
  const [read, setRead] = useState<Read | null | undefined>(brought ? undefined : null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const waiting = await (await shared()).look();
      const found = waiting && (await readTotals(parts, waiting.file));
      if (!gone) setRead(found);
    };
    if (brought)
      look().catch(() => {
        if (!gone) setRead(null);
      });
    return () => {
      gone = true;
    };
  }, [brought, parts, shared]);
  const forget = useCallback(async () => {
    if (brought) await (await shared()).forget();
  }, [brought, shared]);
  const leave = () => {
    setRead(null);
    void forget();
  };
  const take = async ({ signed, from }: OpenedMonth) => {
    const data = { on: today(), signed, ...(from && { box: from.id }) };
    const kept = await saying.say([{ fact: 'totals-received', about: signed.totals.book, data }]);
    if (kept) await forget();
    return kept;
  };
  const opened =
    read && 'signed' in read
      ? { ...read, signer: signerOf(totals[read.signed.totals.book] ?? [], read.signed.key) }
      : read;
  const open = async (file: File) => setRead(await readTotals(parts, file));
  const openMessage = useCallback(async (bytes: Bytes) => setRead(await readMessage(parts, bytes)), [parts]);
  const openWaiting = ({ box: from, signed, pictures }: WaitingMonth) => setRead({ signed, pictures, from });
  return { opened, open, openMessage, openWaiting, take, leave, saying };
}

type Read = Omit<OpenedMonth, 'signer'> | Exclude<Opened, OpenedMonth>;

async function readTotals(parts: ReturnType<typeof useParts>, file: Blob): Promise<Read> {
  const read = await readAnyFile(parts, file);
  switch (read.is) {
    case 'totals':
      return { signed: read.signed, pictures: read.pictures };
    case 'badTotals':
      return { problem: read.code };
    case 'unknown':
      return { problem: read.code === 'unreadable' ? 'unreadable' : 'notTotals' };
    default:
      return { aBook: file instanceof File ? file : new File([file], '') };
  }
}

async function readMessage(parts: ReturnType<typeof useParts>, bytes: Bytes): Promise<Read> {
  const message = readTotalsMessage(bytes);
  if (!message.ok) return { problem: message.code === 'notTotals' ? 'notTotalsCode' : message.code };
  const found = await openTotals((await parts.joining()).crypto, message.text);
  return found.ok ? { signed: found.signed, pictures: found.pictures } : { problem: found.code };
}
