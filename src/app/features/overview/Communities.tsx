/** The communities as rows: those that need a visit, each with its worst reason, then those that do not. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../state/navigation.ts';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { useFormats } from './use-formats.ts';
import type { Accompanied } from './use-overview.ts';
import { useReasons } from './use-reasons.ts';

export function Communities({ communities }: { readonly communities: readonly Accompanied[] }) {
  const { t } = useTranslation();
  const groups = [
    ['visit', communities.filter(({ reasons }) => reasons.length > 0)],
    ['inOrder', communities.filter(({ reasons }) => reasons.length === 0)],
  ] as const;
  return groups.map(([group, some]) => {
    if (some.length === 0) return null;
    const title = t(`overview.${group}`);
    return (
      <Card key={group} title={title}>
        <List label={title}>
          {some.map((one) => (
            <Community key={one.book} community={one} />
          ))}
        </List>
      </Card>
    );
  });
}

function Community({ community: { book, summary, reasons } }: { readonly community: Accompanied }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormats()(summary.currency);
  const { words } = useReasons();
  const [worst, ...more] = reasons;
  const { sealed } = summary;
  const last = sealed ? t('overview.lastMeeting', { date: format.date(sealed.on) }) : t('overview.noMeeting');
  return (
    <ListRow
      icon={worst ? <TriangleAlert aria-hidden="true" /> : <CircleCheck aria-hidden="true" />}
      title={<Name>{summary.name}</Name>}
      note={
        <>
          {worst ? words(worst, format) : last}
          {more.length > 0
            ? ` ${t('overview.more', { count: more.length, shown: format.number(more.length) })}`
            : null}
        </>
      }
      onClick={() => go('overview', { of: book })}
    />
  );
}
