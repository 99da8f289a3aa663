/** As much of businesses and their visits as says when the next visit is due. Of a woman whose name is gone none is. */
import type { VisitsOfBusiness } from '../../followup/business/visits-due.ts';
import type { FollowUp } from '../../followup/follow-up.ts';

export const daysOf = ({ women, businesses, visits }: FollowUp): readonly VisitsOfBusiness[] =>
  Object.values(businesses)
    .filter(({ woman }) => women[woman]?.erased === null)
    .map(({ id, since }) => ({
      business: id,
      since,
      visits: (visits[id] ?? []).map(({ on, next }) => ({ on, ...(next && { nextBy: next.by }) })),
    }));
