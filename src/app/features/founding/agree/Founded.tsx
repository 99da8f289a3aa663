/** The book has begun. Whether the browser promised to keep it is said in words, with what to do where it did not. */
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../state/navigation.ts';
import { Button } from '../../../ui/Button.tsx';
import { BoxMoment } from '../../../ui/drawing/BoxMoment.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';

export interface FoundedProps {
  readonly book: string;
  readonly name: string;
  readonly persisted: boolean;
}

export function Founded({ book, name, persisted }: FoundedProps) {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page
      title={t('founding.founded.title')}
      actions={
        <Button kind="primary" onClick={() => go('home', { book }, { replace: true })}>
          {t('founding.founded.go')}
        </Button>
      }
    >
      <BoxMoment of="firstCoin" />
      <p>
        <Name>{name}</Name>
      </p>
      <Notice tone={persisted ? 'done' : 'info'} title={t('founding.founded.kept')}>
        {t(persisted ? 'founding.founded.persisted' : 'founding.founded.notPersisted')}
      </Notice>
    </Page>
  );
}
