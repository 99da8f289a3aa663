/** Carries one effect of the engine out and says what came of it. What the disk refuses comes back as an input. */
import { DiskError } from '../../store/disk.ts';
import type { BoxMark as DiskMark, MailSurvey } from '../../store/mail/mail.ts';
import type { BoxMark, Deed, Input, Survey } from '../engine/types.ts';
import { carryAsk } from './asks.ts';
import { takeCards } from './cards.ts';
import { cutDue } from './cut-due.ts';
import type { Hands, SyncParts } from './parts.ts';
import { hasRoom } from './room.ts';
import { takeBlobs, takeWaiting } from './take-blobs.ts';

export async function carryOut(parts: SyncParts, hands: Hands, deed: Deed): Promise<Input> {
  try {
    return await carry(parts, hands, deed);
  } catch (error) {
    if (error instanceof DiskError) return diskFailed(error.failure);
    throw error;
  }
}

const diskFailed = ({ code }: { readonly code: string }): Input => ({ kind: 'diskFailed', code });

async function carry(parts: SyncParts, hands: Hands, deed: Deed): Promise<Input> {
  const { mail, book, box } = parts;
  const onDisk = (mark: BoxMark): DiskMark => ({ ...mark, box });
  switch (deed.kind) {
    case 'cut':
      return cutAndSurvey(parts, hands, deed);
    case 'ask': {
      const asked = await carryAsk(parts, hands, deed.ask);
      return asked.ok
        ? { kind: 'answered', answer: asked.answer }
        : { kind: 'failed', failure: asked.failure };
    }
    case 'take': {
      const came = deed.ids.flatMap((blobId) => {
        const blob = hands.pages.get(blobId);
        return blob ? [{ blobId, blob }] : [];
      });
      const taken = await takeBlobs(parts, came, deed.there, onDisk(deed.mark));
      if (!taken.ok) return diskFailed(taken);
      if (taken.entries + taken.pages > 0) parts.onArrived({ entries: taken.entries, cards: 0 });
      const { kept, junk, waiting } = taken;
      return { kind: 'taken', kept, junk, waiting };
    }
    case 'mark': {
      const marked = await mail.mark(book, deed.there, deed.notThere, onDisk(deed.mark));
      return marked.ok ? { kind: 'marked' } : diskFailed(marked);
    }
    case 'surveyCards':
      return { kind: 'cardsSurveyed', survey: await mail.surveyCards(book, box) };
    case 'takeCards': {
      const taken = await takeCards(parts, hands, deed.ids, onDisk(deed.mark));
      if (!taken.ok) return diskFailed(taken);
      if (taken.changed > 0) parts.onArrived({ entries: 0, cards: taken.changed });
      return { kind: 'cardsTaken', there: taken.there };
    }
    case 'markCards': {
      const marked = await mail.markCards(book, deed.there, deed.notThere, onDisk(deed.mark));
      return marked.ok ? { kind: 'marked' } : diskFailed(marked);
    }
  }
}

/** What waits is tried again too, and what had no room may have it now. */
async function cutAndSurvey(
  parts: SyncParts,
  hands: Hands,
  when: { readonly carrierReady: boolean; readonly hidden: boolean },
): Promise<Input> {
  const cut = await cutDue(parts, when);
  if (cut) return diskFailed(cut);
  const { mail, book, box } = parts;
  let found = await mail.survey(book, box);
  if (mayOpenNow(parts, hands, found)) {
    const late = await takeWaiting(parts);
    if (!late.ok) return diskFailed(late);
    if (late.entries > 0) parts.onArrived({ entries: late.entries, cards: 0 });
    found = await mail.survey(book, box);
  }
  const isAgain = found.idsByKind.later.length > 0 && hasRoom(await mail.waiting(book));
  if (isAgain) {
    const forgotten = await mail.forgetLater(book);
    if (!forgotten.ok) return diskFailed(forgotten);
  }
  const { mark, idsByKind, there, uncut, notSentSince } = isAgain ? await mail.survey(book, box) : found;
  const { page, record, waiting, junk, later } = idsByKind;
  const survey: Survey = {
    ...{ mark, there, uncut, notSentSince },
    junk: [...junk, ...later],
    kept: [...page, ...record, ...waiting],
    waiting: waiting.length,
  };
  return { kind: 'surveyed', survey };
}

/** Keys, or lines by another way, have come since what waits was tried: for each record of it the whole book is read. */
function mayOpenNow({ epochs }: SyncParts, hands: Hands, { lines, idsByKind }: MailSurvey): boolean {
  const { page, record, waiting } = idsByKind;
  if (waiting.length === 0) return false;
  const now = [lines, page.length, record.length, ...waiting, ...epochs().keys()].join(' ');
  if (hands.tried === now) return false;
  hands.tried = now;
  return true;
}
