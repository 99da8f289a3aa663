/** Another way to work: what would change if the community took the rules of a template; its own sponsor stays. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEMPLATES, type TemplateId } from '../../../ledger/conditions/templates.ts';
import { changedTopics } from '../../../ledger/questions/questions.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { ChangedRules } from './ChangedRules.tsx';
import { type Changing, templateFor, useChanging } from './use-changing.ts';

export function RulesTemplate() {
  const { t } = useTranslation();
  const go = useGo();
  const changing = useChanging();
  if (changing) return <Templates changing={changing} />;
  return (
    <Page title={t('change.template')} onBack={() => go('rules')}>
      <EmptyState title={t('rules.none')} />
    </Page>
  );
}

function Templates({ changing }: { readonly changing: Changing }) {
  const { t } = useTranslation();
  const { currency } = useFormat();
  const go = useGo();
  const { now } = changing;
  const [template, setTemplate] = useState<TemplateId | null>(changing.from);
  const then = template ? templateFor(template, now, currency) : now;
  const changed = changedTopics(now, then);
  return (
    <Page
      title={t('change.template')}
      onBack={() => go('rulesChange', {}, { replace: true })}
      actions={
        <Button
          kind="primary"
          disabled={template === null}
          onClick={() => {
            changing.startFrom(template);
            go('rulesChange', {}, { replace: true });
          }}
        >
          {t('change.startFrom')}
        </Button>
      }
    >
      <ChoiceList
        label={t('change.template')}
        value={template}
        onChange={setTemplate}
        choices={TEMPLATES.map((id) => ({
          value: id,
          label: t(`founding.kind.${id}.name`),
          note: t(`founding.kind.${id}.what`),
        }))}
      />
      {template ? (
        <Card title={t('change.wouldChange')}>
          <ChangedRules before={now} after={then} topics={changed} />
        </Card>
      ) : null}
    </Page>
  );
}
