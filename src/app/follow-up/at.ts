/** Where one is in a follow-up book: "all", or "woman.ID". Ids have no dot. */
const NAMES = [
  ...(['all', 'new', 'edit', 'woman', 'held'] as const),
  ...(['forming', 'group', 'becomes'] as const),
  ...(['visits', 'businessNew', 'business', 'businessEdit', 'visit'] as const),
  ...(['courses', 'course', 'session'] as const),
  ...(['assessments', 'assessmentsOf', 'assessment', 'whose'] as const),
  ...(['totals', 'totalsOf', 'totalsBox'] as const),
] as const;
export type FollowUpScreenName = (typeof NAMES)[number];

/** Whether a book beside the team's has this screen too. */
export const isBeside = (screen: FollowUpScreenName): boolean =>
  screen === 'assessments' || screen === 'assessmentsOf' || screen === 'assessment';

/** What nobody knows leads to the first screen. */
export function partsOf(at: string): { readonly screen: FollowUpScreenName; readonly id: string } {
  const [name = '', id = ''] = at.split('.');
  const screen = NAMES.find((one) => one === name) ?? 'all';
  return { screen, id };
}

export const atOf = (screen: FollowUpScreenName, id = ''): string => (id === '' ? screen : `${screen}.${id}`);

/** What stands for an id where a file of totals was opened elsewhere and waits where shared files do. */
export const BROUGHT = 'brought';
