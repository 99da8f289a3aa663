/** What the share-out of today would give by the conditions that are talked about. Pure. */
import { bookDate } from '../../../ledger/book.ts';
import { inForce } from '../../../ledger/conditions/in-force.ts';
import { positionOf } from '../../../ledger/share-out/position-of.ts';
import { type MemberPart, type ShareOut, shareOut } from '../../../ledger/share-out/share-out.ts';
import { middleSaver } from './limit.ts';
import type { Lines, Supposing } from './supposing.ts';

type Today =
  | { readonly is: 'shared'; readonly out: ShareOut; readonly part: MemberPart; readonly name: string }
  | { readonly is: 'lossOpen' | 'sharesUnpriced' | 'nothing' };

/** Whom a loss falls on is asked where there is one; else it makes no difference. */
function today({ now, next, conditions, format, nameOf }: Supposing): Today {
  const day = bookDate(next);
  const member = middleSaver(now);
  if (!day || !member || !conditions.shareOut) return { is: 'nothing' };
  const { lossFallsOn, ...rules } = conditions.shareOut;
  const result = shareOut(positionOf(next, day), { ...rules, lossFallsOn: lossFallsOn ?? 'membersFirst' });
  if (!result.ok) return { is: result.code === 'sharesUnpriced' ? 'sharesUnpriced' : 'nothing' };
  const { shareOut: out } = result;
  const hasSponsor = conditions.match.mode === 'sponsor';
  if (lossFallsOn === null && hasSponsor && out.loss.total > 0) return { is: 'lossOpen' };
  const part = out.members.find((one) => one.member === member);
  return part ? { is: 'shared', out, part, name: format.name(nameOf(member)) } : { is: 'nothing' };
}

export function shareOutMeaning(given: Supposing): Lines {
  const { t, format } = given;
  const found = today(given);
  if (found.is === 'nothing') return [];
  if (found.is !== 'shared') return [t(`change.mean.${found.is}`)];
  const { out, part, name } = found;
  return [
    t('change.mean.shared', {
      name,
      shared: format.money(out.surplus.shared),
      surplus: format.money(part.surplus),
    }),
    part.loss > 0 ? t('change.mean.loss', { name, loss: format.money(part.loss) }) : '',
  ];
}

export function leavingMeaning(given: Supposing): Lines {
  const { t, format, conditions } = given;
  const { bearsLosses, surplus } = inForce(conditions).leaving;
  const found = today(given);
  if (found.is !== 'shared') return [];
  const { part, name } = found;
  return [
    surplus === 'none' ? '' : t('change.mean.leaves', { name, surplus: format.money(part.surplus) }),
    bearsLosses && part.loss > 0 ? t('change.mean.loss', { name, loss: format.money(part.loss) }) : '',
  ];
}
