/** What the papers of a loan have in common: the sheet, A4 or small, and the button that prints it. Safe in black and white. */

import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import paper from '../../../paper/paper.module.css';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { Name } from '../../../ui/member/Name.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Wide } from '../../../ui/page/Wide.tsx';
import styles from './LoanPaper.module.css';

export interface LoanSheetProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

const SIZES = ['a4', 'small'] as const;

export function LoanSheet({ title, onBack, children }: LoanSheetProps) {
  const { t } = useTranslation();
  const book = useBook();
  const [size, setSize] = useState<(typeof SIZES)[number]>('a4');
  const sheet = classes(paper.sheet, size === 'small' && styles.small);
  return (
    <Page
      title={title}
      onBack={onBack}
      actions={
        <Button kind="primary" icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
          {t('paper.print')}
        </Button>
      }
      wide
    >
      <div data-screen-only>
        <SegmentedChoice
          label={t('loanPaper.size')}
          value={size}
          onChange={setSize}
          choices={SIZES.map((value) => ({ value, label: t(`loanPaper.sizes.${value}`) }))}
        />
      </div>
      <Wide look={sheet} label={title}>
        <h2>
          <Name>{book.founding?.name ?? ''}</Name>
        </h2>
        {children}
      </Wide>
    </Page>
  );
}

export interface Fact {
  readonly is: string;
  readonly says: ReactNode;
}

export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter((fact) => fact !== null)
        .map(({ is, says }) => (
          <div key={is}>
            <dt>{is}</dt>
            <dd>{says}</dd>
          </div>
        ))}
    </dl>
  );
}
