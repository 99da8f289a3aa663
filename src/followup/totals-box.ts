/**
 * Boxes at the endpoint in which communities put their totals by themselves (adr/0050): one for each community, by a secret that all phones
 * of the team have. A phone that was removed since knew it: then the team makes a new one, and reads the old one on until the community
 * has the new code. Must not know: what follows from a secret, the endpoint.
 */
import type { CivilDate } from '../ledger/civil-date.ts';
import type { EntryId, PhoneId } from '../ledger/ids.ts';
import type { Phone } from '../ledger/phones.ts';

export interface BoxSecret {
  readonly entry: EntryId;
  readonly on: CivilDate;
  /** Of the endpoint, without the operator's code. */
  readonly url: string;
  /** 32 bytes in base64. */
  readonly secret: string;
  /** The phones that were out of the team by then. */
  readonly without: readonly PhoneId[];
}

export interface TotalsBox {
  readonly id: string;
  /** What the team calls the community; its own name comes with the first month. */
  readonly name: string;
  /** The newest first. */
  readonly secrets: readonly [BoxSecret, ...BoxSecret[]];
}

export type TotalsBoxes = Record<string, TotalsBox>;

export interface TotalsBoxRefusals {
  unknownTotalsBox: { readonly box: string };
}

/** As many as are read: a community that was not reached after several removals is told so anew. */
export const MOST_SECRETS = 4;

type Phones = Readonly<Record<PhoneId, Pick<Phone, 'id' | 'removal'>>>;

/** Phones that are out of the team. */
export const outOf = (phones: Phones): PhoneId[] =>
  Object.values(phones).flatMap(({ id, removal }) => (removal?.acts ? [id] : []));

/** Whether somebody outside the team knows the newest secret: a phone was removed since it was made. */
export const isKnownOutside = ({ secrets: [{ without }] }: TotalsBox, phones: Phones): boolean =>
  outOf(phones).some((phone) => !without.includes(phone));
