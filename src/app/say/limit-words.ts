/** Why this is the most she can borrow: the one reason that binds, in one sentence. */
import type { TFunction } from 'i18next';
import type { Book } from '../../ledger/book.ts';
import type { Limit } from '../../ledger/loans/limit.ts';
import { type Amount, ZERO } from '../../ledger/money.ts';
import type { Format } from '../format/format.ts';

/** What she can be lent from the box today: nothing while another loan runs, where the conditions allow one at a time. */
export const possibleToday = (book: Book, limit: Limit): Amount =>
  limit.outstanding > 0 && !book.conditions?.loans.severalAtOnce ? ZERO : limit.possible;

export function limitWords(book: Book, limit: Limit, format: Format, t: TFunction): string {
  const { conditions } = book;
  const owed = format.money(limit.outstanding);
  if (!conditions) return '';
  if (limit.outstanding > 0 && !conditions.loans.severalAtOnce) return t('money.limit.running', { owed });
  if (limit.room === 0 && limit.outstanding > 0) return t('money.limit.owesAll', { owed });
  if (limit.binding.is === 'cash') return t('money.limit.cash', { amount: format.money(limit.cashInBox) });
  const minus = limit.outstanding > 0 ? t('money.limit.minus', { owed }) : '';
  return [ruleWords(book, limit, format, t), ...pledgeWords(limit, format, t), minus]
    .filter(Boolean)
    .join(' ');
}

function ruleWords(book: Book, limit: Limit, format: Format, t: TFunction): string {
  const { conditions } = book;
  const saved = format.money(limit.savings);
  if (!conditions) return '';
  const { binding } = limit;
  const amount = format.money(limit.limit);
  if (binding.is === 'ceiling') return t('money.limit.ceiling', { amount });
  if (binding.is === 'concentration')
    return t('money.limit.ofFund', { percent: plain(binding.percent, format), amount });
  const { rule } = conditions.loans.limit;
  if (rule.rule === 'multiple') return t('money.limit.multiple', { times: plain(rule.times, format), saved });
  if (rule.rule === 'proportionOfAll') return t('money.limit.share', { saved, amount });
  if (conditions.match.mode === 'sponsor' && conditions.match.countsForLimit && limit.matchPart > 0) {
    return t('money.limit.match', {
      saved,
      part: format.money(limit.matchPart),
      sponsor: format.name(conditions.match.name),
    });
  }
  return rule.factor === '1'
    ? t('money.limit.saved', { saved })
    : t('money.limit.multiple', { times: plain(rule.factor, format), saved });
}

/** What pledges take from the rule and add to it, where the rule is what binds. */
function pledgeWords({ binding, pledged, raised }: Limit, format: Format, t: TFunction): readonly string[] {
  if (binding.is !== 'rule') return [];
  return [
    pledged > 0 ? t('money.limit.pledged', { pledged: format.money(pledged) }) : '',
    raised > 0 ? t('money.limit.raised', { raised: format.money(raised) }) : '',
  ];
}

/** "1.5" as it is written here. */
const plain = (rate: string, format: Format): string => rate.replace('.', format.decimalMark);
