/** Why a disk does not do what it was asked, as every operation of the store may answer. Types only. */

/** The disk itself said no. `quota`: full, nothing was written. `newerDatabase`: a newer app owns it; reload. */
export type DiskFailure =
  | { readonly ok: false; readonly code: 'quota' }
  | {
      readonly ok: false;
      readonly code: 'newerDatabase';
      readonly ours: number;
      readonly found: number | null;
    }
  | { readonly ok: false; readonly code: 'closed' }
  | { readonly ok: false; readonly code: 'diskFailed'; readonly problem: string };
